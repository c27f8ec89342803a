import { describe, expect, test } from 'vitest';
import { decideAdjust } from '../adjustments/adjust/adjust.rule.ts';
import type { Approval } from '../staff/approval.ts';
import { codeOf, context, diner, good, NOW, openTakeaway, ring } from '../testing/fixtures.ts';
import { guestCheckPrint, needsConsent, takeOffAct } from './after-print.ts';
import { applyFacts } from './apply-facts.ts';
import { decideChangeLine } from './change-line/change-line.rule.ts';
import { type CheckRows, seenFrom } from './check-rows.ts';
import { decideMoveLines } from './move-lines/move-lines.rule.ts';
import { projectCheck } from './project-check.ts';
import { decideRemoveLine } from './remove-line/remove-line.rule.ts';
import { decideSendCheck } from './send-check/send-check.rule.ts';
import { asState, COLA, setting, sure, TART, transfer } from './testing/moves.fixture.ts';
import { decideVoidLine } from './void-line/void-line.rule.ts';

const boss = context({ discountLimitPpm: 1_000_000 });
const floor = context({
  ids: boss.ids,
  permissions: ['sell', 'remove_line', 'void_line', 'discount'],
  voidLimitMinor: 1_000_000,
  discountLimitPpm: 500_000,
  now: NOW + 60_000,
});
const late = { ...floor, now: NOW + 120_000 };

/** Two tarts were sent, two colas not, and the guest has the paper. */
const printedAt = NOW + 30_000;
const onPaper = (): CheckRows => {
  const tarts = ring(openTakeaway(boss), boss, TART, 2);
  const sent = applyFacts(
    tarts,
    good(decideSendCheck(projectCheck(tarts), diner.about, boss)).facts,
  );
  return ring(sent, boss, COLA, 2);
};
const lineOf = (rows: CheckRows, name: string): string =>
  sure(rows.lines.findLast((row) => row.name === name)).id;

const approval = (act: Approval['act']): Approval => ({
  id: 'apr_1',
  approverId: 'emp_manager',
  actorId: 'emp_server',
  permissions: ['approve_void', 'approve_discount'],
  act,
  grantedAt: floor.now,
});

