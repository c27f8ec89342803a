import type { TicketMarkRow, TicketRow } from '../rows.ts';

/** How far a station is with a line. */
export type LineWork = 'open' | 'started' | 'done';

/** What people said of tickets and nobody took back; free of the order in which facts arrived. */
export type StandingMarks = {
  workOf(ticketId: string, lineId: string): LineWork;
  isRushed(ticketId: string): boolean;
  /** When the expo handed it out, hub time, ms; null: not in this generation of it. */
  releasedAt(ticket: Pick<TicketRow, 'id' | 'generation'>): number | null;
  /** Whoever serves has heard that it was handed out. */
  isTaken(ticket: Pick<TicketRow, 'id' | 'generation'>): boolean;
};

export const NO_MARKS: StandingMarks = {
  workOf: () => 'open',
  isRushed: () => false,
  releasedAt: () => null,
  isTaken: () => false,
};

/** Marks that no `undone` names (rule KT30). */
export const standingOf = (marks: readonly TicketMarkRow[]): TicketMarkRow[] => {
  const undone = new Set(marks.flatMap(({ undoes }) => undoes));
  return marks.filter(({ id, type }) => type !== 'undone' && !undone.has(id));
};

const keyOf = (...parts: readonly (string | null)[]): string => parts.join('\u0000');

export const standingMarks = (marks: readonly TicketMarkRow[]): StandingMarks => {
  const standing = standingOf(marks);
  const saidOf = (type: TicketMarkRow['type'], ticket: Pick<TicketRow, 'id' | 'generation'>) =>
    standing.filter(
      (mark) =>
        mark.type === type && mark.ticketId === ticket.id && mark.generation === ticket.generation,
    );
  const known = new Set(
    standing.map(({ type, ticketId, lineId }) => keyOf(type, ticketId, lineId)),
  );
  return {
    isRushed: (ticketId) => known.has(keyOf('rushed', ticketId, null)),
    releasedAt: (ticket) => {
      const times = saidOf('released', ticket).map(({ markedAt }) => markedAt);
      return times.length === 0 ? null : Math.min(...times);
    },
    isTaken: (ticket) => saidOf('taken', ticket).length > 0,
    workOf: (ticketId, lineId) => {
      if (known.has(keyOf('done', ticketId, lineId))) return 'done';
      return known.has(keyOf('started', ticketId, lineId)) ? 'started' : 'open';
    },
  };
};
