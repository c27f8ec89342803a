import { Temporal } from 'temporal-polyfill';

/**
 * A span of the week in which something is sold, in the site's own time: `days` 1 (Monday) to 7 on which it begins,
 * minutes of the day. One that ends before or when it begins ends on the next day.
 */
export type SaleHours = {
  readonly days: readonly number[];
  readonly fromMinute: number;
  readonly toMinute: number;
};

export type SaleTime = { readonly now: number; readonly timeZone: string };

const WEEK = 7;

type Span = { readonly from: number; readonly to: number };

/** UTC ms of a minute of a day; the hour that the change to summer time skips moves forward. */
const instantOf = (day: Temporal.PlainDate, minute: number, timeZone: string): number =>
  day.toPlainDateTime().add({ minutes: minute }).toZonedDateTime(timeZone).epochMilliseconds;

const DAY_MINUTES = 24 * 60;

const spansOf = (hours: readonly SaleHours[], { now, timeZone }: SaleTime): Span[] => {
  const today = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const days = Array.from({ length: WEEK + 2 }, (_, at) => today.add({ days: at - 1 }));
  return days
    .flatMap((day) =>
      hours
        .filter((one) => one.days.includes(day.dayOfWeek))
        .map(({ fromMinute, toMinute }) => ({
          from: instantOf(day, fromMinute, timeZone),
          to: instantOf(day, toMinute > fromMinute ? toMinute : toMinute + DAY_MINUTES, timeZone),
        })),
    )
    .sort((a, b) => a.from - b.from);
};

/** Sold now, or from when on again; `nextAt` null: at no time of the week. */
export type SaleState =
  | { readonly open: true }
  | { readonly open: false; readonly nextAt: number | null };

/** Null or no hours: always. */
export const saleState = (hours: readonly SaleHours[] | null, time: SaleTime): SaleState => {
  if (hours === null || hours.length === 0) return { open: true };
  const spans = spansOf(hours, time);
  if (spans.some(({ from, to }) => from <= time.now && time.now < to)) return { open: true };
  return { open: false, nextAt: spans.find(({ from }) => from > time.now)?.from ?? null };
};

/** Hours as they are stored: none of them is always. */
export const hoursOf = (
  hours: readonly SaleHours[] | null | undefined,
): SaleHours[] | null | undefined => {
  if (hours == null) return hours;
  return hours.length === 0 ? null : [...hours];
};
