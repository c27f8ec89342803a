import { groupBy } from '../rows.ts';
import { joinTickets } from './join-tickets.ts';
import type { TicketState } from './ticket-state.ts';

/** What the stations make together for one course of one check; of what is taken away, for the whole check. */
export type ExpoOrder = {
  readonly key: string;
  /** One for each station and round, in the order of their fire. */
  readonly tickets: readonly TicketState[];
  /** When the first of it was to be started, hub time, ms. */
  readonly firedAt: number;
  /** When the last station had it done, hub time, ms; null: something is still made. */
  readonly readyAt: number | null;
  /** When the last of it was handed out; null: something is not. */
  readonly releasedAt: number | null;
};

export type Expo = {
  /** Not handed out, in the order in which they were fired. */
  readonly open: readonly ExpoOrder[];
  /** Handed out, the latest first. */
  readonly handedOut: readonly ExpoOrder[];
};

const dueAt = ({ dueAt: at, row }: TicketState): number => at ?? row.firedAt;

/** The latest of them; null where one is missing. */
const lastOf = (times: readonly (number | null)[]): number | null =>
  times.some((at) => at === null) ? null : Math.max(...times.map((at) => at ?? 0));

const bumpedAt = ({ status, row }: TicketState): number | null =>
  status === 'bumped' ? (row.bumpedAt ?? 0) : null;

const orderOf = (key: string, tickets: readonly TicketState[]): ExpoOrder => ({
  key,
  tickets: [...tickets].sort((a, b) => dueAt(a) - dueAt(b) || (a.row.id < b.row.id ? -1 : 1)),
  firedAt: Math.min(...tickets.map(dueAt)),
  readyAt: lastOf(tickets.map(bumpedAt)),
  releasedAt: lastOf(tickets.map(({ releasedAt }) => releasedAt)),
});

/** A ticket whose food somebody will eat, and that is fired. */
const isServed = ({ status, remaining }: TicketState): boolean =>
  status !== 'held' && remaining > 0;

/**
 * The expo's screen out of projected tickets (rule KT34). `isSeated`: of guests who sit, who eat by courses. What was
 * ready before `since` (hub time, ms) and never handed out is no longer shown: nobody worked with the expo then.
 */
export const projectExpo = (
  tickets: readonly TicketState[],
  isSeated: (ticket: TicketState) => boolean,
  since: number,
): Expo => {
  // What is made again is handed out by itself: the rest of its course may be with the guests by then.
  const againOf = ({ row, lines }: TicketState) =>
    lines.some(({ remake }) => remake !== undefined) ? ` ${row.id}` : '';
  const keyOf = (ticket: TicketState) =>
    [ticket.row.checkId, isSeated(ticket) ? ticket.course : 'all'].join(' ') + againOf(ticket);
  const served = joinTickets(tickets).filter(isServed);
  const orders = [...groupBy(served, keyOf)].map(([key, group]) => orderOf(key, group));
  return {
    open: orders
      .filter(({ releasedAt, readyAt }) => releasedAt === null && (readyAt ?? since) >= since)
      .sort((a, b) => a.firedAt - b.firedAt || (a.key < b.key ? -1 : 1)),
    handedOut: orders
      .filter(({ releasedAt }) => releasedAt !== null)
      .sort((a, b) => (b.releasedAt ?? 0) - (a.releasedAt ?? 0) || (a.key < b.key ? -1 : 1)),
  };
};
