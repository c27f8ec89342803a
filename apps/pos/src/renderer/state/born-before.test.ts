import { expect, it } from 'vitest';
import { bornBefore } from './born-before.ts';

const on = (now: string, years = 18, zone = 'Europe/London') =>
  bornBefore(Date.parse(now), years, 'en-GB', zone);

it('[AG1] the day of birth is that of the site, by its calendar', () => {
  expect(on('2026-06-01T12:00Z')).toBe('1 June 2008');
  expect(on('2026-06-01T23:30Z')).toBe('2 June 2008');
  expect(on('2026-06-01T23:30Z', 21, 'America/New_York')).toBe('1 June 2005');
});

it('[AG1] who was born on 29 February is of age when everyone born on the 28th is, and not sooner', () => {
  expect(on('2028-02-29T12:00Z', 18)).toBe('28 February 2010');
  expect(on('2026-02-28T12:00Z', 18)).toBe('28 February 2008');
  expect(on('2026-03-01T12:00Z', 18)).toBe('1 March 2008');
});
