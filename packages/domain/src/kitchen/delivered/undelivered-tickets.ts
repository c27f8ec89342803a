import type { TicketDeliveryRow } from '../../rows.ts';
import { isComing, isStanding } from '../project-board.ts';
import type { TicketState } from '../ticket-state.ts';

/** A ticket that no screen has shown for so long is told of and printed. */
export const DELIVERED_WITHIN_MS = 10_000;
/** Later it was made, or somebody asked for it. */
export const UNDELIVERED_UNTIL_MS = 15 * 60_000;

export type UndeliveredTicket = {
  readonly ticket: TicketState;
  /** When its station was to have it, hub time, ms. */
  readonly since: number;
  /** A register printed it in the stead of a screen. */
  readonly onPaper: boolean;
};

/**
 * What stations have to make and no screen of theirs has shown (rule KT49). `isExpected`: a station whose tickets are
 * read on a screen; `now`: hub time, ms. What is replayed was made long ago.
 */
export const undeliveredTickets = (
  tickets: readonly TicketState[],
  deliveries: readonly TicketDeliveryRow[],
  isExpected: (stationKey: string) => boolean,
  now: number,
): UndeliveredTicket[] => {
  const by = (how: TicketDeliveryRow['how']) =>
    new Set(deliveries.filter((one) => one.how === how).map(({ ticketId }) => ticketId));
  const [painted, printed] = [by('screen'), by('paper')];
  return tickets.flatMap((ticket): UndeliveredTicket[] => {
    const { row, dueAt, remaining } = ticket;
    const since = Math.max(dueAt ?? row.firedAt, row.movedAt ?? 0);
    const isWaited = since + DELIVERED_WITHIN_MS <= now && now < since + UNDELIVERED_UNTIL_MS;
    const isOpen = remaining > 0 && isStanding(ticket) && !isComing(ticket, now);
    if (!isOpen || !isWaited || painted.has(row.id) || row.replayed === 1) return [];
    return isExpected(row.stationKey) ? [{ ticket, since, onPaper: printed.has(row.id) }] : [];
  });
};
