import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LineTax } from '../checks/checks.table.ts';
import { sum } from '../rows.ts';
import { good } from '../testing/fixtures.ts';
import { lineTaxes } from './line-taxes.ts';
import { exclusiveTaxMinor, inclusiveTaxMinor, type TaxedAmount, taxTotals } from './tax-totals.ts';

const taxes = (perLine: boolean): fc.Arbitrary<LineTax[]> =>
  fc
    .uniqueArray(
      fc.record({
        rateId: fc.constantFrom('a', 'b', 'c', 'd'),
        ppm: fc.integer({ min: 0, max: 250_000 }),
        inclusive: fc.constantFrom<0 | 1>(0, 1),
        stage: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 4, selector: ({ rateId }) => rateId },
    )
    .map((list) =>
      list.map((tax) => ({
        ...{ ...tax, name: tax.rateId, letter: tax.rateId.toUpperCase() },
        ...(perLine ? { perLine: true as const } : {}),
      })),
    );

const parts = (perLine: boolean): fc.Arbitrary<TaxedAmount[]> =>
  fc.array(
    fc.record({ amountMinor: fc.integer({ min: 0, max: 1_000_000 }), taxes: taxes(perLine) }),
    { maxLength: 8 },
  );

describe('several taxes of any kind', () => {
  test('[TX3] every rate adds up, in any order of lines, and what prices contain is no more than they are', () => {
    fc.assert(
      fc.property(parts(false), (list) => {
        const totals = taxTotals(list);
        for (const one of totals) expect(one.netMinor + one.taxMinor).toBe(one.grossMinor);
        expect(taxTotals([...list].reverse())).toEqual(totals);
        const amount = sum(list.map(({ amountMinor }) => amountMinor));
        expect(inclusiveTaxMinor(totals)).toBeLessThanOrEqual(amount + list.length * 4);
      }),
    );
  });

  test('[TX4] rounded per line, the taxes of a check are the sum of those of its lines', () => {
    fc.assert(
      fc.property(parts(true), (list) => {
        const together = taxTotals(list);
        const apart = list.map((part) => taxTotals([part]));
        expect(exclusiveTaxMinor(together)).toBe(sum(apart.map(exclusiveTaxMinor)));
        expect(inclusiveTaxMinor(together)).toBe(sum(apart.map(inclusiveTaxMinor)));
      }),
    );
  });

  test('[TX4] rounding per line and per rate, by hand: three times 0.99 with 20% contained', () => {
    const tax: LineTax = {
      ...{ rateId: 'a', name: 'VAT', letter: 'A', ppm: 200_000, inclusive: 1 },
    };
    const three = (one: LineTax) =>
      taxTotals(Array.from({ length: 3 }, () => ({ amountMinor: 99, taxes: [one] })));
    expect(three(tax)[0]?.taxMinor).toBe(50);
    expect(three({ ...tax, perLine: true })[0]?.taxMinor).toBe(51);
  });
});

const RATES = [
  { id: 'gst', siteId: 's', name: 'GST', letter: 'A', ppm: 50_000, inclusive: 0, stage: null },
  { id: 'qst', siteId: 's', name: 'QST', letter: 'B', ppm: 95_000, inclusive: 0, stage: 1 },
];
const RULES = RATES.map(({ id }) => ({
  ...{ id: `rule_${id}`, siteId: 's', taxCode: 'meal', orderTypeKind: null, taxRateId: id },
}));

test('[TX1] [TX4] a line takes the stages of its rates and the rounding of its site along', () => {
  const menu = { rates: [...RATES].reverse(), rules: RULES };
  const plain = good(lineTaxes(menu, 's', 'meal', 'dine_in'));
  expect(plain.map(({ rateId, stage }) => [rateId, stage])).toEqual([
    ['gst', undefined],
    ['qst', 1],
  ]);
  const line = good(lineTaxes({ ...menu, roundingOf: () => 'line' }, 's', 'meal', 'dine_in'));
  expect(line.every(({ perLine }) => perLine === true)).toBe(true);
});
