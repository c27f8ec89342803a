import { allergyKey, allergyText } from '../allergies/allergy-marks.ts';
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
import { TICKET_RANK, type TicketLine } from './kitchen.table.ts';
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
import { courseOf, dueAtOf, fireOf, startOf, statusOf } from './ticket-course.ts';
import { ticketLineOwners } from './ticket-owners.ts';
import { type TwiceSent, twiceOnTickets, twiceSubject, twiceText } from './twice-sent.ts';

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

type Lookup = {
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

const ackKey = (ticketId: string, subjectId: string): string => `${ticketId}\u0000${subjectId}`;

const lineState = (ticket: TicketRow, line: TicketLine, lookup: Lookup): TicketLineState => {
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

const DISPOSITIONS = { not_made: 'do not make', wasted: 'made, throw away' } as const;

/** By the facts' own times, not by which was heard first. A ticket recalled and bumped again: its last bump. */
const noticeTime = ({ rank, bumpedAt }: TicketRow, at: number): NoticeTime => {
  if (rank < TICKET_RANK.bumped) return 'open';
  return at > (bumpedAt ?? 0) ? 'after_bump' : 'before_bump';
};

const voidText = (line: TicketLine, row: LineVoidRow, counted: number, lookup: Lookup): string => {
  const instead = lookup.replacements.get(line.lineId);
  const disposition = DISPOSITIONS[row.disposition];
  return `${counted} × ${line.name}: ${disposition}${instead === undefined ? '' : `, ${instead} instead`}`;
};

const voidNotices = (ticket: TicketRow, line: TicketLine, lookup: Lookup): TicketNotice[] =>
  capByRoom(lookup.voidsByLine.get(line.lineId) ?? [], line.quantity)
    .filter(({ counted }) => counted > 0)
    .map(({ row, counted }) => ({
      subjectId: row.id,
      type: 'void',
      text: voidText(line, row, counted, lookup),
      at: row.voidedAt,
      when: noticeTime(ticket, row.voidedAt),
    }));

/** A line made instead of a voided one is marked while there is something of it to make (KT12). */
const changeNotices = (ticket: TicketRow, line: TicketLineState): TicketNotice[] => {
  const left = line.quantity - line.voidedQuantity;
  if (line.insteadOf === undefined || line.onTicket !== null || left === 0) return [];
  return [
    {
      subjectId: line.lineId,
      type: 'change',
      text: `${left} × ${line.name}: instead of ${line.insteadOf.name}`,
      at: ticket.firedAt,
      when: noticeTime(ticket, ticket.firedAt),
    },
  ];
};

/** What another register sent as well, or rang instead of the same line, is marked (KT16). */
const twiceNotices = (ticket: TicketRow, line: TicketLineState, lookup: Lookup): TicketNotice[] => {
  const text = line.onTicket === null ? twiceText(line.lineId, lookup.twice) : undefined;
  if (text === undefined) return [];
  const told = { subjectId: twiceSubject(line), text, at: ticket.firedAt };
  return [{ ...told, type: 'change', when: noticeTime(ticket, told.at) }];
};

/** Another ticket of the same station makes the line and tells what becomes of it (KT14). */
const isToldElsewhere = (ticket: TicketRow, { onTicket }: TicketLineState, lookup: Lookup) =>
  onTicket !== null && lookup.stationOf.get(onTicket) === ticket.stationKey;

/** An allergy noted after the send alarms like a void (AY9). */
const allergyNotices = (ticket: TicketRow, allergies: readonly TicketAllergy[]): TicketNotice[] =>
  allergies.flatMap(({ text, names, late: [first] }) => {
    if (first === undefined) return [];
    const at = first.notedAt ?? ticket.firedAt;
    const about = `${text}: ${names.join(', ')}`;
    return [
      {
        subjectId: first.allergyId,
        type: 'allergy',
        text: about,
        at,
        when: noticeTime(ticket, at),
      },
    ];
  });

/** A station that had an allergy on its ticket hears that it does not hold (AY10). */
const withdrawalNotices = (
  ticket: TicketRow,
  lines: readonly TicketLineState[],
  lookup: Lookup,
): TicketNotice[] => {
  const found = new Map<string, TicketNotice>();
  for (const line of lines) {
    const left = new Set(line.allergies.map(allergyKey));
    for (const mark of line.withdrawn) {
      const had = mark.sent || lookup.acked.has(ackKey(ticket.id, mark.allergyId));
      if (!had || left.has(allergyKey(mark)) || found.has(mark.withdrawalId)) continue;
      found.set(mark.withdrawalId, {
        subjectId: mark.withdrawalId,
        type: 'change',
        text: `${line.name}: no longer an allergy to ${allergyText(mark)}`,
        at: mark.at,
        when: noticeTime(ticket, mark.at),
      });
    }
  }
  return [...found.values()];
};

/** Lines that somebody will eat and that this ticket makes. */
const eatenLines = (lines: readonly TicketLineState[]): TicketLineState[] =>
  lines.filter((line) => line.onTicket === null && line.quantity > line.voidedQuantity);

const noticesOf = (
  ticket: TicketRow,
  lines: readonly TicketLineState[],
  allergies: readonly TicketAllergy[],
  lookup: Lookup,
): TicketNotice[] =>
  [
    ...allergyNotices(ticket, allergies),
    ...lineNotices(ticket, lines, lookup),
    ...withdrawalNotices(ticket, eatenLines(lines), lookup),
  ].filter(({ subjectId }) => !lookup.acked.has(ackKey(ticket.id, subjectId)));

const lineNotices = (
  ticket: TicketRow,
  lines: readonly TicketLineState[],
  lookup: Lookup,
): TicketNotice[] =>
  lines
    .filter((line) => !isToldElsewhere(ticket, line, lookup))
    .flatMap((line) => [
      ...voidNotices(ticket, line, lookup),
      ...changeNotices(ticket, line),
      ...twiceNotices(ticket, line, lookup),
    ]);

const ticketState = (ticket: TicketRow, lookup: Lookup): TicketState => {
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
  const lookup: Lookup = {
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
