import { describe, expect, test } from 'vitest';
import { ensureBusinessDate, localHour, localInstant, wallDate } from './business-date.ts';

const site = { id: 'sit_1', timeZone: 'Europe/London', rolloverMinute: 300 };
const at = (text: string) => Date.parse(text);
const sessions = (...dates: string[]) => ({
  sessions: dates.map((businessDate) => ({ businessDate })),
});

describe('business date', () => {
  test('[BD1] the day begins at the rollover minute of the site, in summer and winter', () => {
    expect(wallDate(at('2026-06-02T03:59:00Z'), site)).toBe('2026-06-01');
    expect(wallDate(at('2026-06-02T04:00:00Z'), site)).toBe('2026-06-02');
    expect(wallDate(at('2026-01-02T04:59:00Z'), site)).toBe('2026-01-01');
    const seattle = { ...site, timeZone: 'America/Los_Angeles' };
    expect(wallDate(at('2026-06-02T06:00:00Z'), seattle)).toBe('2026-06-01');
  });

  test('[BD1] the rollover stays at its local time on days that the clocks change', () => {
    expect(wallDate(at('2026-03-29T03:59:00Z'), site)).toBe('2026-03-28');
    expect(wallDate(at('2026-03-29T04:00:00Z'), site)).toBe('2026-03-29');
    expect(wallDate(at('2026-10-25T04:59:00Z'), site)).toBe('2026-10-24');
    expect(wallDate(at('2026-10-25T05:00:00Z'), site)).toBe('2026-10-25');
  });

  test('[BD2] the first act of a day opens it by a fact that is the same from everyone', () => {
    const now = at('2026-06-02T10:00:00Z');
    const opened = ensureBusinessDate(sessions('2026-06-01'), now, site);
    expect(opened.businessDate).toBe('2026-06-02');
    expect(opened.facts).toEqual([
      { kind: 'day_session', id: 'day_sit_1_2026-06-02', doc: { businessDate: '2026-06-02' } },
    ]);
    expect(ensureBusinessDate(sessions('2026-06-02'), now, site).facts).toEqual([]);
  });

  test('[BD2] the date never goes back', () => {
    const late = ensureBusinessDate(
      sessions('2026-06-05', '2026-06-03'),
      at('2026-06-01T10:00:00Z'),
      site,
    );
    expect(late).toEqual({ businessDate: '2026-06-05', facts: [] });
    const reset = ensureBusinessDate(sessions('2026-06-05'), 0, site);
    expect(reset.businessDate).toBe('2026-06-05');
  });

  test('[BD3] a clock in 2099 does not advance it', () => {
    const wrong = ensureBusinessDate(sessions('2026-06-05'), at('2099-01-01T10:00:00Z'), site);
    expect(wrong).toEqual({ businessDate: '2026-06-05', facts: [] });
  });

  test('[BD1] local hours and instants of a record', () => {
    expect(localHour(at('2026-06-01T12:30:00Z'), 'Europe/London')).toBe(13);
    expect(localInstant('2019-02-28T17:22', 'Europe/London')).toBe(at('2019-02-28T17:22:00Z'));
    expect(localInstant('2026-03-29T01:30', 'Europe/London')).toBe(at('2026-03-29T01:30:00Z'));
  });
});
