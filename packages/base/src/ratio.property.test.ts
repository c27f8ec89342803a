import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from './money.ts';
import * as exact from './ratio.ts';

const { dividedBy, inProportion, isMore, lesser, minus, plus, ratio, rounded, roundedUp, times } =
  exact;

const ratios = fc
  .tuple(fc.integer(), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([top, over]) => ratio(top, over));
const something = ratios.filter(({ top }) => top !== 0n);

describe('exact fractions', () => {
  test('[BM6] sums and products are the same in any order', () => {
    fc.assert(
      fc.property(ratios, ratios, ratios, (a, b, c) => {
        expect(plus(plus(a, b), c)).toEqual(plus(a, plus(c, b)));
        expect(times(times(a, b), c)).toEqual(times(c, times(b, a)));
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
      }),
    );
  });

  test('[BM6] what is taken apart and put together again is what it was', () => {
    fc.assert(
      fc.property(ratios, something, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        expect(times(dividedBy(a, b), b)).toEqual(a);
        expect(exact.sumOf([lesser(a, b), isMore(a, b) ? a : b])).toEqual(plus(a, b));
      }),
    );
  });

  test('[BM6] are rounded to the nearest whole number, halves away from zero, or up', () => {
    fc.assert(
      fc.property(ratios, (a) => {
        const size = (n: exact.Ratio) => ({ ...n, top: n.top < 0n ? -n.top : n.top });
        const off = size(minus(a, ratio(rounded(a))));
        expect(isMore(off, ratio(1, 2))).toBe(false);
        const above = minus(ratio(roundedUp(a)), a);
        expect([above.top >= 0n, isMore(ratio(1), above)]).toEqual([true, true]);
      }),
    );
    expect([ratio(5, 2), ratio(-5, 2), ratio(-7, -3)].map(rounded)).toEqual([3, -3, 2]);
  });

  test('[BM3] [BM6] spread an amount as whole numbers in their proportion do', () => {
    const thirds = [ratio(1, 3), ratio(1, 2), ratio(1, 6)];
    expect(inProportion(thirds)).toEqual([2n, 3n, 1n]);
    expect(allocate(100, inProportion(thirds))).toEqual([33, 50, 17]);
  });

  test('[BM6] nothing is no whole that something is a part of', () => {
    expect(() => ratio(1, 0)).toThrow(/fraction/);
  });
});
