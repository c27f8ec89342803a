import type { TicketMarkRow } from '../rows.ts';

/** How far a station is with a line. */
export type LineWork = 'open' | 'started' | 'done';

/** What people said of tickets and nobody took back; free of the order in which facts arrived. */
export type StandingMarks = {
  workOf(ticketId: string, lineId: string): LineWork;
  isRushed(ticketId: string): boolean;
};

export const NO_MARKS: StandingMarks = { workOf: () => 'open', isRushed: () => false };

/** Marks that no `undone` names (rule KT30). */
export const standingOf = (marks: readonly TicketMarkRow[]): TicketMarkRow[] => {
  const undone = new Set(marks.flatMap(({ undoes }) => undoes));
  return marks.filter(({ id, type }) => type !== 'undone' && !undone.has(id));
};

const keyOf = (...parts: readonly (string | null)[]): string => parts.join('\u0000');

export const standingMarks = (marks: readonly TicketMarkRow[]): StandingMarks => {
  const known = new Set(
    standingOf(marks).map(({ type, ticketId, lineId }) => keyOf(type, ticketId, lineId)),
  );
  return {
    isRushed: (ticketId) => known.has(keyOf('rushed', ticketId, null)),
    workOf: (ticketId, lineId) => {
      if (known.has(keyOf('done', ticketId, lineId))) return 'done';
      return known.has(keyOf('started', ticketId, lineId)) ? 'started' : 'open';
    },
  };
};
