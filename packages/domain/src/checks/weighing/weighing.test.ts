import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsAsWeight, type Weight, weighedPriceMinor, weightText } from './weighing.ts';

const kg = (digits: number, decimals = 3): Weight => ({ digits, decimals, unit: 'kg' });

describe('price of a weight', () => {
  it('[WI1] is exact and rounded once, half a minor unit upwards', () => {
    expect(weighedPriceMinor(1290, kg(452))).toBe(583);
    expect(weighedPriceMinor(1000, kg(5, 4))).toBe(1);
    expect(weighedPriceMinor(1000, kg(4, 4))).toBe(0);
    expect(weighedPriceMinor(999, kg(500))).toBe(500);
    expect(weighedPriceMinor(1890, { digits: 1, decimals: 0, unit: 'lb' })).toBe(857);
    expect(weighedPriceMinor(1890, { digits: 16, decimals: 0, unit: 'oz' })).toBe(857);
  });

  it('[WI1] never differs from the exact price by more than half a minor unit', () => {
    const price = fc.integer({ min: 0, max: 10_000_000 });
    const grams = fc.integer({ min: 0, max: 999_999 });
    fc.assert(
      fc.property(price, grams, (perKg, weight) => {
        const off = BigInt(weighedPriceMinor(perKg, gramsAsWeight(weight))) * 1000n;
        const difference = off - BigInt(perKg) * BigInt(weight);
        expect(difference <= 500n && difference > -500n).toBe(true);
      }),
    );
  });

  it('[WI1] grams and kilograms of one weight cost the same', () => {
    const grams: Weight = { digits: 452, decimals: 0, unit: 'g' };
    expect(weighedPriceMinor(1290, grams)).toBe(weighedPriceMinor(1290, kg(452)));
  });

  it('[WI6] a weight is written with the decimals that the scale gave', () => {
    expect(weightText(kg(452))).toBe('0.452 kg');
    expect(weightText(kg(12_000))).toBe('12.000 kg');
    expect(weightText({ digits: 20, decimals: 0, unit: 'g' })).toBe('20 g');
  });
});
