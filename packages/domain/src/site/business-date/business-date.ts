import type { Fact } from '@galley/base';
import { Temporal } from 'temporal-polyfill';
import type { DaySessionRow, SiteRow } from '../../rows.ts';

export type DayClock = Pick<SiteRow, 'id' | 'timeZone' | 'rolloverMinute'>;

/** Longest jump forward that a device's own clock may cause; beyond it the clock is wrong, not the day. */
const LONGEST_JUMP_DAYS = 366;

/** The date that the wall clock of the site shows, counting the day from its rollover minute. */
export const wallDate = (now: number, site: DayClock): string =>
  Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(site.timeZone)
    .toPlainDateTime()
    .subtract({ minutes: site.rolloverMinute })
    .toPlainDate()
    .toString();

/** Hour of the local day, 0 to 23. */
export const localHour = (now: number, timeZone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).hour;

/** UTC ms of a local wall-clock time; a time that the change to summer time skips moves forward. */
export const localInstant = (dateTime: string, timeZone: string): number =>
  Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).epochMilliseconds;

/** Two openings of one date are one and the same fact. */
export const daySessionFact = (siteId: string, businessDate: string): Fact => ({
  kind: 'day_session',
  id: `day_${siteId}_${businessDate}`,
  doc: { businessDate },
});

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;

/**
 * The business date to act under: the latest open day session, advanced by a fact once the wall clock is
 * past the rollover of a later date. Never backwards; a clock that is years ahead does not advance it.
 */
export const ensureBusinessDate = (
  state: { readonly sessions: readonly Pick<DaySessionRow, 'businessDate'>[] },
  now: number,
  site: DayClock,
): { readonly businessDate: string; readonly facts: readonly Fact[] } => {
  const wall = wallDate(now, site);
  const latest = state.sessions
    .map((session) => session.businessDate)
    .sort()
    .at(-1);
  if (latest !== undefined && (wall <= latest || daysBetween(latest, wall) > LONGEST_JUMP_DAYS)) {
    return { businessDate: latest, facts: [] };
  }
  return { businessDate: wall, facts: [daySessionFact(site.id, wall)] };
};
