import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { ensureBusinessDate, wallDate } from '../site/business-date/business-date.ts';
import { context, good } from '../testing/fixtures.ts';
import { decideCloseDay } from './close-day.rule.ts';

const ZONES = [
  'Europe/London',
  'Europe/Berlin',
  'America/Los_Angeles',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Casablanca',
];
const site = fc.record({
  id: fc.constant('sit_1'),
  timeZone: fc.constantFrom(...ZONES),
  rolloverMinute: fc.integer({ min: 0, max: 719 }),
});
const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 11, 31) });
const HOUR = 3_600_000;

test('[DY7] business dates follow one another without a gap, in every time zone, over every change of clocks', () => {
  fc.assert(
    fc.property(site, instant, (place, from) => {
      let before = wallDate(from, place);
      for (let hour = 1; hour <= 24 * 4; hour++) {
        const now = wallDate(from + hour * HOUR, place);
        const days = Temporal.PlainDate.from(before).until(now, { largestUnit: 'days' }).days;
        expect([0, 1]).toContain(days);
        before = now;
      }
    }),
    { numRuns: 60 },
  );
});

const act = fc.record({
  hours: fc.integer({ min: 0, max: 30 }),
  close: fc.boolean(),
});

test('[DY2] [DY7] however a site sells and closes, the date never goes back and is at most one ahead of the clock', () => {
  fc.assert(
    fc.property(site, instant, fc.array(act, { maxLength: 20 }), (place, from, acts) => {
      const sessions: { businessDate: string }[] = [];
      const closes: Parameters<typeof decideCloseDay>[0]['closes'][number][] = [];
      let now = from;
      let last = '';
      for (const { hours, close } of acts) {
        now += hours * HOUR;
        const { businessDate, facts } = ensureBusinessDate({ sessions }, now, place);
        if (facts.length > 0) sessions.push({ businessDate });
        expect(businessDate >= last).toBe(true);
        last = businessDate;
        const wall = wallDate(now, place);
        const ahead = Temporal.PlainDate.from(wall).until(businessDate, {
          largestUnit: 'days',
        }).days;
        expect(ahead).toBeLessThanOrEqual(1);
        if (!close) continue;
        const state = { wallDate: wall, latestDate: last, closes, gates: [], registers: [] };
        const by = context({ now, businessDate });
        const done = decideCloseDay(state, { businessDate, passes: [] }, by);
        if (businessDate > wall) {
          expect(done.ok).toBe(false);
          continue;
        }
        closes.push(good(done).close);
        for (const fact of good(done).facts)
          if (fact.kind === 'day_session')
            sessions.push({ businessDate: String(fact.doc['businessDate']) });
        expect(ensureBusinessDate({ sessions }, now, place).businessDate > businessDate).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
