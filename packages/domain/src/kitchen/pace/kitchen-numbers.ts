import { capByRoom } from '../../checks/cap-by-room.ts';
import { groupBy, type LineVoidRow, sum, type TicketRow } from '../../rows.ts';
import { TICKET_RANK } from '../kitchen.table.ts';
import { notMadeAgain, soldLineId, ticketsById } from '../remake/remade-lines.ts';
import type { RemakeReason } from '../remake/remake-reasons.ts';
import { ticketLineOwners } from '../ticket-owners.ts';
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

/** What one station made again of an item for one reason. */
export type RemakesOf = {
  readonly name: string;
  readonly reason: RemakeReason;
  readonly stationKey: string;
  readonly quantity: number;
  /** Hours of the day in which it was asked for, each once, in their order. */
  readonly hours: readonly string[];
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
  /** The most first; without what was taken back or voided before it was made. */
  readonly remakes: readonly RemakesOf[];
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

type Taken = { readonly name: string; readonly quantity: number; readonly wasted: number };

/**
 * What was voided of each line that a ticket had, no more than there was of it; a line on several tickets was sent
 * twice or made over, and counts once.
 */
const takenOffTickets = (rows: readonly TicketRow[], voids: readonly LineVoidRow[]): Taken[] => {
  const lines = new Map(rows.flatMap((row) => row.lines.map((line) => [line.lineId, line])));
  return [...groupBy(voids, ({ lineId }) => lineId)].flatMap(([lineId, own]) => {
    const line = lines.get(lineId);
    if (line === undefined) return [];
    return capByRoom(own, line.quantity).map(({ row, counted }) => ({
      ...{ name: line.name, quantity: counted },
      wasted: row.disposition === 'wasted' ? counted : 0,
    }));
  });
};

const voidsOf = (rows: readonly TicketRow[], voids: readonly LineVoidRow[]): VoidsOf[] =>
  [...groupBy(takenOffTickets(rows, voids), ({ name }) => name)]
    .map(([name, own]) => ({
      name,
      quantity: sum(own.map(({ quantity }) => quantity)),
      wasted: sum(own.map(({ wasted }) => wasted)),
    }))
    .sort((a, b) => b.quantity - a.quantity || (a.name < b.name ? -1 : 1));

const madeAgain = (rows: readonly TicketRow[], voids: readonly LineVoidRow[]) => {
  const voidsByLine = groupBy(voids, ({ lineId }) => lineId);
  const owners = ticketLineOwners(rows);
  const rowOf = ticketsById(rows);
  return rows.flatMap((ticket) =>
    ticket.lines.flatMap((line) => {
      const { name, remake } = line;
      if (owners.get(line.lineId) !== ticket.id) return [];
      const off = notMadeAgain(ticket, line, voidsByLine.get(soldLineId(line)) ?? [], rowOf);
      const made = ticket.rank >= TICKET_RANK.bumped ? line.quantity : line.quantity - off;
      if (remake === undefined || made === 0) return [];
      const { stationKey, firedAt } = ticket;
      return [{ name, reason: remake.reason, stationKey, quantity: made, firedAt }];
    }),
  );
};

const remakesOfDay = (
  rows: readonly TicketRow[],
  voids: readonly LineVoidRow[],
  hourOf: (at: number) => string,
): RemakesOf[] =>
  [
    ...groupBy(madeAgain(rows, voids), ({ name, reason, stationKey }) =>
      [name, reason, stationKey].join('\u0000'),
    ),
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own;
      if (first === undefined) return [];
      const { name, reason, stationKey } = first;
      const hours = [...new Set(own.map(({ firedAt }) => hourOf(firedAt)))].sort();
      return [{ name, reason, stationKey, hours, quantity: sum(own.map((one) => one.quantity)) }];
    })
    .sort((a, b) => b.quantity - a.quantity);

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
    remakes: remakesOfDay(tickets, voids, hourOf),
  };
};
