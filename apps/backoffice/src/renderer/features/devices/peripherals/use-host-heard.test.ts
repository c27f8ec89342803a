import { expect, test } from 'vitest';
import { probeTrouble, readingAge, silenceOf } from './use-host-heard.ts';

const NOW = Date.UTC(2026, 5, 1, 12);
const sync = (lastHeardAt: number) => ({
  device: { id: 'dev_office', name: 'Office', number: 9 },
  peers: [
    {
      ...{ deviceId: 'dev_1', kind: 'register' as const, name: 'Register 1', open: true },
      ...{ connected: true, via: 'site' as const, lastHeardAt },
    },
  ],
});
const probe = {
  ...{ probe: 'per_1/1', name: 'Fridge', hostId: 'dev_1', trouble: null },
  readings: [{ at: NOW - 60_000, milliC: 4000, quality: 'good' as const, resumedAfter: null }],
};

test('[PB16] what was kept last is the temperature of now while its probe works and its host is heard', () => {
  expect(probeTrouble(probe, sync(NOW), NOW)).toBeNull();
  expect(probeTrouble({ ...probe, trouble: 'It is off.' }, sync(NOW), NOW)).toBe('It is off.');
  expect(probeTrouble(probe, sync(NOW - 20_000), NOW)).toBe('Register 1 was heard 20 s ago');
  const old = NOW + 12 * 60_000;
  expect(probeTrouble(probe, sync(old), old)).toBe('Measured 13 min ago');
  expect(probeTrouble({ ...probe, readings: [] }, sync(NOW), NOW)).toBe('No reading yet');
  // The office's clock is an hour fast, which its sync knows.
  const fast = NOW + 3_600_000;
  expect(probeTrouble(probe, { ...sync(fast), clockOffsetMs: -3_600_000 }, fast)).toBeNull();
});

test('[PE13] a machine that is not heard is named with its silence, and this one is always heard', () => {
  expect(silenceOf('dev_office', sync(NOW), NOW)).toBeNull();
  expect(silenceOf('dev_1', sync(NOW), NOW)).toBeNull();
  expect(silenceOf('dev_1', sync(NOW - 15_000), NOW)).toBe('Register 1 was heard 15 s ago');
  expect(silenceOf('dev_2', sync(NOW), NOW)).toMatch(/not heard/);
});

test('[PB25] the age of a reading is told: now only below two seconds, steady where none was kept for a minute', () => {
  const aged = (seconds: number, isGood = true) => readingAge(NOW - seconds * 1000, NOW, isGood);
  expect([0, 1, 2, 9].map((seconds) => aged(seconds))).toEqual([
    ...['now', 'now', '2 s ago', '9 s ago'],
  ]);
  expect(aged(64)).toBe('1 min ago');
  expect(aged(420)).toBe('7 min ago, steady since');
  expect(aged(420, false)).toBe('7 min ago');
  // A clock that is behind makes no reading of the future.
  expect(aged(-3600)).toBe('now');
});
