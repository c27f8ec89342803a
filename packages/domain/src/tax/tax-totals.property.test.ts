import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LineTax } from '../checks/checks.table.ts';
import { exclusiveTaxMinor, subtractTaxTotals, taxTotals } from './tax-totals.ts';

const rate = (name: string, ppm: number, inclusive: 0 | 1): LineTax => ({
  rateId: `tax_${name}`,
  name,
  letter: name,
  ppm,
  inclusive,
});
const A = rate('A', 200_000, 1);
const Z = rate('Z', 0, 1);
const S = rate('S', 65_000, 0);
const L = rate('L', 38_500, 0);

const parts = fc.array(
  fc.record({
    amountMinor: fc.integer({ min: 0, max: 10_000_000 }),
    taxes: fc.constantFrom([A], [Z], [S], [S, L], [A, Z], []),
  }),
  { maxLength: 30 },
);

describe('tax totals', () => {
  test('[MN1] inclusive and exclusive tax as worked out by hand', () => {
    const inclusive = taxTotals([{ amountMinor: 1350, taxes: [A] }]);
    expect(inclusive[0]).toMatchObject({ netMinor: 1125, taxMinor: 225, grossMinor: 1350 });
    const exclusive = taxTotals([{ amountMinor: 999, taxes: [S, L] }]);
    expect(exclusive.map((total) => total.taxMinor)).toEqual([38, 65]);
    expect(exclusiveTaxMinor(exclusive)).toBe(103);
  });

  test('[MN1] tax is rounded once on the sum of a rate, not per line', () => {
    const three = Array.from({ length: 3 }, () => ({ amountMinor: 99, taxes: [A] }));
    expect(taxTotals(three)[0]?.taxMinor).toBe(50);
    expect(taxTotals([{ amountMinor: 99, taxes: [A] }])[0]?.taxMinor).toBe(17);
  });

  test('[MN1] rounding half goes away from zero', () => {
    const half = rate('H', 500_000, 0);
    expect(taxTotals([{ amountMinor: 1, taxes: [half] }])[0]?.taxMinor).toBe(1);
  });

  test('[MN2] net and tax make gross for every rate, in any order of lines', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const totals = taxTotals(list);
        for (const total of totals) {
          expect(total.netMinor + total.taxMinor).toBe(total.grossMinor);
        }
        expect(taxTotals([...list].reverse())).toEqual(totals);
      }),
    );
  });

  test('[MN2] each rate is within half a unit of its exact tax', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 })), (amounts) => {
        const [total] = taxTotals(amounts.map((amountMinor) => ({ amountMinor, taxes: [A] })));
        const sum = amounts.reduce((a, b) => a + b, 0);
        expect(Math.abs((total?.taxMinor ?? 0) - sum / 6)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  test('[RF3] a total less itself leaves nothing', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const totals = taxTotals(list);
        expect(subtractTaxTotals(totals, totals)).toEqual([]);
      }),
    );
  });
});
