import { describe, expect, test } from 'vitest';
import { codeOf, diner, exclusiveDiner, good } from '../../testing/fixtures.ts';
import type { CheckRows } from '../check-rows.ts';
import { decideSeatLines } from '../seat-lines/seat-lines.rule.ts';
import { decideSplitCheck } from '../split-check/split-check.rule.ts';
import {
  after,
  asState,
  BREAD,
  by,
  COLA,
  names,
  ordered,
  payAll,
  stateOf,
  TART,
  together,
} from '../testing/moves.fixture.ts';

describe('splitting', () => {
  const split = (
    rows: CheckRows,
    how: Parameters<typeof decideSplitCheck>[2]['by'],
    place = diner,
  ) => {
    void place;
    return decideSplitCheck(
      asState(rows),
      names,
      { checkId: rows.check.id, by: how },
      undefined,
      by,
    );
  };

  test('[MV13] evenly: parts differ by a unit at most and sum to the whole', () => {
    const rows = ordered(by, [
      [TART, 1],
      [COLA, 1],
      [BREAD, 1],
    ]);
    const made = good(split(rows, { type: 'evenly', ways: 3 }));
    const done = after(rows, made.facts);
    const totals = [rows.check.id, ...made.checkIds].map((id) => stateOf(done, id).totalMinor);
    expect(Math.max(...totals) - Math.min(...totals)).toBeLessThanOrEqual(1);
    expect(together(done)).toEqual(together(rows));
  });

  test('[MV4] [MV13] evenly what two seats share: no check has more than a unit over another', () => {
    const rung = ordered(by, [[TART, 1]]);
    const wish = { checkId: rung.check.id, lineIds: [rung.lines[0]!.id], seats: [1, 2] };
    const rows = after(rung, good(decideSeatLines(asState(rung), wish, by)).facts);
    const made = good(split(rows, { type: 'evenly', ways: 3 }));
    const done = after(rows, made.facts);
    const totals = [rows.check.id, ...made.checkIds].map((id) => stateOf(done, id).totalMinor);
    expect(totals.toSorted()).toEqual([216, 217, 217]);
  });

  test('[MV13] by lines: each group on a new check', () => {
    const rows = ordered(by, [
      [TART, 2],
      [COLA, 3],
    ]);
    const groups = [[{ lineId: rows.lines[1]!.id, quantity: 2 }], [{ lineId: rows.lines[0]!.id }]];
    const made = good(split(rows, { type: 'lines', groups }));
    const done = after(rows, made.facts);
    expect(stateOf(done, made.checkIds[0]!).lines).toMatchObject([
      { quantity: 2, row: { name: COLA } },
    ]);
    expect(stateOf(done, made.checkIds[1]!).lines).toMatchObject([
      { quantity: 2, row: { name: TART } },
    ]);
    expect(stateOf(done, rows.check.id).lines).toMatchObject([
      { quantity: 1, row: { name: COLA } },
    ]);
  });

  test('[MV14] by seats: each seat but the first, the rest of the table stays', () => {
    const rows = ordered(by, [
      [TART, 1],
      [COLA, 1],
      [BREAD, 1],
    ]);
    const seat = (from: typeof rows, at: number, seats: number[]) =>
      after(
        from,
        good(
          decideSeatLines(
            asState(from),
            { checkId: from.check.id, lineIds: [from.lines[at]!.id], seats },
            by,
          ),
        ).facts,
      );
    expect(codeOf(split(seat(rows, 0, [1]), { type: 'seats' }))).toBe('one_seat');
    const seated = seat(seat(rows, 0, [1]), 1, [1, 2]);
    const made = good(split(seated, { type: 'seats' }));
    const done = after(seated, made.facts);
    expect(made.checkIds).toHaveLength(1);
    expect(stateOf(done, made.checkIds[0]!).lines).toMatchObject([
      { row: { name: COLA }, fraction: { parts: 1, of: 2 } },
    ]);
    expect(stateOf(done, rows.check.id).lines.map(({ row }) => row.name)).toEqual([
      TART,
      COLA,
      BREAD,
    ]);
    expect(together(done)).toEqual(together(rows));
  });

  test('[MV15] by amount: the new check comes to exactly that', () => {
    const rows = ordered(by, [
      [TART, 2],
      [COLA, 3],
      [BREAD, 1],
    ]);
    const total = stateOf(rows, rows.check.id).totalMinor;
    const made = good(split(rows, { type: 'amount', amountMinor: 1001 }));
    const done = after(rows, made.facts);
    expect(stateOf(done, made.checkIds[0]!).totalMinor).toBe(1001);
    expect(stateOf(done, rows.check.id).totalMinor).toBe(total - 1001);
    expect(together(done)).toEqual(together(rows));
    expect(codeOf(split(rows, { type: 'amount', amountMinor: total }))).toBe(
      'amount_not_below_total',
    );
  });

  test('[MV15] by amount with taxes on top', () => {
    const rows = ordered(
      by,
      [
        [TART, 2],
        [COLA, 3],
      ],
      exclusiveDiner,
    );
    const made = good(split(rows, { type: 'amount', amountMinor: 1000 }));
    const done = after(rows, made.facts);
    expect(stateOf(done, made.checkIds[0]!).totalMinor).toBe(1000);
    expect(together(done)).toEqual(together(rows));
  });

  test('[MV5] what a receipt tells stays, whatever rounding the other checks have left', () => {
    const rows = ordered(
      by,
      [
        [TART, 1],
        [COLA, 1],
        [BREAD, 1],
      ],
      exclusiveDiner,
    );
    const made = good(split(rows, { type: 'evenly', ways: 3 }));
    let done = after(rows, made.facts);
    for (const id of [made.checkIds[1]!, rows.check.id, made.checkIds[0]!]) {
      const before = stateOf(done, id).totalMinor;
      done = payAll(done, id);
      expect(stateOf(done, id)).toMatchObject({
        status: 'settled',
        totalMinor: before,
        dueMinor: 0,
      });
    }
    expect(together(done)).toEqual(together(rows));
  });
});
