import {
  type CheckState,
  type LineVoidRow,
  notMadeAgain,
  standingOf,
  TICKET_RANK,
  type TicketRow,
  ticketLineOwners,
  ticketsById,
} from '@galley/domain';
import type { KitchenView, RemadeView } from '../../contract/index.ts';
import type { Reader } from '../read/reader.ts';

const isMaking = ({ lines, service }: CheckState): boolean =>
  lines.some(
    ({ row, sent, made, liveQuantity }) =>
      sent && !made && liveQuantity > 0 && service.lines.get(row.id)?.state === 'fired',
  );

/** What is made again of these lines, without what was taken back or voided. */
const madeAgain = (
  tickets: readonly TicketRow[],
  ids: ReadonlySet<string>,
  voids: readonly LineVoidRow[],
): RemadeView[] => {
  const owners = ticketLineOwners(tickets);
  const rowOf = ticketsById(tickets);
  return tickets.flatMap((ticket) =>
    ticket.lines.flatMap((line): RemadeView[] => {
      const { remake } = line;
      if (remake === undefined || !ids.has(remake.of)) return [];
      if (owners.get(line.lineId) !== ticket.id) return [];
      const own = voids.filter(({ lineId }) => lineId === remake.of);
      const quantity = line.quantity - notMadeAgain(ticket, line, own, rowOf);
      if (quantity === 0) return [];
      const done = ticket.rank >= TICKET_RANK.bumped;
      return [{ lineId: remake.of, quantity, reason: remake.reason, done }];
    }),
  );
};

/** Most checks were never rushed: then no ticket is read. What is made again began with a rush. */
export const kitchenView = (read: Reader, state: CheckState): KitchenView => {
  const kin = read.kinOf([state.check.id]);
  const said = read.ticketMarksOf(kin);
  const marks = standingOf(said);
  const rushed = new Set(
    marks.filter(({ type }) => type === 'rushed').map(({ ticketId }) => ticketId),
  );
  const ids = new Set(state.lines.map(({ row }) => row.id));
  const tickets = said.some(({ type }) => type === 'rushed')
    ? read.ticketsOf([...new Set(said.map(({ checkId }) => checkId))])
    : [];
  return {
    making: isMaking(state),
    rushed: tickets.some(
      (ticket) =>
        rushed.has(ticket.id) &&
        ticket.rank < TICKET_RANK.bumped &&
        ticket.lines.some(({ lineId }) => ids.has(lineId)),
    ),
    again: tickets.length === 0 ? [] : madeAgain(tickets, ids, read.voidsOf(kin)),
  };
};
