import type { CheckRows } from '../checks/check-rows.ts';
import type { TicketLine } from '../kitchen/kitchen.table.ts';
import { ticketLineOwners } from '../kitchen/ticket-owners.ts';
import type { CourseFireRow, LinePlanRow, LineRow, TicketRow } from '../rows.ts';
import { isHeld } from './held-tickets.ts';
import { standingFires } from './standing-fires.ts';

/** How a line that was sent stands in its meal. */
export type LineService = {
  readonly state: 'held' | 'fired';
  /** Hub time, ms; null while it is held. */
  readonly firedAt: number | null;
  /** The fire that made it due; null for what went with its send. */
  readonly fireId: string | null;
  /** When a station had it done; null before. */
  readonly bumpedAt: number | null;
  readonly prepSeconds: number | null;
};

export type Services = {
  /** Where people put lines, by the first line of the chain of edits. */
  readonly plans: ReadonlyMap<string, LinePlanRow>;
  /** Of lines that a station has; by line. */
  readonly lines: ReadonlyMap<string, LineService>;
};

const NOTHING: Services = { plans: new Map(), lines: new Map() };

const hasCourses = ({ fires = [], plans = [], tickets }: CheckRows): boolean =>
  fires.length > 0 || plans.length > 0 || tickets.some(({ held }) => held === 1);

const lineService = (
  ticket: TicketRow,
  { lineId, prepSeconds }: TicketLine,
  fires: ReadonlyMap<string, CourseFireRow>,
): LineService => {
  const fire = ticket.held === 1 ? fires.get(lineId) : undefined;
  const held = isHeld(ticket, fires);
  return {
    state: held ? 'held' : 'fired',
    firedAt: held ? null : (fire?.firedAt ?? ticket.firedAt),
    fireId: fire?.id ?? null,
    bumpedAt: ticket.bumpedAt,
    prepSeconds: prepSeconds ?? null,
  };
};

/** What was held and fired of the lines of a kin. Where nothing ever was, all was fired by its send. */
export const servicesOf = (rows: CheckRows): Services => {
  const plans = new Map((rows.plans ?? []).map((row) => [row.lineId, row]));
  if (rows.tickets.length === 0 && !hasCourses(rows)) return NOTHING;
  const fires = standingFires(rows.fires ?? []);
  const owners = ticketLineOwners(rows.tickets);
  const lines = rows.tickets.flatMap((ticket) =>
    ticket.lines
      .filter(({ lineId }) => owners.get(lineId) === ticket.id)
      .map((line): [string, LineService] => [line.lineId, lineService(ticket, line, fires)]),
  );
  return { plans, lines: new Map(lines) };
};

type Placed = { readonly row: LineRow; readonly rootId: string };

/** The course that a line belongs to now. */
export const courseOf = ({ plans }: Services, { row, rootId }: Placed): number =>
  plans.get(rootId)?.course ?? row.course;
