import fc from 'fast-check';
import { expect, test } from 'vitest';
import { good } from '../../testing/fixtures.ts';
import { decideSeatLines } from '../seat-lines/seat-lines.rule.ts';
import {
  after,
  asState,
  BREAD,
  by,
  COLA,
  names,
  ordered,
  stateOf,
  TART,
} from '../testing/moves.fixture.ts';
import { decideSplitCheck } from './split-check.rule.ts';
import { splitParts } from './split-parts.ts';

const ITEMS = [TART, COLA, BREAD];
const seatSets = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
const orders = fc.array(
  fc.tuple(fc.constantFrom(...ITEMS), fc.integer({ min: 1, max: 5 }), seatSets),
  {
    minLength: 1,
    maxLength: 5,
  },
);

/** What was rung, each line at its seats. */
const seated = (order: readonly (readonly [string, number, readonly number[]])[]) => {
  const rung = ordered(
    by,
    order.map(([name, quantity]) => [name, quantity] as const),
  );
  const checkId = rung.check.id;
  return stateOf(rung, checkId).lines.reduce((rows, { row }, at) => {
    const command = { checkId, lineIds: [row.id], seats: [...(order[at]?.[2] ?? [1])] };
    const put = decideSeatLines(asState(rows), command, by);
    return put.ok ? after(rows, put.value.facts) : rows;
  }, rung);
};

const hows = fc.oneof(
  fc.record({ type: fc.constant('evenly' as const), ways: fc.integer({ min: 2, max: 20 }) }),
  fc.constant({ type: 'seats' as const }),
  fc.record({
    type: fc.constant('amount' as const),
    amountMinor: fc.integer({ min: 1, max: 5_000 }),
  }),
);

test('[MV19] what a split would come to is what it comes to, each check to the unit, and sums to the whole', () => {
  fc.assert(
    fc.property(orders, hows, (order, how) => {
      const rows = seated(order);
      const checkId = rows.check.id;
      const shown = splitParts(asState(rows), names, { checkId, by: how }, by);
      const made = decideSplitCheck(asState(rows), names, { checkId, by: how }, undefined, by);
      expect(shown.ok).toBe(made.ok);
      if (!shown.ok || !made.ok) return;
      const done = after(rows, made.value.facts);
      const totals = [checkId, ...made.value.checkIds].map((id) => stateOf(done, id).totalMinor);
      expect(shown.value.map(({ totalMinor }) => totalMinor)).toEqual(totals);
      expect(totals.reduce((a, b) => a + b, 0)).toBe(stateOf(rows, checkId).totalMinor);
    }),
  );
});

test('[MV19] parts by seats name the seat, in order', () => {
  const rows = seated([
    [TART, 1, [3]],
    [COLA, 1, [1, 2]],
  ]);
  const wish = { checkId: rows.check.id, by: { type: 'seats' as const } };
  const parts = good(splitParts(asState(rows), names, wish, by));
  expect(parts.map(({ seat }) => seat)).toEqual([1, 2, 3]);
});
