import { expect, it } from 'vitest';
import { hourAt, hourBars } from './hours.ts';

const sold = (hour: number, turnoverMinor: number) => ({ hour, turnoverMinor, checks: 1 });

it('[OF20] shows the hours between the first and the last, also those without sales', () => {
  const bars = hourBars([sold(12, 500), sold(9, 1000), sold(11, 0)], undefined);
  expect(bars.map(({ hour, height }) => [hour, height])).toEqual([
    [9, 1],
    [10, 0],
    [11, 0],
    [12, 0.5],
  ]);
});

it('[OF20] goes on past midnight and up to the running hour', () => {
  expect(hourBars([sold(23, 5), sold(1, 5)], undefined).map((bar) => bar.hour)).toEqual([23, 0, 1]);
  const live = hourBars([sold(9, 5)], 11);
  expect(live.map(({ hour, running }) => [hour, running])).toEqual([
    [9, false],
    [10, false],
    [11, true],
  ]);
  expect(hourBars([], 11)).toEqual([]);
});

it('[OF20] an hour of more refunds than sales has no bar', () => {
  expect(hourBars([sold(9, 100), sold(10, -50)], undefined).map((bar) => bar.height)).toEqual([
    1, 0,
  ]);
});

it('[OF20] reads the clock of the site', () => {
  expect(hourAt(Date.UTC(2026, 5, 1, 23, 30), 'Europe/London')).toBe(0);
  expect(hourAt(Date.UTC(2026, 5, 1, 11, 59), 'America/Los_Angeles')).toBe(4);
});
