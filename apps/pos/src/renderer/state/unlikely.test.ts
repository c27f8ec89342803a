import { describe, expect, it } from 'vitest';
import { dearestBelow, isUnlikelyWeight } from './unlikely.ts';

const menu = new Map([
  ['cola', { priceMinor: 295 }],
  ['steak', { priceMinor: 2395 }],
]);

describe('a slip of the finger', () => {
  it('[OI3] is a price above a hundred times the dearest item of the menu', () => {
    expect(dearestBelow(menu, 239_500)).toBeUndefined();
    expect(dearestBelow(menu, 239_501)).toBe(2395);
    expect(dearestBelow(new Map(), 99_999_999)).toBeUndefined();
  });

  it('[WI11] is a weight above 20 kg', () => {
    expect([20_000, 20_001].map(isUnlikelyWeight)).toEqual([false, true]);
  });
});
