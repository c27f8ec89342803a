import { expect, test } from 'vitest';
import { reducedBy } from './adjust.ts';
import { pointsText } from './loyalty.ts';

const LONDON = { locale: 'en-GB', timeZone: 'Europe/London' };

test('[LY5] a register that hears of nobody says as of when the points are', () => {
  expect(pointsText({ balance: 40, asOf: null }, LONDON)).toBe('40 points');
  const at = Date.parse('2026-07-01T18:05:00Z');
  expect(pointsText({ balance: 40, asOf: at }, LONDON)).toBe('40 points as of 19:05');
});

test('[LY12] a line that points pay says so; what the house pays is a comp', () => {
  const points = { type: 'discount', points: 20, lineIds: ['lin_a', 'lin_b'] } as const;
  const comp = { type: 'comp', points: null, lineIds: ['lin_b'] } as const;
  const cut = { type: 'discount', points: null, lineIds: ['lin_c'] } as const;
  const all = [points, comp, cut];
  expect(['lin_a', 'lin_b', 'lin_c'].map((id) => reducedBy(all, id))).toEqual([
    'points',
    'comp',
    'discount',
  ]);
  expect(reducedBy([points, { ...cut, lineIds: ['lin_a'] }], 'lin_a')).toBe('discount');
});
