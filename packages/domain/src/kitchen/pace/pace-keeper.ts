import type { CourseFireRow, TicketRow } from '../../rows.ts';
import { learnPace, type PaceModel } from './pace-model.ts';
import { timedTickets } from './timed-tickets.ts';

const LEARNED_MS = 28 * 24 * 3600 * 1000;
/** A night's numbers change little within it, and learning takes a moment. */
const KEPT_MS = 30 * 60_000;

/** What stations made under a business date or later. */
export type PaceReads = {
  ticketsMadeSince(businessDate: string): readonly TicketRow[];
  firesSince(businessDate: string): readonly CourseFireRow[];
};

type Now = { readonly now: number; readonly businessDate: string };

/**
 * What stations took in the weeks before this day, learned again now and then. Not of the day itself: two screens of a
 * station would learn at moments of their own and expect different things of one ticket.
 */
export type PaceKeeper = (time: Now) => PaceModel;

export const createPaceKeeper = (reads: PaceReads): PaceKeeper => {
  let kept: (Omit<Now, 'now'> & { readonly model: PaceModel; readonly at: number }) | undefined;
  return ({ now, businessDate }) => {
    const isKept = kept?.businessDate === businessDate && Math.abs(now - kept.at) < KEPT_MS;
    if (kept !== undefined && isKept) return kept.model;
    const since = new Date(Date.parse(businessDate) - LEARNED_MS).toISOString().slice(0, 10);
    const before = reads.ticketsMadeSince(since).filter((row) => row.businessDate < businessDate);
    const history = timedTickets(before, reads.firesSince(since));
    kept = { model: learnPace(history), at: now, businessDate };
    return kept.model;
  };
};
