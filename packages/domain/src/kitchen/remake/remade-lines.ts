import { capByRoom } from '../../checks/cap-by-room.ts';
import { type LineVoidRow, sum, type TicketRow } from '../../rows.ts';
import { TICKET_RANK, type TicketLine } from '../kitchen.table.ts';

/** The line of the check that a line of a ticket is for. */
export const soldLineId = ({ lineId, remake }: Pick<TicketLine, 'lineId' | 'remake'>): string =>
  remake?.of ?? lineId;

export type TicketsById = ReadonlyMap<string, TicketRow>;

export const ticketsById = (tickets: readonly TicketRow[]): TicketsById =>
  new Map(tickets.map((ticket) => [ticket.id, ticket]));

/** Where a ticket came from before stations made it over; undefined: that is not here. */
export const firstTicketOf = (ticket: TicketRow, rowOf: TicketsById): TicketRow | undefined => {
  const seen = new Set<string>();
  let at: TicketRow | undefined = ticket;
  while (at != null && at.movedFrom != null && !seen.has(at.id)) {
    seen.add(at.id);
    at = rowOf.get(at.movedFrom);
  }
  return at;
};

/** It was to be made again, and is not after all, wherever it was made over to: the ticket that asked for it says so. */
export const isTakenBack = (ticket: TicketRow, rowOf: TicketsById): boolean => {
  const first = firstTicketOf(ticket, rowOf);
  return (
    first?.movedFrom == null &&
    first?.rank === TICKET_RANK.givenBack &&
    first.lines.some(({ remake }) => remake !== undefined)
  );
};

/** What a station acknowledges of a line that is not made again after all, and of one that was asked for twice. */
export const remakeSubjects = ({ lineId, remake }: Pick<TicketLine, 'lineId' | 'remake'>) => ({
  not: `${lineId}:not`,
  twice: `${lineId}:twice`,
  has: (subjectId: string): boolean =>
    remake !== undefined && [`${lineId}:not`, `${lineId}:twice`].includes(subjectId),
});

const NO_TICKETS: TicketsById = new Map();

type MadeAgain = { readonly ticket: TicketRow; readonly line: TicketLine };

/** What is made again of a sold line and was not taken back, in order of the tickets' ids. */
export const remakesOf = (soldId: string, tickets: readonly TicketRow[]): MadeAgain[] =>
  tickets
    .filter((ticket) => ticket.movedFrom == null && !isTakenBack(ticket, NO_TICKETS))
    .flatMap((ticket) => ticket.lines.map((line) => ({ ticket, line })))
    .filter(({ line }) => line.remake?.of === soldId);

/**
 * How much of a line that is made again nobody waits for: all that was taken back, or what is more than voids have left
 * of what was sold. A void that leaves enough leaves the remake.
 */
export const notMadeAgain = (
  ticket: TicketRow,
  { quantity, remake }: TicketLine,
  voids: readonly LineVoidRow[],
  rowOf: TicketsById,
): number => {
  if (remake === undefined) return 0;
  if (isTakenBack(ticket, rowOf)) return quantity;
  const left = remake.sold - sum(capByRoom(voids, remake.sold).map(({ counted }) => counted));
  return Math.max(0, quantity - left);
};

/** What another screen asked to be made again of the same, neither knowing of the other (rule KT58). */
export const askedTwice = (
  { lineId, remake }: TicketLine,
  tickets: readonly TicketRow[],
): readonly TicketLine[] =>
  remake === undefined
    ? []
    : remakesOf(remake.of, tickets)
        .map(({ line }) => line)
        .filter((other) => other.lineId !== lineId)
        .filter((other) => !remake.knew.includes(other.lineId))
        .filter((other) => other.remake?.knew.includes(lineId) !== true);
