import { standingMarks, type TicketRow } from '@galley/domain';
import type { Reader } from '../read/reader.ts';

/** Whoever serves hears of a plate for so long; later it is eaten, or somebody asked for it. */
export const HEARD_MS = 15 * 60_000;

export type ReleasedTicket = {
  readonly row: TicketRow;
  readonly releasedAt: number;
  readonly taken: boolean;
};

/** Tickets of a check that the expo handed out since a time (hub time, ms). */
export const releasedTickets = (read: Reader, checkId: string, since: number): ReleasedTicket[] => {
  const marks = standingMarks(read.ticketMarksOf(checkId));
  return read.ticketsOf(checkId).flatMap((row) => {
    const releasedAt = marks.releasedAt(row);
    return releasedAt === null || releasedAt < since
      ? []
      : [{ row, releasedAt, taken: marks.isTaken(row) }];
  });
};
