import { beforeEach, describe, expect, test } from 'vitest';
import { beginOrder, initialUi, seatInHand, takeCheck, useUi } from './ui.store.ts';
import { isPlainWish } from './wish-price.ts';

describe('the seat that is rung for', () => {
  beforeEach(() => useUi.setState({ ...initialUi, checkId: 'chk_a', seat: 2 }));

  test('[RG60] goes with each item, which then is a line of its own', () => {
    expect(seatInHand()).toEqual({ seat: 2 });
    const wish = { itemId: 'tea', quantity: 1, modifiers: [] };
    expect(isPlainWish(wish)).toBe(true);
    expect(isPlainWish({ ...wish, ...seatInHand() })).toBe(false);
  });

  test('[RG60] ends with the check in hand', () => {
    takeCheck('chk_b');
    expect(seatInHand()).toEqual({});
    useUi.setState({ seat: 2 });
    beginOrder();
    expect(seatInHand()).toEqual({});
  });
});
