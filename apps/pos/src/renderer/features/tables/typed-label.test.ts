import { expect, test } from 'vitest';
import { noLetters, typeLetter } from './typed-label.ts';

const labels = ['1', '2', '10', '12', 'B1'];
const type = (...keys: readonly (readonly [string, number])[]): string =>
  keys.reduce((typed, [letter, at]) => typeLetter(typed, { letter, at }, labels), noLetters).text;

test('[RG66] digits typed together are one table, and what no table begins with begins anew', () => {
  expect(type(['1', 0])).toBe('1');
  expect(type(['1', 0], ['2', 300])).toBe('12');
  expect(type(['1', 0], ['2', 5000])).toBe('2');
  expect(type(['2', 0], ['1', 300])).toBe('1');
  expect(type(['B', 0], ['1', 300])).toBe('b1');
});
