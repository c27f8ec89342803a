import { describe, expect, it } from 'vitest';
import { mostTendered, quickCash } from './quick-cash.ts';

describe('quick cash amounts', () => {
  it('[RG15] are the least whole numbers of each note that cover the amount', () => {
    expect(quickCash(850, 'GBP')).toEqual([1000, 2000, 5000]);
    expect(quickCash(2340, 'GBP')).toEqual([2500, 3000, 4000, 5000]);
    expect(quickCash(1280, 'JPY')).toEqual([2000, 5000, 10_000]);
  });

  it('[RG15] leave out the exact amount', () => {
    expect(quickCash(2000, 'GBP')).toEqual([5000]);
    expect(quickCash(1000, 'EUR')).not.toContain(1000);
  });

  it('[RG15] cover the amount, ascend and are bounded in every currency', () => {
    for (const currency of ['GBP', 'EUR', 'USD', 'CHF', 'JPY', 'INR', 'KWD', 'SEK', 'MXN'])
      for (const due of [1, 49, 1234, 99_999, 1_000_001]) {
        const amounts = quickCash(due, currency);
        expect(amounts.length).toBeLessThanOrEqual(4);
        expect([...amounts].sort((a, b) => a - b)).toEqual(amounts);
        expect(amounts.every((amount) => amount > due && Number.isSafeInteger(amount))).toBe(true);
      }
  });

  it('[RG15] are none when nothing is due', () => {
    expect(quickCash(0, 'GBP')).toEqual([]);
  });

  it('[RG44] more than ten of the largest notes above what is due is too much', () => {
    expect(mostTendered(950, 'GBP')).toBe(50_950);
    expect(mostTendered(0, 'JPY')).toBe(100_000);
    for (const due of [1, 950, 1_000_001])
      for (const currency of ['GBP', 'KWD', 'SEK'])
        for (const quick of quickCash(due, currency))
          expect(quick).toBeLessThanOrEqual(mostTendered(due, currency));
  });
});
