import { describe, expect, test } from 'vitest';
import type { Approval } from '../staff/approval.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import { codeOf, context, diner, good, NOW } from '../testing/fixtures.ts';
import { moveAct } from './decide-moves.ts';
import { decideMergeChecks } from './merge-checks/merge-checks.rule.ts';
import { decideMoveLines } from './move-lines/move-lines.rule.ts';
import { decideSeatLines } from './seat-lines/seat-lines.rule.ts';
import { decideShareLines } from './share-lines/share-lines.rule.ts';
import { decideSplitCheck } from './split-check/split-check.rule.ts';
import {
  after,
  asState,
  BREAD,
  by,
  COLA,
  move,
  names,
  payAll,
  setting,
  stateOf,
  TART,
  together,
  transfer,
} from './testing/moves.fixture.ts';
import { decideUndoMove } from './undo-move/undo-move.rule.ts';
import { decideVoidLine } from './void-line/void-line.rule.ts';

const cashier = context({ ids: by.ids, permissions: ['sell', 'void_line', 'remove_line'] });

describe('moving lines', () => {
  test('[MV1] a moved line is on the other check, with its kitchen state, and on no other', () => {
    const { rows, from, to, lines } = setting();
    const moved = after(rows, good(move(rows, transfer(from, to, { lineId: lines[0]!.id }))).facts);
    expect(stateOf(moved, from).lines.map(({ row }) => row.name)).toEqual([COLA]);
    expect(stateOf(moved, to).lines).toMatchObject([
      { row: { name: TART }, sent: true, liveQuantity: 2 },
    ]);
    expect(stateOf(moved, to).unsentCount).toBe(0);
    expect(moved.tickets).toEqual(rows.tickets);
  });

  test('[MV4] some of the whole ones of a line move', () => {
    const { rows, from, to, lines } = setting();
    const command = transfer(from, to, { lineId: lines[1]!.id, quantity: 1 });
    const moved = after(rows, good(move(rows, command)).facts);
    expect(stateOf(moved, from).lines[1]).toMatchObject({ quantity: 2, fraction: null });
    expect(stateOf(moved, to).lines[0]).toMatchObject({ quantity: 1, fraction: null });
    expect(together(moved)).toEqual(together(rows));
    const tooMany = transfer(from, to, { lineId: lines[1]!.id, quantity: 4 });
    expect(codeOf(move(rows, tooMany))).toBe('too_many');
  });

  test('[MV7] a void takes off the ones of the check that it is done on', () => {
    const { rows, from, to, lines } = setting();
    const lineId = lines[1]!.id;
    const moved = after(rows, good(move(rows, transfer(from, to, { lineId, quantity: 1 }))).facts);
    const reasonId = diner.reason('void');
    const command = { lineId, quantity: 1, reasonId, disposition: 'wasted' as const };
    const anyLimit = context({ ids: by.ids, voidLimitMinor: 100_000 });
    const voided = good(
      decideVoidLine(stateOf(moved, from), diner.reasons, command, undefined, anyLimit),
    );
    const left = after(moved, voided.facts);
    expect(stateOf(left, from).lines[1]).toMatchObject({ liveQuantity: 1, fraction: null });
    expect(stateOf(left, to).lines[0]).toMatchObject({ liveQuantity: 1, fraction: null });
  });

  test('[MV7] nothing leaves or joins a settled check, and no part of a paid line is voided', () => {
    const { rows, from, to, lines } = setting();
    const lineId = lines[0]!.id;
    const share = { checkId: from, lineIds: [lineId], withCheckIds: [to] };
    const shared = after(rows, good(decideShareLines(asState(rows), share, undefined, by)).facts);
    const paid = payAll(shared, to);
    expect(codeOf(move(paid, transfer(from, to, { lineId: lines[1]!.id })))).toBe('check_settled');
    const void1 = {
      lineId,
      quantity: 1,
      reasonId: diner.reason('void'),
      disposition: 'wasted' as const,
    };
    expect(codeOf(decideVoidLine(stateOf(paid, from), diner.reasons, void1, undefined, by))).toBe(
      'check_settled',
    );
  });

  test('[MV8] what was paid for stays on its check', () => {
    const { rows, from, to, lines } = setting();
    const { totalMinor } = stateOf(rows, from);
    const part = {
      checkId: from,
      tender: 'card' as const,
      amountMinor: totalMinor - 100,
      tenderedMinor: totalMinor - 100,
    };
    const paid = after(rows, good(decidePay(stateOf(rows, from), diner.about, 1, part, by)).facts);
    expect(codeOf(move(paid, transfer(from, to, { lineId: lines[0]!.id })))).toBe('paid_part');
  });

  test('[MV9] after the guest check was printed somebody who may approve voids consents, to exactly this', () => {
    const { rows, from, to, lines } = setting();
    const command = transfer(from, to, { lineId: lines[0]!.id });
    const target = rows.kin.find(({ id }) => id === to)!;
    const printed = asState(rows, [from]);
    expect(codeOf(decideMoveLines(printed, target, command, undefined, cashier))).toBe(
      'approval_needed',
    );
    const approval: Approval = {
      id: 'apr',
      approverId: 'emp_m',
      actorId: 'emp_server',
      permissions: ['approve_void'],
      act: moveAct(command),
      grantedAt: NOW,
    };
    const given = { ...command, approvalId: 'apr' };
    const moved = good(decideMoveLines(printed, target, given, approval, cashier));
    expect(moved.move.approvedBy).toBe('emp_m');
    const more = transfer(from, to, { lineId: lines[1]!.id });
    expect(codeOf(decideMoveLines(printed, target, more, approval, cashier))).toBe(
      'approval_mismatch',
    );
  });

  test('[MV11] a merged check has nothing left, and what is rung on it later counts', () => {
    const { rows, from, to } = setting();
    const command = { checkId: from, intoCheckId: to };
    const merged = after(
      rows,
      good(decideMergeChecks(asState(rows), command, undefined, by)).facts,
    );
    expect(stateOf(merged, from)).toMatchObject({ status: 'merged', totalMinor: 0, lines: [] });
    expect(stateOf(merged, to).totalMinor).toBe(stateOf(rows, from).totalMinor);
    const late = { ...rows.lines[0]!, id: 'lin_late0', checkId: from };
    const again = { ...merged, lines: [...merged.lines, late] };
    expect(stateOf(again, from)).toMatchObject({ status: 'open', unsentCount: 1 });
  });

  test('[MV12] seats share a line in equal parts', () => {
    const { rows, from, lines } = setting([[BREAD, 1]]);
    const command = { checkId: from, lineIds: [lines[0]!.id], seats: [2, 1, 3] };
    const seated = after(rows, good(decideSeatLines(asState(rows), command, by)).facts);
    const [line] = stateOf(seated, from).lines;
    expect(line?.seats.map(({ seat }) => seat)).toEqual([1, 2, 3]);
    expect(line?.seats.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(
      line?.amountMinor,
    );
  });

  test('[MV13] a line is in one group of a split, and in one place of a move', () => {
    const { rows, from, to, lines } = setting();
    const line = { lineId: lines[0]!.id };
    const groups = [[line], [line]];
    const by = context();
    const split = { checkId: from, by: { type: 'lines' as const, groups } };
    expect(decideSplitCheck(asState(rows), names, split, undefined, by)).toMatchObject({
      error: { code: 'picked_twice', field: 'lines' },
    });
    expect(codeOf(move(rows, transfer(from, to, line, { ...line, quantity: 1 })))).toBe(
      'picked_twice',
    );
  });

  test('[MV4] parts stay in lowest terms, and a line that is split too finely is not split on', () => {
    const { rows, from } = setting();
    const split = (known: typeof rows, ways: number) =>
      decideSplitCheck(
        asState(known),
        names,
        { checkId: from, by: { type: 'evenly', ways } },
        undefined,
        by,
      );
    let known = rows;
    let refused = 'ok';
    for (let round = 0; round < 14 && refused === 'ok'; round++) {
      const made = split(known, 19);
      refused = codeOf(made);
      if (made.ok) known = after(known, made.value.facts);
    }
    expect(refused).toBe('too_fine');
    expect(together(known)).toEqual(together(rows));
  });

  test('[MV16] a move is taken back until something was paid or moved on', () => {
    const { rows: now, from, to, lines } = setting();
    const rows = { ...now, kin: now.kin.map((row) => ({ ...row, openedAt: NOW - 1 })) };
    const made = good(move(rows, transfer(from, to, { lineId: lines[0]!.id })));
    const moved = after(rows, made.facts);
    const undo = { checkId: from, moveId: made.move.id };
    const back = after(moved, good(decideUndoMove(asState(moved), undo, undefined, by)).facts);
    expect(stateOf(back, from).lines).toHaveLength(2);
    expect(stateOf(rows, to).status).toBe('open');
    expect(stateOf(back, to)).toMatchObject({ lines: [], status: 'open' });
    expect(codeOf(decideUndoMove(asState(back), undo, undefined, by))).toBe('not_undoable');
    expect(codeOf(decideUndoMove(asState(payAll(moved, to)), undo, undefined, by))).toBe(
      'check_settled',
    );
  });
});
