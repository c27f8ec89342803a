import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JUMP_TIMES, priceJump } from './price-jump.ts';

test('[OF26] a price jumps from five times the old one up, from a fifth of it down, and to nothing', () => {
  expect(priceJump(525, 2624)).toBeUndefined();
  expect(priceJump(525, 2625)).toBe('up');
  expect(priceJump(525, 106)).toBeUndefined();
  expect(priceJump(525, 105)).toBe('down');
  expect(priceJump(525, 0)).toBe('free');
  expect(priceJump(0, 525)).toBeUndefined();
  expect(priceJump(0, 0)).toBeUndefined();
});

test('[OF26] a decimal point that slipped is a jump, also when the figure was to change a little', () => {
  expect(priceJump(525, 5250)).toBe('up');
  expect(priceJump(5250, 525)).toBe('down');
  expect(priceJump(5250, 550)).toBe('down');
  expect(priceJump(550, 5250)).toBe('up');
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 1_000_000 }),
      fc.constantFrom(80, 100, 120),
      (was, percent) => {
        const meant = Math.max(1, Math.floor((was * percent) / 100));
        expect(priceJump(was, meant * 10)).toBe('up');
        expect(priceJump(was, Math.floor(meant / 10)) ?? 'plain').toMatch(/down|free/);
      },
    ),
  );
});

test('[OF26] a jump there is a jump back, and small steps are none', () => {
  const price = fc.integer({ min: 1, max: 100_000_000 });
  fc.assert(
    fc.property(price, price, (a, b) => {
      expect(priceJump(a, b) === 'up').toBe(priceJump(b, a) === 'down');
      if (Math.max(a, b) < Math.min(a, b) * JUMP_TIMES) expect(priceJump(a, b)).toBeUndefined();
    }),
  );
});
