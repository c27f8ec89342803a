import { isHeld, waitSeconds } from '../courses/held-tickets.ts';
import type { CourseFireRow, LinePlanRow, TicketRow } from '../rows.ts';
import { TICKET_RANK, type TicketLine } from './kitchen.table.ts';

/** What decides how a ticket stands in its meal. */
export type CourseLookup = {
  readonly fires: ReadonlyMap<string, CourseFireRow>;
  readonly plans: ReadonlyMap<string, LinePlanRow>;
};

/** What is still made of lines that were to be ready together, after voids took off the longest of them. */
export type Shortened = {
  /** The longest preparation among them now, seconds. */
  readonly longestSeconds: number;
  /** When the last of what took longer was voided, hub time, ms: nobody could know before. */
  readonly since: number;
};

/** A line starts so that it is ready with the longest of what was fired with it (rule CF9). */
export const startOf = (
  ticket: TicketRow,
  { prepSeconds }: TicketLine,
  fire: CourseFireRow | undefined,
  shortened?: Shortened,
): number => {
  const { firedAt, longestSeconds } = fire ?? ticket;
  const start = firedAt + waitSeconds(longestSeconds, prepSeconds) * 1000;
  if (shortened === undefined) return start;
  const sooner = firedAt + waitSeconds(shortened.longestSeconds, prepSeconds) * 1000;
  return Math.min(start, Math.max(sooner, shortened.since));
};

/** The fire of a held ticket; undefined for what went with its send. */
export const fireOf = (
  { held, lines }: TicketRow,
  { fires }: CourseLookup,
): CourseFireRow | undefined => {
  const [line] = lines;
  return held === 1 && line !== undefined ? fires.get(line.lineId) : undefined;
};

export const statusOf = (
  ticket: TicketRow,
  { fires }: CourseLookup,
): 'held' | 'fired' | 'bumped' => {
  if (ticket.rank >= TICKET_RANK.bumped) return 'bumped';
  return isHeld(ticket, fires) ? 'held' : 'fired';
};

/** The course that its line was put into since; of several lines it is the ticket's own. */
export const courseOf = ({ held, lines, course }: TicketRow, { plans }: CourseLookup): number => {
  const [line] = lines;
  if (held !== 1 || line === undefined) return course;
  return plans.get(line.rootId ?? line.lineId)?.course ?? course;
};

type StartedLine = { readonly onTicket: string | null; readonly startsAt: number | null };

/** Of what it makes; a ticket of which others make all is due as it was sent. */
export const dueAtOf = (ticket: TicketRow, lines: readonly StartedLine[]): number | null => {
  const mine = lines.filter(({ onTicket }) => onTicket === null);
  const starts = (mine.length > 0 ? mine : lines).map(({ startsAt }) => startsAt);
  return starts.some((at) => at === null)
    ? null
    : Math.min(...starts.map((at) => at ?? ticket.firedAt));
};

/** Nothing of it is to be started with its fire itself; free of any clock but those of the facts. */
export const startsLater = (
  ticket: TicketRow,
  lines: readonly StartedLine[],
  fire: CourseFireRow | undefined,
): boolean => (dueAtOf(ticket, lines) ?? 0) > (fire ?? ticket).firedAt;
