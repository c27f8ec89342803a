import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { TicketMarkRow, TicketRow } from '../../rows.ts';
import {
  type AllergyUnconfirmed,
  requireTicket,
  type TicketHeld,
  type UnknownTicket,
} from '../bump-ticket/bump-ticket.rule.ts';
import { type LineWork, standingOf } from '../standing-marks.ts';
import { sayOf, takeBack } from '../ticket-mark-facts.ts';
import type { TicketState } from '../ticket-state.ts';
import type { MarkLinesCommand } from './mark-lines.command.ts';

export type MarkLinesState = {
  readonly ticket: TicketState | undefined;
  /** Marks of the ticket. */
  readonly marks: readonly TicketMarkRow[];
};

export type MarkLinesError =
  | NotAllowed
  | UnknownTicket
  | TicketHeld
  | AllergyUnconfirmed
  | Failure<'ticket_bumped'>;

const unconfirmedOn = (ticket: TicketState, lineIds: readonly string[]): string[] => {
  const marked = ticket.lines
    .filter(({ lineId }) => lineIds.includes(lineId))
    .flatMap(({ allergies }) => allergies.map(({ allergyId }) => allergyId));
  return ticket.allergies
    .filter(({ unconfirmed }) => unconfirmed.some((id) => marked.includes(id)))
    .map(({ text }) => text);
};

const problemOf = (
  ticket: TicketState,
  { lineIds, as }: MarkLinesCommand,
): Exclude<MarkLinesError, NotAllowed | UnknownTicket> | undefined => {
  if (ticket.status === 'held') {
    return failure('ticket_held', 'This waits for the fire of its course. Fire it first.');
  }
  if (ticket.status === 'bumped') {
    return failure('ticket_bumped', 'This ticket is bumped. Bring it back first.', 'ticketId');
  }
  const unconfirmed = as === 'done' ? unconfirmedOn(ticket, lineIds) : [];
  return unconfirmed.length === 0
    ? undefined
    : failure('allergy_unconfirmed', `Confirm the allergy first: ${unconfirmed.join(', ')}.`);
};

type Ticket = Pick<TicketRow, 'id' | 'checkId' | 'generation'>;

/** What is to be said of a line so that it stands as is wished; what was done stays started when it is taken back. */
const marksOf = (
  ticket: Ticket,
  lineId: string,
  as: LineWork,
  standing: readonly TicketMarkRow[],
  context: DecisionContext,
): Fact[] => {
  const own = standing.filter((mark) => mark.lineId === lineId);
  const has = (type: TicketMarkRow['type']) => own.some((mark) => mark.type === type);
  if (as === 'open') return takeBack(ticket, own, context);
  if (as === 'done') return has('done') ? [] : [sayOf(ticket, 'done', lineId, context)];
  const done = own.filter(({ type }) => type === 'done');
  const started = has('started') ? [] : [sayOf(ticket, 'started', lineId, context)];
  return [...started, ...takeBack(ticket, done, context)];
};

/**
 * A station says that it began lines or has them done, on every screen of it; said again it changes nothing (rules
 * KT30, KT31). Lines that another ticket makes, or that are not on this one, are passed over.
 */
export const decideMarkLines = (
  { ticket, marks }: MarkLinesState,
  command: MarkLinesCommand,
  context: DecisionContext,
): Result<Fact[], MarkLinesError> => {
  const allowed = requirePermission(context, 'bump');
  if (!allowed.ok) return allowed;
  const found = requireTicket(ticket?.row);
  if (ticket === undefined || !found.ok) return found.ok ? ok([]) : found;
  const problem = problemOf(ticket, command);
  if (problem !== undefined) return err(problem);
  const standing = standingOf(marks).filter(({ ticketId }) => ticketId === ticket.row.id);
  const own = ticket.lines.filter(
    ({ lineId, onTicket }) => onTicket === null && command.lineIds.includes(lineId),
  );
  return ok(
    own.flatMap(({ lineId }) => marksOf(ticket.row, lineId, command.as, standing, context)),
  );
};
