import { capByRoom } from '../checks/cap-by-room.ts';
import { isHeld } from '../courses/held-tickets.ts';
import { standingFires } from '../courses/standing-fires.ts';
import {
  byId,
  type CourseFireRow,
  groupBy,
  type LinePlanRow,
  type LineVoidRow,
  sum,
  type TicketAckRow,
  type TicketMarkRow,
  type TicketRow,
} from '../rows.ts';
import type { TicketLine } from './kitchen.table.ts';
import { shortenedTogether, togetherKey } from './land-together.ts';
import { notMadeAgain, soldLineId } from './remake/remade-lines.ts';
import { NO_MARKS, standingMarks } from './standing-marks.ts';
import {
  type AllergyRows,
  allergyLookup,
  NO_ALLERGY_ROWS,
  ticketAllergies,
} from './ticket-allergies.ts';
import { courseOf, dueAtOf, fireOf, startOf, startsLater, statusOf } from './ticket-course.ts';
import { ackKey, eatenLines, noticesOf } from './ticket-notices.ts';
import { ticketLineOwners } from './ticket-owners.ts';
import type { TicketLineState, TicketLookup, TicketState } from './ticket-state.ts';
import { twiceOnTickets } from './twice-sent.ts';

/** Rows of the tickets to show; for ownership also the other tickets of the same checks. */
export type KitchenRows = {
  readonly tickets: readonly TicketRow[];
  readonly voids: readonly LineVoidRow[];
  readonly acks: readonly TicketAckRow[];
  /** Absent: only what tickets took along is known. */
  readonly about?: AllergyRows;
  /** Absent: nothing was held. */
  readonly fires?: readonly CourseFireRow[];
  readonly plans?: readonly LinePlanRow[];
  /** Absent: nobody marked anything. */
  readonly marks?: readonly TicketMarkRow[];
};

/** Whether what `from` made over lies on `to` now, maybe over others. */
const wasMovedTo = (from: string, to: string, { rowOf }: TicketLookup): boolean => {
  const seen = new Set<string>();
  let at = rowOf.get(to)?.movedFrom;
  while (at != null && at !== from && !seen.has(at)) {
    seen.add(at);
    at = rowOf.get(at)?.movedFrom;
  }
  return at === from;
};

/** Its station had the line and sees where it is: it made it over, gave it back, or another one has it as well. */
const isElsewhere = ({ id, movedFrom }: TicketRow, owner: string, lookup: TicketLookup): boolean =>
  owner !== id && (movedFrom != null || wasMovedTo(id, owner, lookup));

const voidedOf = (
  ticket: TicketRow,
  line: TicketLine,
  { voidsByLine, rowOf }: TicketLookup,
): number => {
  const voids = voidsByLine.get(soldLineId(line)) ?? [];
  if (line.remake !== undefined) return notMadeAgain(ticket, line, voids, rowOf);
  return sum(capByRoom(voids, line.quantity).map((entry) => entry.counted));
};

const startsAtOf = (ticket: TicketRow, line: TicketLine, lookup: TicketLookup): number | null => {
  if (isHeld(ticket, lookup.fires)) return null;
  const shortened = lookup.shortened.get(togetherKey(ticket, lookup) ?? '');
  return startOf(ticket, line, fireOf(ticket, lookup), shortened);
};

const lineState = (ticket: TicketRow, line: TicketLine, lookup: TicketLookup): TicketLineState => {
  const owner = lookup.owners.get(line.lineId) ?? ticket.id;
  const { standing: allergies, withdrawn } = lookup.allergiesOf(ticket, {
    ...line,
    lineId: soldLineId(line),
  });
  return {
    ...line,
    allergies,
    withdrawn,
    voidedQuantity: voidedOf(ticket, line, lookup),
    onTicket: owner === ticket.id ? null : owner,
    startsAt: startsAtOf(ticket, line, lookup),
    movedTo: isElsewhere(ticket, owner, lookup) ? owner : null,
    work: lookup.marks.workOf(ticket.id, line.lineId),
  };
};

const ticketState = (ticket: TicketRow, lookup: TicketLookup): TicketState => {
  const lines = ticket.lines.map((line) => lineState(ticket, line, lookup));
  const allergies = ticketAllergies(eatenLines(lines), (allergyId) =>
    lookup.acked.has(ackKey(ticket.id, allergyId)),
  );
  return {
    row: ticket,
    allergies,
    status: statusOf(ticket, lookup),
    course: courseOf(ticket, lookup),
    fireId: fireOf(ticket, lookup)?.id ?? null,
    dueAt: dueAtOf(ticket, lines),
    startsLater: startsLater(ticket, lines, fireOf(ticket, lookup)),
    movedFrom: lookup.stationOf.get(ticket.movedFrom ?? '') ?? null,
    recalled: ticket.generation > 1,
    rushed: lookup.marks.isRushed(ticket.id),
    releasedAt: lookup.marks.releasedAt(ticket),
    taken: lookup.marks.isTaken(ticket),
    lines,
    notices: noticesOf(ticket, lines, allergies, lookup),
    remaining: sum(
      lines.map((line) => (line.onTicket === null ? line.quantity - line.voidedQuantity : 0)),
    ),
  };
};

const replacementsOf = (tickets: readonly TicketRow[]): ReadonlyMap<string, string> =>
  new Map(
    byId(tickets).flatMap(({ lines }) =>
      lines.flatMap(({ insteadOf, name }): [string, string][] =>
        insteadOf === undefined ? [] : [[insteadOf.lineId, name]],
      ),
    ),
  );

/** Tickets as a cook sees them, in order of id; free of the order in which rows arrived. */
export const projectTickets = (rows: KitchenRows): TicketState[] => {
  const voidsByLine = groupBy(byId(rows.voids), (row) => row.lineId);
  const courses = {
    fires: standingFires(rows.fires ?? []),
    plans: new Map((rows.plans ?? []).map((row) => [row.lineId, row])),
  };
  const lookup: TicketLookup = {
    ...courses,
    shortened: shortenedTogether(rows.tickets, voidsByLine, courses),
    owners: ticketLineOwners(rows.tickets),
    rows: byId(rows.tickets),
    rowOf: new Map(rows.tickets.map((ticket) => [ticket.id, ticket])),
    stationOf: new Map(rows.tickets.map((ticket) => [ticket.id, ticket.stationKey])),
    voidsByLine,
    twice: twiceOnTickets(rows.tickets, voidsByLine),
    replacements: replacementsOf(rows.tickets),
    allergiesOf: allergyLookup(rows.about ?? NO_ALLERGY_ROWS),
    marks: rows.marks === undefined ? NO_MARKS : standingMarks(rows.marks),
    acked: new Set(rows.acks.map((ack) => ackKey(ack.ticketId, ack.subjectId))),
  };
  return byId(rows.tickets).map((ticket) => ticketState(ticket, lookup));
};
