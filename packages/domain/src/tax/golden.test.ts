import {
  add,
  allocate,
  type Dinero,
  dinero,
  halfAwayFromZero,
  multiply,
  toSnapshot,
  transformScale,
} from 'dinero.js';
import { GBP } from 'dinero.js/currencies';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LineTax } from '../checks/checks.table.ts';
import { sum } from '../rows.ts';
import { taxOfAmount } from './tax-of-amount.ts';
import { taxTotals } from './tax-totals.ts';
import { GOLDEN } from './testing/published-rates.ts';

describe('taxes by published rules', () => {
  test.each(GOLDEN)('[TX1] [TX2] $where', ({ taxes, rows }) => {
    for (const { amountMinor, taxMinor, grossMinor } of rows) {
      const totals = taxTotals([{ amountMinor, taxes }]);
      expect(totals.map((total) => total.taxMinor)).toEqual(taxMinor);
      const onTop = totals.filter(({ inclusive }) => inclusive === 0);
      expect(amountMinor + sum(onTop.map((total) => total.taxMinor))).toBe(grossMinor);
    }
  });
});

const of = (amount: number): Dinero<number> => dinero({ amount, currency: GBP });

const minorOf = (money: Dinero<number>): number => toSnapshot(money).amount;

/** A part of an amount, to the unit, by a library that knows nothing of ours. */
const partOf = (money: Dinero<number>, ppm: number): Dinero<number> =>
  transformScale(multiply(money, { amount: ppm, scale: 6 }), 2, halfAwayFromZero);

const amounts = fc.integer({ min: 0, max: 500_000 });
const ppms = fc.integer({ min: 1, max: 300_000 });

const onTop = (letter: string, ppm: number, stage?: number): LineTax => ({
  ...{ rateId: `tax_${letter}`, name: letter, letter, ppm, inclusive: 0 },
  ...(stage === undefined ? {} : { stage }),
});

describe('taxes beside another library', () => {
  test('[TX1] taxes on top, and taxes on those, are as dinero.js works them out', () => {
    fc.assert(
      fc.property(amounts, ppms, ppms, ppms, (amount, one, two, three) => {
        const taxes = [onTop('A', one), onTop('B', two, 1), onTop('C', three, 2)];
        const first = partOf(of(amount), one);
        const second = partOf(add(of(amount), first), two);
        const third = partOf(add(add(of(amount), first), second), three);
        expect(taxTotals([{ amountMinor: amount, taxes }]).map(({ taxMinor }) => taxMinor)).toEqual(
          [first, second, third].map(minorOf),
        );
      }),
    );
  });

  test('[TX2] a tax that the price contains is within a unit of the part that dinero.js allocates', () => {
    fc.assert(
      fc.property(amounts, ppms, (amount, ppm) => {
        const tax: LineTax = { ...onTop('A', ppm), inclusive: 1 };
        const [theirs] = allocate(of(amount), [ppm, 1_000_000]);
        const ours = taxOfAmount(amount, tax, [tax]).taxMinor;
        expect(Math.abs(ours - minorOf(theirs as Dinero<number>))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
