import { capByRoom } from '../checks/project-lines.ts';
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
import { type LineWork, NO_MARKS, type StandingMarks, standingMarks } from './standing-marks.ts';
import {
  type AllergyLookup,
  type AllergyRows,
  allergyLookup,
  type LineAllergy,
  NO_ALLERGY_ROWS,
  type TicketAllergy,
  ticketAllergies,
  type WithdrawnAllergy,
} from './ticket-allergies.ts';
import { courseOf, dueAtOf, fireOf, startOf, startsLater, statusOf } from './ticket-course.ts';
import { ackKey, eatenLines, noticesOf } from './ticket-notices.ts';
import { ticketLineOwners } from './ticket-owners.ts';
import { type TwiceSent, twiceOnTickets } from './twice-sent.ts';

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

export type TicketLineState = Omit<TicketLine, 'allergies'> & {
  /** What its guests must not be served, as known now. */
  readonly allergies: readonly LineAllergy[];
  /** What was taken for an allergy of theirs until somebody withdrew it. */
  readonly withdrawn: readonly WithdrawnAllergy[];
  readonly voidedQuantity: number;
  /** The earlier ticket that makes the line; null when this one does. */
  readonly onTicket: string | null;
  /** When it is to be started, hub time, ms; null while it is held. */
  readonly startsAt: number | null;
  /** How far the station says that it is with it. */
  readonly work: LineWork;
};

/** A void, a line made instead of a voided one, or an allergy after the send, that the station has not acknowledged. */
export type TicketNotice = {
  /** Id of the void, of the line that replaces one, of the allergy, or of its withdrawal. */
  readonly subjectId: string;
  readonly type: 'void' | 'change' | 'allergy';
  readonly text: string;
  readonly at: number;
  /** What the station had done when it was voided; `before_bump`: it was bumped with the void unseen. */
  readonly when: NoticeTime;
};

export type NoticeTime = 'open' | 'before_bump' | 'after_bump';

export type TicketState = {
  readonly row: TicketRow;
  /** `held`: to be made when its course is fired. */
  readonly status: 'held' | 'fired' | 'bumped';
  readonly course: number;
  /** The fire that made it due; null: its send, or none yet. */
  readonly fireId: string | null;
  /** When the first of it is to be started, hub time, ms; null while it is held. */
  readonly dueAt: number | null;
  /** Its first line is started a while after its fire, so that its course is ready together. */
  readonly startsLater: boolean;
  readonly recalled: boolean;
  /** Somebody asked to have it before others; it keeps its place. */
  readonly rushed: boolean;
  /** When the expo handed it out, hub time, ms; null: not yet. */
  readonly releasedAt: number | null;
  /** Whoever serves has heard of that. */
  readonly taken: boolean;
  readonly lines: readonly TicketLineState[];
  readonly notices: readonly TicketNotice[];
  /** Of the lines that it makes; what is not confirmed holds the bump back. */
  readonly allergies: readonly TicketAllergy[];
  /** Quantity that is still to be made over all lines that this ticket owns. */
  readonly remaining: number;
};

/** What the rows of some checks say, looked up by ticket and line. */
export type TicketLookup = {
  readonly owners: ReadonlyMap<string, string>;
  readonly stationOf: ReadonlyMap<string, string>;
  readonly voidsByLine: ReadonlyMap<string, LineVoidRow[]>;
  readonly acked: ReadonlySet<string>;
  readonly fires: ReadonlyMap<string, CourseFireRow>;
  readonly plans: ReadonlyMap<string, LinePlanRow>;
  readonly allergiesOf: AllergyLookup;
  /** Names of what is made instead, by the line that it replaces. */
  readonly replacements: ReadonlyMap<string, string>;
  readonly twice: TwiceSent;
  readonly marks: StandingMarks;
};

const lineState = (ticket: TicketRow, line: TicketLine, lookup: TicketLookup): TicketLineState => {
  const owner = lookup.owners.get(line.lineId) ?? ticket.id;
  const voids = lookup.voidsByLine.get(line.lineId) ?? [];
  const { standing: allergies, withdrawn } = lookup.allergiesOf(ticket, line);
  return {
    ...line,
    allergies,
    withdrawn,
    voidedQuantity: sum(capByRoom(voids, line.quantity).map((entry) => entry.counted)),
    onTicket: owner === ticket.id ? null : owner,
    startsAt: isHeld(ticket, lookup.fires) ? null : startOf(ticket, line, fireOf(ticket, lookup)),
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
  const lookup: TicketLookup = {
    owners: ticketLineOwners(rows.tickets),
    stationOf: new Map(rows.tickets.map((ticket) => [ticket.id, ticket.stationKey])),
    voidsByLine,
    twice: twiceOnTickets(rows.tickets, voidsByLine),
    replacements: replacementsOf(rows.tickets),
    allergiesOf: allergyLookup(rows.about ?? NO_ALLERGY_ROWS),
    fires: standingFires(rows.fires ?? []),
    plans: new Map((rows.plans ?? []).map((row) => [row.lineId, row])),
    marks: rows.marks === undefined ? NO_MARKS : standingMarks(rows.marks),
    acked: new Set(rows.acks.map((ack) => ackKey(ack.ticketId, ack.subjectId))),
  };
  return byId(rows.tickets).map((ticket) => ticketState(ticket, lookup));
};
