import { expect, test } from 'vitest';
import { degrees, probeText } from './probe-text.ts';

const NOW = Date.UTC(2026, 5, 1, 12);
const probe = {
  probe: 'per_1/1',
  name: 'Fridge',
  milliC: 4250,
  quality: 'good',
  at: NOW - 30_000,
  hostId: 'dev_1',
  hostName: 'Register 1',
  trouble: null,
} as const;
const register = (lastHeardAt: number) => ({
  deviceId: 'dev_1',
  name: 'Register 1',
  open: true,
  connected: true,
  lastHeardAt,
});
const heard = [register(NOW)];
const at = (now: number) => ({ hubNow: now, coreNow: now });

test('[KS32] a reading has its age, and an old one is doubtful', () => {
  expect(probeText(probe, heard, at(NOW))).toEqual({
    value: '4.3 °C',
    about: '30 s ago',
    doubtful: false,
  });
  const later = NOW + 11 * 60_000;
  expect(probeText(probe, [register(later)], at(later))).toMatchObject({
    about: '11 min ago',
    doubtful: true,
  });
  // A clock that is behind makes no reading of the future.
  expect(probeText(probe, heard, at(NOW - 3_600_000)).about).toBe('now');
});

test('[KS32] what was measured before its sensor was off, or its host silent, is not of now', () => {
  const off = { ...probe, trouble: 'The sensor is off.' };
  expect(probeText(off, heard, at(NOW))).toEqual({
    value: '4.3 °C',
    about: '30 s ago. The sensor is off.',
    doubtful: true,
  });
  expect(probeText(probe, [register(NOW - 20_000)], at(NOW))).toMatchObject({
    about: '30 s ago. Register 1 was heard 20 s ago.',
    doubtful: true,
  });
  expect(probeText(probe, [], at(NOW))).toMatchObject({
    about: '30 s ago. Register 1 was not heard yet.',
    doubtful: true,
  });
  // A probe on the screen's own machine needs no host to be heard.
  expect(probeText({ ...probe, hostId: null }, [], at(NOW)).doubtful).toBe(false);
  const never = { ...off, milliC: null, quality: null, at: null };
  expect(probeText(never, heard, at(NOW))).toEqual({
    value: '–',
    about: 'The sensor is off.',
    doubtful: true,
  });
});

test('[KS32] now is only what is younger than two seconds, and what holds for a minute is steady', () => {
  const aged = (seconds: number) =>
    probeText({ ...probe, at: NOW - seconds * 1000 }, heard, at(NOW)).about;
  expect([0, 1, 2, 9, 64].map(aged)).toEqual(['now', 'now', '2 s ago', '9 s ago', '1 min ago']);
  expect([65, 420].map(aged)).toEqual(['1 min ago, steady since', '7 min ago, steady since']);
});

test('[KS32] a temperature has one decimal and its sign', () => {
  expect(degrees(-18_450)).toBe('-18.4 °C');
  expect(degrees(0)).toBe('0.0 °C');
});
