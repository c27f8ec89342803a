import { mulDivRound } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { seenFrom } from '../checks/check-rows.ts';
import { projectCheck, projectKin } from '../checks/project-check.ts';
import { decideSplitCheck } from '../checks/split-check/split-check.rule.ts';
import { asState, names } from '../checks/testing/moves.fixture.ts';
import { rang } from '../delivery/testing/delivery.fixture.ts';
import { openAs, paidAs } from '../order-types/order-types.fixture.ts';
import { sum } from '../rows.ts';
import { taxTotals } from '../tax/tax-totals.ts';
import { context, countingIds, disordered } from '../testing/fixtures.ts';
import { chargeAmounts } from './charge-amounts.ts';
import { isCharge } from './charge-of.ts';
import { begun, houseWith, kept, serviceCharge } from './testing/charges.fixture.ts';

const house = houseWith(serviceCharge('Service'));
const prices = fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 6 });

const rungUp = (by: ReturnType<typeof context>, all: readonly number[]): CheckRows =>
  all.reduce((rows, price) => rang(rows, by, price), begun(house, openAs(by, 'in'), by));

const chargesOf = (rows: CheckRows): number[] =>
  projectKin(rows).map(({ lines }) => sum(lines.filter(isCharge).map((one) => one.amountMinor)));

describe('the charge for service, whatever is done', () => {
  test('[SC5] a party that splits is charged to the unit what it would be charged together', () => {
    fc.assert(
      fc.property(prices, fc.integer({ min: 2, max: 5 }), fc.nat(4), (all, ways, first) => {
        const by = context({ ids: countingIds('a') });
        const rows = rungUp(by, all);
        const whole = projectCheck(rows);
        const wish = { checkId: rows.check.id, by: { type: 'evenly' as const, ways } };
        const split = decideSplitCheck(asState(rows), names, wish, undefined, by);
        if (!split.ok) return;
        const apart = kept(house, rows, split.value.facts, by);
        expect(sum(chargesOf(apart))).toBe(sum(chargesOf(rows)));
        const states = projectKin(apart);
        expect(sum(states.map((state) => state.totalMinor))).toBe(whole.totalMinor);
        const payer = states[first % states.length]?.check.id ?? '';
        const seen = seenFrom(apart, payer);
        if (projectCheck(seen).dueMinor === 0) return;
        const paid = paidAs(seen, by);
        expect(sum(chargesOf(paid))).toBe(sum(chargesOf(rows)));
      }),
      { numRuns: 150 },
    );
  });

  test('[SC5] parts sum to the whole, are never negative, and what is settled stays', () => {
    const part = fc.record({
      baseMinor: fc.nat(50_000),
      settledMinor: fc.option(fc.nat(3000), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const { ppm, amountMinor, name, account } = serviceCharge('S');
        const option = {
          ...{ ruleId: 'S', name, ppm, amountMinor, fromCovers: 1, account },
          ...{ mandatory: 0 as const, tax: 'none' as const, terms: [] },
        };
        const amounts = chargeAmounts(option, parts);
        const whole = mulDivRound(sum(parts.map((one) => one.baseMinor)), 125_000, 1_000_000);
        const fixed = sum(parts.map((one) => one.settledMinor ?? 0));
        const open = parts.some((one) => one.settledMinor === undefined && one.baseMinor > 0);
        expect(amounts.every((amount) => amount >= 0)).toBe(true);
        expect(sum(amounts)).toBe(open ? Math.max(whole, fixed) : fixed);
      }),
    );
  });

  test('[SC4] its parts by rate sum to it, and tax of the check is that of goods and parts', () => {
    fc.assert(
      fc.property(prices, (all) => {
        const state = projectCheck(rungUp(context({ ids: countingIds('a') }), all));
        const parts = state.lines.flatMap(
          (line) => line.taxParts ?? [{ amountMinor: line.amountMinor, taxes: line.row.taxes }],
        );
        expect(sum(parts.map((part) => part.amountMinor))).toBe(state.subtotalMinor);
        expect(state.taxTotals).toEqual(taxTotals(parts));
      }),
    );
  });

  test('[SC2] two registers that are cut off begin two charges, and one counts, in any order', () => {
    fc.assert(
      fc.property(prices, prices, fc.array(fc.nat(9), { minLength: 3 }), (a, b, keys) => {
        const start = openAs(context({ ids: countingIds('o') }), 'in');
        const here = context({ ids: countingIds('a') });
        const there = context({ ids: countingIds('b'), deviceId: 'dev_2' });
        const one = a.reduce((rows, price) => rang(rows, here, price), begun(house, start, here));
        const two = b.reduce((rows, price) => rang(rows, there, price), begun(house, start, there));
        const all = [...one.lines, ...two.lines].map(({ id, ...doc }) => ({
          ...{ kind: 'line', id, doc: doc as never },
        }));
        const state = projectCheck(applyFacts(start, all));
        expect(state.lines.filter(isCharge)).toHaveLength(1);
        const again = projectCheck(applyFacts(start, disordered(all, keys)));
        expect(again.totalMinor).toBe(state.totalMinor);
        expect(again.taxTotals).toEqual(state.taxTotals);
      }),
      { numRuns: 100 },
    );
  });
});
