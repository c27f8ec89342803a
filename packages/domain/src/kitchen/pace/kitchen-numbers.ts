import { groupBy, type LineVoidRow, sum, type TicketRow } from '../../rows.ts';
import { median } from './pace-model.ts';
import type { TimedTicket } from './timed-tickets.ts';

export type TimesOf = {
  /** A station's key, an item's name, or an hour of the day. */
  readonly key: string;
  readonly tickets: number;
  /** Half of them took no longer. */
  readonly medianSeconds: number;
  /** Nine of ten took no longer. */
  readonly slowSeconds: number;
};

export type VoidsOf = {
  readonly name: string;
  readonly quantity: number;
  /** Of that what was made and thrown away. */
  readonly wasted: number;
};

/** The chef's numbers of a day (rules KT50, KT52). */
export type KitchenNumbers = {
  readonly stations: readonly TimesOf[];
  /** Those that take longest first. */
  readonly items: readonly TimesOf[];
  /** Hours of the day as the site's clock shows them, in their order. */
  readonly hours: readonly TimesOf[];
  readonly slowest: readonly TimedTicket[];
  /** Tickets that were brought back after their bump, by station key. */
  readonly broughtBack: ReadonlyMap<string, number>;
  readonly voids: readonly VoidsOf[];
};

const SHOWN = 10;
const SHOWN_ITEMS = 30;

const ninth = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.9) - 1] ?? 0;

const timesBy = (pairs: readonly { readonly key: string; readonly seconds: number }[]): TimesOf[] =>
  [...groupBy(pairs, ({ key }) => key)].map(([key, own]) => {
    const seconds = own.map((one) => one.seconds);
    return {
      ...{ key, tickets: own.length },
      medianSeconds: Math.round(median(seconds)),
      slowSeconds: ninth(seconds),
    };
  });

const byMedian = (a: TimesOf, b: TimesOf): number =>
  b.medianSeconds - a.medianSeconds || (a.key < b.key ? -1 : 1);

/** Each line of a ticket by its name; a line on several tickets was sent twice or made over, and counts once. */
const voidsOf = (rows: readonly TicketRow[], voids: readonly LineVoidRow[]): VoidsOf[] => {
  const names = new Map(
    rows.flatMap(({ lines }) => lines.map(({ lineId, name }): [string, string] => [lineId, name])),
  );
  const known = voids.filter(({ lineId }) => names.has(lineId));
  return [...groupBy(known, ({ lineId }) => names.get(lineId) ?? '')]
    .map(([name, own]) => ({
      name,
      quantity: sum(own.map(({ quantity }) => quantity)),
      wasted: sum(
        own.map(({ quantity, disposition }) => (disposition === 'wasted' ? quantity : 0)),
      ),
    }))
    .sort((a, b) => b.quantity - a.quantity || (a.name < b.name ? -1 : 1));
};

type DayRows = {
  readonly timed: readonly TimedTicket[];
  readonly tickets: readonly TicketRow[];
  readonly voids: readonly LineVoidRow[];
};

/** `hourOf`: hour of the day at the site, `00` to `23`, of a hub time, ms. */
export const kitchenNumbers = (
  { timed, tickets, voids }: DayRows,
  hourOf: (at: number) => string,
): KitchenNumbers => {
  const back = tickets.filter(({ generation }) => generation > 1);
  return {
    stations: timesBy(timed.map(({ row, seconds }) => ({ key: row.stationKey, seconds }))),
    items: timesBy(timed.flatMap(({ items, seconds }) => items.map((key) => ({ key, seconds }))))
      .sort(byMedian)
      .slice(0, SHOWN_ITEMS),
    hours: timesBy(
      timed.map(({ startedAt, seconds }) => ({ key: hourOf(startedAt), seconds })),
    ).sort((a, b) => (a.key < b.key ? -1 : 1)),
    slowest: [...timed]
      .sort((a, b) => b.seconds - a.seconds || (a.row.id < b.row.id ? -1 : 1))
      .slice(0, SHOWN),
    broughtBack: new Map(
      [...groupBy(back, ({ stationKey }) => stationKey)].map(([key, own]) => [key, own.length]),
    ),
    voids: voidsOf(tickets, voids),
  };
};
