import { expect, test } from 'vitest';
import { degrees, probeText } from './probe-text.ts';

const NOW = Date.UTC(2026, 5, 1, 12);
const probe = {
  probe: 'per_1/1',
  name: 'Fridge',
  milliC: 4250,
  quality: 'good',
  at: NOW - 30_000,
  trouble: null,
} as const;

test('[KS32] a reading has its age, and an old one is doubtful', () => {
  expect(probeText(probe, NOW)).toEqual({ value: '4.3 °C', age: 'now', doubtful: false });
  const later = NOW + 11 * 60_000;
  expect(probeText(probe, later)).toMatchObject({ age: '11 min ago', doubtful: true });
  expect(probeText({ ...probe, trouble: 'The device was unplugged.' }, NOW).doubtful).toBe(true);
  // A clock that is behind makes no reading of the future.
  expect(probeText(probe, NOW - 3_600_000).age).toBe('now');
});

test('[KS32] a temperature has one decimal and its sign', () => {
  expect(degrees(-18_450)).toBe('-18.4 °C');
  expect(degrees(0)).toBe('0.0 °C');
});
