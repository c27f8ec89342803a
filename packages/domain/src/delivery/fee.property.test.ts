import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { changed, openAs } from '../order-types/order-types.fixture.ts';
import { context, countingIds, disordered } from '../testing/fixtures.ts';
import { isFee } from './standing-fee.ts';
import { FAR_ADDRESS, NEAR, NEAR_ADDRESS, rang, said } from './testing/delivery.fixture.ts';

const step = fc.oneof(
  fc.record({ type: fc.constant('ring' as const), priceMinor: fc.integer({ min: 1, max: 1500 }) }),
  fc.record({
    type: fc.constant('address' as const),
    address: fc.constantFrom(NEAR_ADDRESS, FAR_ADDRESS, 'Nowhere 1'),
  }),
  fc.record({ type: fc.constant('type' as const), id: fc.constantFrom('van', 'away') }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const take = (rows: CheckRows, one: Step, device: ReturnType<typeof context>): CheckRows => {
  if (one.type === 'ring') return rang(rows, device, one.priceMinor);
  if (one.type === 'type') return changed(rows, device, one.id);
  return applyFacts(rows, said(rows, device, { address: one.address }));
};

/** Everything that either side has, without the columns of the check: those have clocks. */
const joined = (a: CheckRows, b: CheckRows): CheckRows => ({
  ...a,
  lines: [...a.lines, ...b.lines.filter(({ id }) => !a.lines.some((row) => row.id === id))],
});

describe('the fee on several registers', () => {
  test('[DL7] one fee at most for any acts of two cut-off registers, in any order of arrival', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 8 }), (a, b) => {
        const here = context({ ids: countingIds('a') });
        const there = context({ ids: countingIds('b'), deviceId: 'dev_2' });
        const begun = openAs(context({ ids: countingIds('o') }), 'van');
        const one = a.reduce((rows, act) => take(rows, act, here), begun);
        const other = b.reduce((rows, act) => take(rows, act, there), begun);
        const met = joined(one, other);
        const state = projectCheck(met);
        const fees = state.lines.filter(isFee);
        expect(fees.length).toBeLessThanOrEqual(1);
        const goods = state.lines.filter((line) => !isFee(line));
        const sum = goods.reduce((all, line) => all + line.amountMinor, 0);
        expect(state.totalMinor).toBe(sum + (fees[0]?.amountMinor ?? 0));
        if (goods.length === 0) expect(fees).toEqual([]);
        if (met.check.orderTypeId !== 'van') expect(fees).toEqual([]);
        if (fees[0]?.row.fee?.zoneId === NEAR.id)
          expect(fees[0].amountMinor).toBe(sum >= 2000 ? 0 : 300);
        const lines = disordered(
          met.lines.map(({ id, ...doc }) => ({ kind: 'line', id, doc: doc as never })),
          [3, 1, 2],
        );
        const again = applyFacts({ ...met, lines: [] }, lines);
        expect(projectCheck(again).totalMinor).toBe(state.totalMinor);
      }),
      { numRuns: 150 },
    );
  });
});
