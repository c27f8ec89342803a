import { type CheckState, standingOf, TICKET_RANK } from '@galley/domain';
import type { KitchenView } from '../../contract/index.ts';
import type { Reader } from '../read/reader.ts';

const isMaking = ({ lines, service }: CheckState): boolean =>
  lines.some(
    ({ row, sent, made, liveQuantity }) =>
      sent && !made && liveQuantity > 0 && service.lines.get(row.id)?.state === 'fired',
  );

/** Most checks have no mark: then no ticket is read. */
export const kitchenView = (read: Reader, state: CheckState): KitchenView => {
  const marks = standingOf(read.ticketMarksOf(read.kinOf([state.check.id])));
  const rushed = marks.filter(({ type }) => type === 'rushed').map(({ ticketId }) => ticketId);
  const ids = new Set(state.lines.map(({ row }) => row.id));
  return {
    making: isMaking(state),
    rushed:
      rushed.length > 0 &&
      read
        .ticketsOf(marks.map(({ checkId }) => checkId))
        .some(
          (ticket) =>
            rushed.includes(ticket.id) &&
            ticket.rank < TICKET_RANK.bumped &&
            ticket.lines.some(({ lineId }) => ids.has(lineId)),
        ),
  };
};
