import { capByRoom } from '../checks/project-lines.ts';
import {
  byId,
  groupBy,
  type LineVoidRow,
  sum,
  type TicketAckRow,
  type TicketRow,
} from '../rows.ts';
import { TICKET_RANK, type TicketLine } from './kitchen.table.ts';
import { ticketLineOwners } from './ticket-owners.ts';

/** Rows of the tickets to show; for ownership also the other tickets of the same checks. */
export type KitchenRows = {
  readonly tickets: readonly TicketRow[];
  readonly voids: readonly LineVoidRow[];
  readonly acks: readonly TicketAckRow[];
};

export type TicketLineState = TicketLine & {
  readonly voidedQuantity: number;
  /** The earlier ticket that makes the line; null when this one does. */
  readonly onTicket: string | null;
};

/** A void, or a line made instead of a voided one, that the station has not acknowledged. */
export type TicketNotice = {
  /** Id of the void, or of the line that replaces one. */
  readonly subjectId: string;
  readonly type: 'void' | 'change';
  readonly text: string;
  readonly at: number;
  /** What the station had done when it was voided; `before_bump`: it was bumped with the void unseen. */
  readonly when: NoticeTime;
};

export type NoticeTime = 'open' | 'before_bump' | 'after_bump';

export type TicketState = {
  readonly row: TicketRow;
  readonly status: 'fired' | 'bumped';
  readonly recalled: boolean;
  readonly lines: readonly TicketLineState[];
  readonly notices: readonly TicketNotice[];
  /** Quantity that is still to be made over all lines that this ticket owns. */
  readonly remaining: number;
};

type Lookup = {
  readonly owners: ReadonlyMap<string, string>;
  readonly stationOf: ReadonlyMap<string, string>;
  readonly voidsByLine: ReadonlyMap<string, LineVoidRow[]>;
  readonly acked: ReadonlySet<string>;
  /** Names of what is made instead, by the line that it replaces. */
  readonly replacements: ReadonlyMap<string, string>;
};

const ackKey = (ticketId: string, subjectId: string): string => `${ticketId}\u0000${subjectId}`;

const lineState = (ticket: TicketRow, line: TicketLine, lookup: Lookup): TicketLineState => {
  const owner = lookup.owners.get(line.lineId) ?? ticket.id;
  const voids = lookup.voidsByLine.get(line.lineId) ?? [];
  return {
    ...line,
    voidedQuantity: sum(capByRoom(voids, line.quantity).map((entry) => entry.counted)),
    onTicket: owner === ticket.id ? null : owner,
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
  const todo = DISPOSITIONS[row.disposition];
  return `${counted} × ${line.name}: ${todo}${instead === undefined ? '' : `, ${instead} instead`}`;
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

/** Another ticket of the same station makes the line and tells what becomes of it (KT14). */
const isToldElsewhere = (ticket: TicketRow, { onTicket }: TicketLineState, lookup: Lookup) =>
  onTicket !== null && lookup.stationOf.get(onTicket) === ticket.stationKey;

const noticesOf = (
  ticket: TicketRow,
  lines: readonly TicketLineState[],
  lookup: Lookup,
): TicketNotice[] =>
  lines
    .filter((line) => !isToldElsewhere(ticket, line, lookup))
    .flatMap((line) => [...voidNotices(ticket, line, lookup), ...changeNotices(ticket, line)])
    .filter(({ subjectId }) => !lookup.acked.has(ackKey(ticket.id, subjectId)));

const ticketState = (ticket: TicketRow, lookup: Lookup): TicketState => {
  const lines = ticket.lines.map((line) => lineState(ticket, line, lookup));
  return {
    row: ticket,
    status: ticket.rank >= TICKET_RANK.bumped ? 'bumped' : 'fired',
    recalled: ticket.generation > 1,
    lines,
    notices: noticesOf(ticket, lines, lookup),
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
  const lookup: Lookup = {
    owners: ticketLineOwners(rows.tickets),
    stationOf: new Map(rows.tickets.map((ticket) => [ticket.id, ticket.stationKey])),
    voidsByLine: groupBy(byId(rows.voids), (row) => row.lineId),
    replacements: replacementsOf(rows.tickets),
    acked: new Set(rows.acks.map((ack) => ackKey(ack.ticketId, ack.subjectId))),
  };
  return byId(rows.tickets).map((ticket) => ticketState(ticket, lookup));
};

export type StationBoard = {
  /** Fired tickets in the order in which they were fired. */
  readonly open: readonly TicketState[];
  /** Bumped tickets with voids that nobody at the station has acknowledged. */
  readonly notices: readonly TicketState[];
  /** Latest bumped first. */
  readonly bumped: readonly TicketState[];
  readonly allDay: readonly { readonly name: string; readonly quantity: number }[];
};

const SHOWN_BUMPED = 50;

const allDayOf = (open: readonly TicketState[]) => {
  const totals = new Map<string, number>();
  for (const line of open.flatMap((ticket) => ticket.lines)) {
    if (line.onTicket !== null) continue;
    const quantity = (totals.get(line.name) ?? 0) + line.quantity - line.voidedQuantity;
    totals.set(line.name, quantity);
  }
  return [...totals.entries()]
    .filter(([, quantity]) => quantity > 0)
    .map(([name, quantity]) => ({ name, quantity }))
    .sort((a, b) => b.quantity - a.quantity || (a.name < b.name ? -1 : 1));
};

/** Lines that were voided and acknowledged, or that an earlier ticket makes: nothing to make or to see. */
const isDone = (ticket: TicketState): boolean =>
  ticket.notices.length === 0 && ticket.remaining === 0;

/** On the screen until it is bumped: something of it is to be made or to be seen. */
export const isStanding = (ticket: TicketState): boolean =>
  ticket.status === 'fired' && !isDone(ticket);

const byFiredAt = (a: TicketState, b: TicketState): number =>
  a.row.firedAt - b.row.firedAt || (a.row.id < b.row.id ? -1 : 1);

const byBumpedAt = (a: TicketState, b: TicketState): number =>
  (b.row.bumpedAt ?? 0) - (a.row.bumpedAt ?? 0) || (a.row.id < b.row.id ? 1 : -1);

/** One station's screen out of projected tickets (rules KT3 to KT9). */
export const projectBoard = (
  tickets: readonly TicketState[],
  stationKey: string,
  businessDate: string,
): StationBoard => {
  const mine = tickets.filter((ticket) => ticket.row.stationKey === stationKey);
  const open = mine.filter(isStanding).sort(byFiredAt);
  const bumped = mine.filter((ticket) => ticket.status === 'bumped').sort(byBumpedAt);
  return {
    open,
    notices: bumped.filter((ticket) => ticket.notices.length > 0),
    bumped: bumped
      .filter((ticket) => ticket.row.businessDate === businessDate)
      .slice(0, SHOWN_BUMPED),
    allDay: allDayOf(open),
  };
};
