import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { Temporal } from 'temporal-polyfill';

export type WallTimeProblem = Failure<'no_such_day' | 'time_skipped' | 'time_twice'>;

/** A day that the calendar has; a field lets 31 February be typed. */
const isDay = (date: string): boolean => {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
};

/**
 * UTC ms of a wall-clock time (YYYY-MM-DDTHH:mm) at the site. On the night that the clocks go forward an hour does
 * not exist and is refused; when they go back an hour comes twice, and a person says which.
 */
export const wallInstant = (
  dateTime: string,
  timeZone: string,
  which?: 'first' | 'second',
): Result<number, WallTimeProblem> => {
  const date = dateTime.slice(0, 10);
  if (!isDay(date)) {
    const message = `The calendar has no day ${date}. Choose another date.`;
    return err(failure('no_such_day', message, 'wall'));
  }
  const plain = Temporal.PlainDateTime.from(dateTime);
  const first = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const second = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const one = first.epochMilliseconds === second.epochMilliseconds;
  if (one) return ok(first.epochMilliseconds);
  const time = dateTime.slice(11);
  if (!first.toPlainDateTime().equals(plain)) {
    const message = `The clocks went forward that night: there was no ${time}. Choose another time.`;
    return err(failure('time_skipped', message, 'wall'));
  }
  if (which !== undefined) return ok((which === 'first' ? first : second).epochMilliseconds);
  const message = `The clocks went back that night: ${time} came twice. Say which of the two it was.`;
  return err(failure('time_twice', message, 'wall'));
};

/** A moment as the site's wall clock shows it, with the offset that tells the two of an hour that comes twice. */
export const wallText = (at: number, timeZone: string): string => {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return `${local.toPlainDateTime().toString({ smallestUnit: 'minute' })}${local.offset}`;
};

/** A wall-clock time as `wallInstant` takes it. */
export type WallTime = { readonly wall: string; readonly which?: 'first' | 'second' };

/** The wall-clock time that leads back to the minute of a moment. */
export const wallTime = (at: number, timeZone: string): WallTime => {
  const wall = wallText(at, timeZone).slice(0, 16);
  const minute = Math.floor(at / 60_000) * 60_000;
  const found = wallInstant(wall, timeZone);
  if (found.ok) return { wall };
  const first = wallInstant(wall, timeZone, 'first');
  return { wall, which: first.ok && first.value === minute ? 'first' : 'second' };
};
