import { describe, expect, it } from 'vitest';
import { type EntryKey, enterKey, entryKeyOf } from './entry.ts';

const type = (keys: ReadonlyArray<EntryKey>, max = 99_999_999) =>
  keys.reduce((minor, key) => enterKey(minor, key, max), 0);

describe('money keypad', () => {
  it('[UI11] digits enter at the end as minor units', () => {
    expect(type(['1', '2', '5', '0'])).toBe(1250);
    expect(type(['2', '0', '00'])).toBe(2000);
    expect(type(['0', '00', '7'])).toBe(7);
  });

  it('[UI11] backspace takes the last digit, clear takes all', () => {
    expect(type(['1', '2', '5', 'back'])).toBe(12);
    expect(type(['back'])).toBe(0);
    expect(type(['9', '9', 'clear'])).toBe(0);
  });

  it('[UI11] a key beyond the largest amount changes nothing', () => {
    expect(type(['9', '9', '9'], 99)).toBe(99);
    expect(type(['5', '00'], 400)).toBe(5);
  });

  it('[UI11] physical keys mean the same', () => {
    expect(['7', 'Backspace', 'Delete', 'a', 'F1'].map(entryKeyOf)).toEqual([
      '7',
      'back',
      'clear',
      undefined,
      undefined,
    ]);
  });
});