describe('once a guest check is printed', () => {
  test('[GC1] removing a line of it needs consent to exactly that', () => {
    const rows = onPaper();
    const state = projectCheck(rows);
    const command = { lineId: lineOf(rows, COLA) };
    expect(codeOf(decideRemoveLine(state, command, floor))).toBe('ok');
    expect(codeOf(decideRemoveLine(state, command, floor, { printedAt }))).toBe('approval_needed');
    const agreed = approval(takeOffAct(rows.check.id, command));
    const consent = { printedAt, approval: agreed };
    const [fact] = good(decideRemoveLine(state, command, floor, consent));
    expect(fact?.doc).toMatchObject({ approvedBy: 'emp_manager' });
    const self = { printedAt, approval: { ...agreed, approverId: floor.employeeId } };
    expect(codeOf(decideRemoveLine(state, command, floor, self))).toBe('self_approval');
    const [own] = good(decideRemoveLine(state, command, boss, { printedAt }));
    expect(own?.doc).toMatchObject({ approvedBy: boss.employeeId });
  });

  test('[GC1] so does making a line less, and not making it more', () => {
    const rows = onPaper();
    const state = projectCheck(rows);
    const lineId = lineOf(rows, COLA);
    const change = (quantity: number) =>
      decideChangeLine(state, diner.menu(COLA), { lineId, quantity, modifiers: [] }, floor, {
        printedAt,
      });
    expect(codeOf(change(1))).toBe('approval_needed');
    expect(codeOf(change(3))).toBe('ok');
  });

  test('[GC1] a void and a discount within the own limit need consent too', () => {
    const rows = onPaper();
    const state = projectCheck(rows);
    const voiding = {
      lineId: lineOf(rows, TART),
      quantity: 1,
      reasonId: diner.reason('void'),
      disposition: 'not_made' as const,
    };
    const tryVoid = (printed?: number, given?: Approval) =>
      decideVoidLine(state, diner.reasons, voiding, given, floor, printed);
    expect(codeOf(tryVoid())).toBe('ok');
    expect(codeOf(tryVoid(printedAt))).toBe('approval_needed');
    const { lineId, quantity, reasonId, disposition } = voiding;
    const agreed = approval({ type: 'void', lineId, quantity, reasonId, disposition });
    expect(codeOf(tryVoid(printedAt, agreed))).toBe('ok');
    const discount = {
      checkId: rows.check.id,
      by: { type: 'percent' as const, ppm: 100_000 },
      reasonId: diner.reason('discount'),
    };
    const reduce = (about: { printedAt?: number }) =>
      decideAdjust(rows, { reasons: diner.reasons, ...about }, discount, undefined, floor);
    expect(codeOf(reduce({}))).toBe('ok');
    expect(codeOf(reduce({ printedAt }))).toBe('approval_needed');
  });

  test('[GC1] what was rung after the paper is not on it, unless it is an edit of what is', () => {
    const rows = ring(onPaper(), late, COLA, 1);
    const state = projectCheck(rows);
    const remove = (lineId: string) => decideRemoveLine(state, { lineId }, late, { printedAt });
    expect(codeOf(remove(lineOf(rows, COLA)))).toBe('ok');
    const before = onPaper();
    const edit = { lineId: lineOf(before, COLA), quantity: 3, modifiers: [] };
    const edited = applyFacts(
      before,
      good(decideChangeLine(projectCheck(before), diner.menu(COLA), edit, late)).facts,
    );
    const command = { lineId: lineOf(edited, COLA) };
    expect(codeOf(decideRemoveLine(projectCheck(edited), command, late, { printedAt }))).toBe(
      'approval_needed',
    );
  });

  test('[GC1] [MV9] what was moved to the check after the paper is not on it, and goes away freely', () => {
    const { rows: all, from, to, lines } = setting();
    const printed = ring(seenFrom(all, to), boss, TART, 1);
    const lineId = sure(lines[0]).id;
    const target = (rows: CheckRows, id: string) =>
      sure([rows.check, ...rows.kin].find((check) => check.id === id));
    const waiter = { ...late, permissions: [...late.permissions, 'take_over_check' as const] };
    const into = (rows: CheckRows, a: string, b: string, id: string) => {
      const state = { ...asState(rows, [to]), printedAt: new Map([[to, printedAt]]) };
      const wish = transfer(a, b, { lineId: id });
      return decideMoveLines(state, target(rows, b), wish, undefined, waiter);
    };
    const there = applyFacts(printed, good(into(seenFrom(printed, from), from, to, lineId)).facts);
    expect(codeOf(into(seenFrom(there, to), to, from, lineId))).toBe('ok');
    expect(codeOf(into(seenFrom(there, to), to, from, lineOf(there, TART)))).toBe(
      'approval_needed',
    );
    const state = projectCheck(seenFrom(there, to));
    const act = (id: string) =>
      needsConsent(
        state,
        state.lines.filter(({ row }) => row.id === id),
        printedAt,
        waiter,
      );
    expect([act(lineId), act(lineOf(there, TART))]).toEqual([false, true]);
  });

  test('[GC2] the print holds good until something is taken off or its total is another', () => {
    const rows = onPaper();
    const state = projectCheck(rows);
    const print = { at: printedAt, detail: { totalMinor: state.totalMinor } };
    const now = (after: CheckRows, given = print) =>
      guestCheckPrint(after, projectCheck(after), given)?.superseded;
    expect(now(rows)).toBe(false);
    expect(now(ring(rows, late, TART))).toBe(true);
    const command = { lineId: lineOf(rows, COLA) };
    const removed = applyFacts(rows, good(decideRemoveLine(state, command, floor)));
    const swapped = ring(removed, late, COLA, 2);
    expect(projectCheck(swapped).totalMinor).toBe(state.totalMinor);
    expect(now(swapped)).toBe(true);
    const old = { at: printedAt, detail: {} as { totalMinor: number } };
    expect(now(rows, old)).toBe(false);
    expect(guestCheckPrint(rows, state, undefined)).toBeUndefined();
  });
});
