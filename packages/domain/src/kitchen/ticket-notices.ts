import { allergyKey, allergyText } from '../allergies/allergy-marks.ts';
import { capByRoom } from '../checks/cap-by-room.ts';
import { groupBy, type LineVoidRow, type TicketRow } from '../rows.ts';
import { TICKET_RANK, type TicketLine } from './kitchen.table.ts';
import { askedTwice, isTakenBack, remakeSubjects, soldLineId } from './remake/remade-lines.ts';
import type { TicketAllergy } from './ticket-allergies.ts';
import type { NoticeTime, TicketLineState, TicketLookup, TicketNotice } from './ticket-state.ts';
import { twiceSubject, twiceText } from './twice-sent.ts';

/** Under which a ticket's acknowledgement of something is looked up. */
export const ackKey = (ticketId: string, subjectId: string): string =>
  `${ticketId}\u0000${subjectId}`;

const DISPOSITIONS = { not_made: 'do not make', wasted: 'made, throw away' } as const;

/** By the facts' own times, not by which was heard first. A ticket recalled and bumped again: its last bump. */
const noticeTime = ({ rank, bumpedAt }: TicketRow, at: number): NoticeTime => {
  if (rank < TICKET_RANK.bumped) return 'open';
  return at > (bumpedAt ?? 0) ? 'after_bump' : 'before_bump';
};

const voidText = (
  line: TicketLine,
  row: LineVoidRow,
  counted: number,
  lookup: TicketLookup,
): string => {
  const instead = lookup.replacements.get(line.lineId);
  const disposition = DISPOSITIONS[row.disposition];
  return `${counted} × ${line.name}: ${disposition}${instead === undefined ? '' : `, ${instead} instead`}`;
};

const voidNotices = (ticket: TicketRow, line: TicketLine, lookup: TicketLookup): TicketNotice[] =>
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
const twiceNotices = (
  ticket: TicketRow,
  line: TicketLineState,
  lookup: TicketLookup,
): TicketNotice[] => {
  const text = line.onTicket === null ? twiceText(line.lineId, lookup.twice) : undefined;
  if (text === undefined) return [];
  const told = { subjectId: twiceSubject(line), text, at: ticket.firedAt };
  return [{ ...told, type: 'change', when: noticeTime(ticket, told.at) }];
};

/** A void that leaves too little for what is made again, or the word of whoever asked for that (KT57). */
const notAgainNotices = (
  ticket: TicketRow,
  line: TicketLineState,
  { voidsByLine, rowOf }: TicketLookup,
): TicketNotice[] => {
  if (line.remake === undefined || line.voidedQuantity === 0) return [];
  const last = (voidsByLine.get(soldLineId(line)) ?? []).at(-1);
  const taken = isTakenBack(ticket, rowOf) || last === undefined;
  const told = taken
    ? { subjectId: remakeSubjects(line).not, at: ticket.firedAt }
    : { subjectId: last.id, at: last.voidedAt };
  const text = `${line.voidedQuantity} × ${line.name}: not again after all`;
  return [{ ...told, type: 'void', text, when: noticeTime(ticket, told.at) }];
};

/** Two screens that were cut off asked for the same again (KT58). */
const againTwiceNotices = (
  ticket: TicketRow,
  line: TicketLineState,
  { rows, rowOf }: TicketLookup,
): TicketNotice[] => {
  const others = isTakenBack(ticket, rowOf) ? [] : askedTwice(line, rows);
  if (others.length === 0 || line.quantity === line.voidedQuantity) return [];
  const told = others.map(({ quantity, name }) => `${quantity} × ${name}`).join(', ');
  const text = `${line.quantity} × ${line.name}: asked for again twice, also as ${told}, ask which`;
  const at = ticket.firedAt;
  const subjectId = remakeSubjects(line).twice;
  return [{ subjectId, type: 'change', text, at, when: noticeTime(ticket, at) }];
};

/** Another ticket of the same station makes the line and tells what becomes of it (KT14). */
const isToldElsewhere = (
  ticket: TicketRow,
  { onTicket, movedTo }: TicketLineState,
  lookup: TicketLookup,
) =>
  movedTo !== null || (onTicket !== null && lookup.stationOf.get(onTicket) === ticket.stationKey);

/** What another station makes now, once for each ticket that it lies on (KT46). */
const moveNotices = (
  ticket: TicketRow,
  lines: readonly TicketLineState[],
  { rowOf }: TicketLookup,
): TicketNotice[] =>
  [...groupBy(lines, ({ movedTo }) => movedTo ?? '')].flatMap(([subjectId, gone]) => {
    const row = rowOf.get(subjectId);
    if (row === undefined || row.stationKey === ticket.stationKey) return [];
    const at = row.movedAt ?? row.firedAt;
    const text = gone
      .map(({ name, quantity, voidedQuantity }) => `${quantity - voidedQuantity} × ${name}`)
      .join(', ');
    const { stationKey } = row;
    return [{ subjectId, type: 'moved', text, stationKey, at, when: noticeTime(ticket, at) }];
  });

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
  lookup: TicketLookup,
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
export const eatenLines = (lines: readonly TicketLineState[]): TicketLineState[] =>
  lines.filter((line) => line.onTicket === null && line.quantity > line.voidedQuantity);

/** A void that was seen before the move is told to no other station; an allergy is told to each. */
const isSeen = (
  { id, movedFrom }: TicketRow,
  subjectId: string,
  type: TicketNotice['type'],
  { acked }: TicketLookup,
): boolean =>
  acked.has(ackKey(id, subjectId)) ||
  (type === 'void' && movedFrom !== null && acked.has(ackKey(movedFrom, subjectId)));

/** What the station of a ticket has not acknowledged yet. */
export const noticesOf = (
  ticket: TicketRow,
  lines: readonly TicketLineState[],
  allergies: readonly TicketAllergy[],
  lookup: TicketLookup,
): TicketNotice[] =>
  [
    ...allergyNotices(ticket, allergies),
    ...lineNotices(ticket, lines, lookup),
    ...moveNotices(ticket, lines, lookup),
    ...withdrawalNotices(ticket, eatenLines(lines), lookup),
  ].filter(({ subjectId, type }) => !isSeen(ticket, subjectId, type, lookup));

const lineNotices = (
  ticket: TicketRow,
  lines: readonly TicketLineState[],
  lookup: TicketLookup,
): TicketNotice[] =>
  lines
    .filter((line) => !isToldElsewhere(ticket, line, lookup))
    .flatMap((line) => [
      ...voidNotices(ticket, line, lookup),
      ...changeNotices(ticket, line),
      ...twiceNotices(ticket, line, lookup),
      ...notAgainNotices(ticket, line, lookup),
      ...againTwiceNotices(ticket, line, lookup),
    ]);
