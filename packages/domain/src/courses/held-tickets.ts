import { TICKET_RANK } from '../kitchen/kitchen.table.ts';
import type { CourseFireRow, TicketRow } from '../rows.ts';

/** The ticket of a held line: one for each, the same whichever register sends it (rule CF2). */
export const heldTicketId = (lineId: string): string => `tkt_${lineId.slice(4)}`;

type Ranked = Pick<TicketRow, 'rank' | 'generation'>;

/** A station had it done once; a recall does not change that. */
export const wasBumped = ({ rank, generation }: Ranked): boolean =>
  rank >= TICKET_RANK.bumped || generation > 1;

/** It waits for its fire: nobody makes it yet (rule CF4). */
export const isHeld = (
  ticket: Ranked & Pick<TicketRow, 'held' | 'lines'>,
  fires: ReadonlyMap<string, CourseFireRow>,
): boolean =>
  ticket.held === 1 && !wasBumped(ticket) && !ticket.lines.some(({ lineId }) => fires.has(lineId));

/** Seconds from the fire until a line starts, so that it is ready with the longest of its course (rule CF9). */
export const waitSeconds = (longest: number | null, own: number | undefined): number =>
  longest === null ? 0 : Math.max(0, longest - (own ?? 0));
