import { createIdSource } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { codeOf, context, good, NOW } from '../../testing/fixtures.ts';
import { seenFrom } from '../check-rows.ts';
import { decideMoveLines } from '../move-lines/move-lines.rule.ts';
import { decideSettleMove } from '../settle-move/settle-move.rule.ts';
import {
  after,
  asState,
  by,
  move,
  payAll,
  setting,
  stateOf,
  TART,
  transfer,
  withCheck,
} from '../testing/moves.fixture.ts';

describe('cut-off registers', () => {
  const a = context({ ids: by.ids, deviceId: 'dev_a' });

  test('[MV3] of two moves of a line one counts everywhere, and the other is told until somebody decides', () => {
    const { rows, from, to, lines } = setting();
    const third = withCheck(rows, by);
    const all = third.rows;
    const one = good(move(all, transfer(from, to, { lineId: lines[0]!.id })));
    const two = good(move(all, transfer(from, third.check.id, { lineId: lines[0]!.id })));
    const healed = after(after(all, two.facts), one.facts);
    expect(stateOf(healed, third.check.id).lines).toHaveLength(1);
    expect(stateOf(healed, to).lines).toHaveLength(0);
    for (const id of [to, third.check.id]) {
      expect(stateOf(healed, id).contradictions).toMatchObject([
        { type: 'moved_twice', moveId: one.move.id, lines: [{ name: TART }] },
      ]);
    }
    const decide = (choice: 'stands' | 'other') =>
      after(
        healed,
        good(
          decideSettleMove(
            asState(healed),
            { checkId: to, moveId: one.move.id, choice },
            undefined,
            a,
          ),
        ).facts,
      );
    expect(stateOf(decide('stands'), third.check.id)).toMatchObject({
      contradictions: [],
      lines: [{ row: { name: TART } }],
    });
    expect(stateOf(decide('other'), to)).toMatchObject({
      contradictions: [],
      lines: [{ row: { name: TART } }],
    });
    expect(
      codeOf(
        decideSettleMove(
          asState(decide('stands')),
          { checkId: to, moveId: one.move.id, choice: 'other' },
          undefined,
          a,
        ),
      ),
    ).toBe('already_settled');
  });

  test('[MV17] a line moved off a check that was paid with it goes back by one decision', () => {
    const { rows, from, to, lines } = setting();
    const made = good(move(rows, transfer(from, to, { lineId: lines[0]!.id })));
    const healed = after(payAll(rows, from), made.facts);
    const shown = stateOf(healed, from);
    expect(shown.overpaidMinor).toBeGreaterThan(0);
    expect(shown.contradictions).toMatchObject([
      { type: 'moved_after_settlement', moveId: made.move.id },
    ]);
    const wish = { checkId: from, moveId: made.move.id };
    expect(
      codeOf(decideSettleMove(asState(healed), { ...wish, choice: 'stands' }, undefined, a)),
    ).toBe('give_back');
    const back = after(
      healed,
      good(decideSettleMove(asState(healed), { ...wish, choice: 'other' }, undefined, a)).facts,
    );
    expect(stateOf(back, from)).toMatchObject({
      status: 'settled',
      overpaidMinor: 0,
      exceptions: [],
    });
    expect(stateOf(back, to)).toMatchObject({ status: 'merged', totalMinor: 0 });
  });
});

describe('clocks', () => {
  let seed = 7;
  const lot = {
    bytes: (length: number) =>
      Uint8Array.from({ length }, () => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return seed >> 16;
      }),
  };
  const idsAt = (now: number) => createIdSource({ now: () => now }, lot);
  const CLOCKS = [Date.UTC(1970, 0, 2), NOW, Date.UTC(2099, 0, 1)];
  const toCheck = (rows: ReturnType<typeof setting>, to: string, now: number) => {
    const who = context({ now, ids: idsAt(now) });
    const command = transfer(rows.from, to, { lineId: rows.lines[0]!.id });
    return good(
      decideMoveLines(
        asState(rows.rows),
        rows.rows.kin.find(({ id }) => id === to)!,
        command,
        undefined,
        who,
      ),
    );
  };

  test('[MV2] a move comes after those that it knew of, whatever the clocks of the registers say', () => {
    for (const early of CLOCKS) {
      for (const late of CLOCKS) {
        const start = setting();
        const first = after(start.rows, toCheck(start, start.to, early).facts);
        const who = context({ now: late, ids: idsAt(late) });
        const back = {
          checkId: start.to,
          lines: [{ lineId: start.lines[0]!.id }],
          to: { type: 'check' as const, checkId: start.from },
        };
        const moved = good(
          decideMoveLines(asState(seenFrom(first, start.to)), first.check, back, undefined, who),
        );
        const rows = after(first, moved.facts);
        expect(stateOf(rows, start.from).lines).toHaveLength(2);
        expect(stateOf(rows, start.from).contradictions).toEqual([]);
      }
    }
  });

  test('[MV3] a register in 2099 does not win every contradiction', () => {
    const won = Array.from({ length: 40 }, () => {
      const start = setting();
      const third = withCheck(start.rows, by);
      const both = { ...start, rows: third.rows };
      const now = toCheck(both, start.to, NOW);
      const future = toCheck(both, third.check.id, Date.UTC(2099, 0, 1));
      const healed = after(after(third.rows, now.facts), future.facts);
      return stateOf(healed, third.check.id).lines.length;
    });
    expect(won).toContain(0);
    expect(won).toContain(1);
  });
});
