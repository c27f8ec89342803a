import { expect, test } from 'vitest';
import { hiddenLate } from './hidden-late.ts';
import { ticket } from './testing.fixture.ts';

const NOW = 10_000_000;
const fired = (id: string, secondsAgo: number) =>
  ticket(id, { firedAt: NOW - secondsAgo * 1000, targetSeconds: 60, lateSeconds: 120 });

test('[KS91] late tickets of other pages are counted before and after, those in sight are not', () => {
  const open = [fired('a', 500), fired('b', 100), fired('c', 121), fired('d', 120), fired('e', 9)];
  const startsOn = { a: 0, b: 0, c: 1, d: 2, e: 2 };
  const at = (number: number) => hiddenLate(open, { number, startsOn }, NOW);
  expect(at(0)).toEqual({ before: 0, after: 2 });
  expect(at(1)).toEqual({ before: 1, after: 1 });
  expect(at(2)).toEqual({ before: 2, after: 0 });
  expect(hiddenLate(open, { number: 0, startsOn: {} }, NOW)).toEqual({ before: 0, after: 0 });
});
