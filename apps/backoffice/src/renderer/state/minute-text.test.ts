import { expect, it } from 'vitest';
import { minuteText, readMinute } from './minute-text.ts';

it('[OH1] times of day are read as people type them', () => {
  expect(['7', '7:30', '07.30', '0730', '24:00'].map(readMinute)).toEqual([
    420, 450, 450, 450, 1440,
  ]);
  expect(['', '7:3', '24:01', '7:60', 'noon', '99'].map(readMinute)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
  expect([0, 450, 1440].map(minuteText)).toEqual(['00:00', '07:30', '24:00']);
});
