import { Temporal } from 'temporal-polyfill';
import type { RoutingRuleRow, StationRow } from '../rows.ts';
import { type Route, type RouteSubject, routeLine } from './route-line.ts';

/** An order that nobody rang up, to see where it would go (rule KR9). */
export type SampleOrder = {
  readonly lines: readonly Omit<RouteSubject, 'checkId'>[];
  readonly orderTypeId: string;
  /** 1 (Monday) to 7, and the minute of that day, in the site's own time. */
  readonly day: number;
  readonly minute: number;
};

/** The next such day and minute after `now`, UTC ms. */
const instantOf = (
  { day, minute }: SampleOrder,
  { timeZone, now }: { readonly timeZone: string; readonly now: number },
): number => {
  const today = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  return today
    .add({ days: (day - today.dayOfWeek + 7) % 7 })
    .toPlainDateTime()
    .add({ minutes: minute })
    .toZonedDateTime(timeZone).epochMilliseconds;
};

/** Where each line of a sample order would be made, by rules saved or not. */
export const sampleRoutes = (
  order: SampleOrder,
  rules: readonly RoutingRuleRow[],
  stations: readonly StationRow[],
  site: { readonly timeZone: string; readonly now: number },
): (Route | null)[] => {
  const { timeZone } = site;
  const routing = {
    ...{ rules, timeZone },
    orderTypeId: order.orderTypeId,
    now: instantOf(order, site),
  };
  return order.lines.map((line) => routeLine({ ...line, checkId: 'sample' }, stations, routing));
};
