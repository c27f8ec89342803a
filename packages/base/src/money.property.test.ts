import { dinero, allocate as dineroAllocate, toSnapshot } from 'dinero.js';
import { GBP } from 'dinero.js/currencies';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, formatDecimal, formatMoney, money, mulDivRound, parseDecimal } from './money.ts';

const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 });

describe('money', () => {
  test('[BM1] a fraction or an unsafe integer is no amount', () => {
    for (const minor of [0.5, Number.NaN, 2 ** 53])
      expect(() => money(minor, 'GBP')).toThrow(/safe integer/);
  });

  test('[BM2] rounding is half away from zero and exact', () => {
    expect(mulDivRound(5, 1, 2)).toBe(3);
    expect(mulDivRound(-5, 1, 2)).toBe(-3);
    expect(mulDivRound(9_007_199_254_740_991, 1, 1)).toBe(9_007_199_254_740_991);
    fc.assert(
      fc.property(
        amounts,
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 2_000_000 }),
        (value, n, d) => {
          const twice =
            2n * BigInt(value) * BigInt(n) - 2n * BigInt(mulDivRound(value, n, d)) * BigInt(d);
          const distance = twice < 0n ? -twice : twice;
          expect(distance <= BigInt(d)).toBe(true);
          expect(mulDivRound(-value, n, d) + mulDivRound(value, n, d)).toBe(0);
        },
      ),
    );
  });

  test('[BM3] parts sum to the whole and are within one unit of their share', () => {
    fc.assert(
      fc.property(amounts, weights, (total, shares) => {
        const parts = allocate(total, shares);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        const sum = shares.reduce((a, b) => a + b, 0);
        parts.forEach((part, i) => {
          const exact = sum === 0 ? total / shares.length : (total * (shares[i] ?? 0)) / sum;
          expect(Math.abs(part - exact)).toBeLessThan(1.000001);
        });
      }),
    );
  });

  test('[BM3] even splits agree with an independent library up to who gets the odd cents', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 9 }),
        (total, ways) => {
          const even = Array.from({ length: ways }, () => 1);
          const theirs = dineroAllocate(dinero({ amount: total, currency: GBP }), even);
          const sorted = (values: number[]) => [...values].sort((a, b) => a - b);
          expect(sorted(allocate(total, even))).toEqual(
            sorted(theirs.map((part) => toSnapshot(part).amount)),
          );
        },
      ),
    );
  });

  test('[BM4] decimal text round-trips and inexact text is refused', () => {
    fc.assert(
      fc.property(amounts, (minor) => {
        expect(parseDecimal(formatDecimal(money(minor, 'GBP')), 2)).toBe(minor);
        expect(parseDecimal(formatDecimal(money(minor, 'JPY')), 0)).toBe(minor);
      }),
    );
    expect(parseDecimal('$2.39 ', 2)).toBe(239);
    expect(parseDecimal('1.500', 2)).toBe(150);
    for (const bad of ['1.005', '', 'abc', '1,50', '1.2.3'])
      expect(parseDecimal(bad, 2)).toBeUndefined();
  });

  test('[BM5] the largest amounts keep every digit', () => {
    expect(formatMoney(money(9_007_199_254_740_991, 'GBP'), 'en-GB')).toBe(
      '£90,071,992,547,409.91',
    );
    expect(formatMoney(money(-5, 'GBP'), 'en-GB')).toBe('-£0.05');
  });
});
