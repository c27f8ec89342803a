import { expect, test } from 'vitest';
import { makeFormat } from './format.ts';

test('[OF33] a small share is told as small, and only nothing as nothing', () => {
  const { percent } = makeFormat('GBP', 'en-GB', 'Europe/London');
  expect(percent(1, 90_000)).toBe('<1%');
  expect(percent(1, 100)).toBe('1%');
  expect(percent(0, 100)).toBe('0%');
  expect(percent(0, 0)).toBe('0%');
  expect(percent(-3, 100)).toBe('-3%');
});
