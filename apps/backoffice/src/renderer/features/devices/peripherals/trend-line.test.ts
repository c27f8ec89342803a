import type { OfficeReading } from '@galley/backoffice/contract';
import { describe, expect, test } from 'vitest';
import { gapsOf, lineOf, scaleOf } from './trend-line.ts';

const MINUTE = 60_000;
const kept = (minute: number, milliC: number, resumedAfter: number | null = null) =>
  ({ at: minute * MINUTE, milliC, quality: 'good', resumedAfter }) satisfies OfficeReading;

/** Corners as minutes and degrees. */
const corners = (readings: readonly OfficeReading[], untilMinute: number): string[] => {
  const until = untilMinute * MINUTE;
  const scale = scaleOf(readings, until, 100, 100);
  const { x, y } = { x: (at: number) => at / MINUTE, y: (milliC: number) => milliC / 1000 };
  return lineOf(readings, until, { ...scale, x, y });
};

describe('the trend of a probe', () => {
  test('[PB22] is flat until the change, and goes on until now', () => {
    expect(corners([kept(0, 3800), kept(7, 4300), kept(8, 7000)], 10)).toEqual([
      '0.0,3.8 7.0,3.8 7.0,4.3 8.0,4.3 8.0,7.0 10.0,7.0',
    ]);
  });

  test('[PB22] breaks where nothing was measured, from the last reading that was heard', () => {
    const readings = [kept(0, 3800), kept(7.5, 7000, 7 * MINUTE)];
    expect(corners(readings, 8)).toEqual(['0.0,3.8 7.0,3.8', '7.5,7.0 8.0,7.0']);
    expect(gapsOf(readings)).toEqual([{ from: 7 * MINUTE, to: 7.5 * MINUTE }]);
  });

  test('[PB22] breaks where none was kept for longer than a steady probe is left out', () => {
    const readings = [kept(0, 3800), kept(30, 4000), kept(60, 4000, 55 * MINUTE)];
    expect(gapsOf(readings)).toEqual([
      { from: 0, to: 30 * MINUTE },
      { from: 30 * MINUTE, to: 60 * MINUTE },
    ]);
    expect(corners(readings, 60)).toEqual([
      '0.0,3.8 0.0,3.8',
      '30.0,4.0 30.0,4.0',
      '60.0,4.0 60.0,4.0',
    ]);
  });

  test('[PB22] a probe that measures nothing now ends with the last it measured', () => {
    const readings = [kept(0, 3800), kept(5, 3800)];
    expect(corners(readings, 5)).toEqual(['0.0,3.8 5.0,3.8 5.0,3.8 5.0,3.8']);
    expect(scaleOf(readings, 10 * MINUTE, 100, 100).x(5 * MINUTE)).toBe(50);
  });
});
