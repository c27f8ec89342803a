import { standingFires } from '../../courses/standing-fires.ts';
import type { CourseFireRow, TicketRow } from '../../rows.ts';
import { TICKET_RANK } from '../kitchen.table.ts';
import { fireOf, startOf } from '../ticket-course.ts';
import { ticketLineOwners } from '../ticket-owners.ts';

/** A ticket that a station made, with how long it took from when it was to be started. */
export type TimedTicket = {
  readonly row: TicketRow;
  /** Hub time, ms. */
  readonly startedAt: number;
  readonly seconds: number;
  /** Other tickets that the station had open when it was to be started. */
  readonly load: number;
  /** Kitchen names of what it made. */
  readonly items: readonly string[];
};

/** A bump within so many seconds is a slip or a paper's, and one after so many was forgotten. */
const LEAST_SECONDS = 5;
const MOST_SECONDS = 4 * 3600;

type Span = { readonly row: TicketRow; readonly from: number; readonly to: number };

const spanOf = (row: TicketRow, fires: ReadonlyMap<string, CourseFireRow>): Span => {
  const fire = fireOf(row, { fires, plans: new Map() });
  const from = Math.min(...row.lines.map((line) => startOf(row, line, fire)));
  return { row, from, to: row.rank >= TICKET_RANK.bumped ? (row.bumpedAt ?? from) : Infinity };
};

const ascending = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b);

/** How many of these sorted times are not after `at`. */
const countUpTo = (sorted: readonly number[], at: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How many tickets a station has open at a time, hub time, ms. */
type LoadAt = (stationKey: string, at: number) => number;

const loadOf = (spans: readonly Span[]): LoadAt => {
  const stations = new Map(
    [...new Set(spans.map(({ row }) => row.stationKey))].map((key) => {
      const own = spans.filter(({ row }) => row.stationKey === key);
      const from = ascending(own.map((span) => span.from));
      const to = ascending(own.map((span) => span.to));
      return [key, { from, to }];
    }),
  );
  return (key, at) => {
    const { from = [], to = [] } = stations.get(key) ?? {};
    return countUpTo(from, at) - countUpTo(to, at);
  };
};

const isMade = ({ row, from, to }: Span): boolean =>
  row.rank >= TICKET_RANK.bumped &&
  to - from >= LEAST_SECONDS * 1000 &&
  to - from <= MOST_SECONDS * 1000;

/** Without what was given back, or what another ticket made: that was not made here. */
const itemsOf = (
  { id, lines, without }: TicketRow,
  owners: ReadonlyMap<string, string>,
): string[] => [
  ...new Set(
    lines
      .filter(({ lineId }) => without?.includes(lineId) !== true)
      .filter(({ lineId }) => (owners.get(lineId) ?? id) === id)
      .map(({ name }) => name),
  ),
];

/** Ticket times out of the kitchen's facts, in the order of their start (rule KT50). */
export const timedTickets = (
  rows: readonly TicketRow[],
  fires: readonly CourseFireRow[],
): TimedTicket[] => {
  const standing = standingFires(fires);
  const spans = rows.map((row) => spanOf(row, standing));
  const loadAt = loadOf(spans);
  const owners = ticketLineOwners(rows);
  return spans
    .filter(isMade)
    .map(({ row, from, to }) => ({
      row,
      startedAt: from,
      seconds: Math.round((to - from) / 1000),
      load: Math.max(0, loadAt(row.stationKey, from) - 1),
      items: itemsOf(row, owners),
    }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => a.startedAt - b.startedAt || (a.row.id < b.row.id ? -1 : 1));
};
