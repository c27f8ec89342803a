import { describe, expect, test } from 'vitest';
import { ageSeconds, formatTicketAge, stepOf, willBeLate } from './age.ts';
import { adjustClocks, coreTime, hubTime } from './clock.ts';

describe('age', () => {
  test('[KS6] the age is whole seconds since the fire and never below zero', () => {
    expect(ageSeconds(1_000, 62_999)).toBe(61);
    expect(ageSeconds(90_000, 60_000)).toBe(0);
  });

  test('[KS6] it reads m:ss, from an hour h:mm:ss', () => {
    expect([0, 9, 61, 754, 3599, 3600, 93_784].map(formatTicketAge)).toEqual([
      '0:00',
      '0:09',
      '1:01',
      '12:34',
      '59:59',
      '1:00:00',
      '26:03:04',
    ]);
  });

  test('[KS7] a ticket is due from the target and late from the late seconds on', () => {
    const targets = { targetSeconds: 300, lateSeconds: 480 };
    expect([0, 299, 300, 479, 480].map((seconds) => stepOf(seconds, targets))).toEqual([
      'fresh',
      'fresh',
      'due',
      'due',
      'late',
    ]);
  });
});

describe('clocks', () => {
  const heard = (coreNow: number, clockOffsetMs = 0) => ({ coreNow, clockOffsetMs });

  test('[KS8] a window on another machine shows the age by hub time', () => {
    const clocks = adjustClocks(undefined, heard(1_000_000, -2_000), 700_000);
    expect(coreTime(700_000, clocks)).toBe(1_000_000);
    expect(hubTime(700_000, clocks)).toBe(998_000);
  });

  test('[KS8] the time that an answer takes moves no age, a clock set anew does', () => {
    const first = adjustClocks(undefined, heard(1_000_000), 700_000);
    expect(adjustClocks(first, heard(1_001_000), 701_400)).toBe(first);
    const set = adjustClocks(first, heard(1_060_000), 702_000);
    expect(coreTime(702_000, set)).toBe(1_060_000);
  });
});

test('[KS73] a ticket that will be late, or after its time, says so before', () => {
  const at = (expected: number | null, promised: number | null = null) =>
    willBeLate({
      ...{ firedAt: 0, targetSeconds: 300, lateSeconds: 480 },
      expectedAt: expected === null ? null : expected * 1000,
      promisedAt: promised === null ? null : promised * 1000,
    });
  expect([at(null), at(479), at(480), at(400, 399), at(400, 400)]).toEqual([
    ...[false, false, true, true, false],
  ]);
});
