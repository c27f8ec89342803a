import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { LineVoidRow, TicketAckRow, TicketRow } from '../../rows.ts';
import { requireTicket, type UnknownTicket } from '../bump-ticket/bump-ticket.rule.ts';
import { remakeSubjects } from '../remake/remade-lines.ts';
import type { TicketLineState } from '../ticket-state.ts';
import { twiceSubject } from '../twice-sent.ts';
import type { AcknowledgeCommand, ConfirmAllergiesCommand } from './acknowledge.command.ts';

export type AcknowledgeState = {
  readonly ticket: TicketRow | undefined;
  /** Voids of the lines of the ticket. */
  readonly voids: readonly LineVoidRow[];
  /** Allergies that lines of the ticket carry, and withdrawals of such. */
  readonly allergyIds: readonly string[];
  /** Tickets of other stations that have lines of it now; absent: none. */
  readonly movedTo?: readonly string[];
  /** Acknowledgements of the ticket. */
  readonly acks: readonly TicketAckRow[];
};

/** Allergies and withdrawals that a ticket's lines tell of. */
export const allergySubjects = (lines: readonly TicketLineState[]): string[] =>
  lines.flatMap(({ allergies, withdrawn }) => [
    ...allergies.map(({ allergyId }) => allergyId),
    ...withdrawn.map(({ withdrawalId }) => withdrawalId),
  ]);

export type AcknowledgeError = NotAllowed | UnknownTicket | Failure<'unknown_notice'>;

/** A void of one of its lines, a line that is made instead of another, again or as an edit of one, or an allergy. */
export const isOnTicket = (
  { ticket, voids, allergyIds, movedTo = [] }: AcknowledgeState,
  subjectId: string,
): boolean =>
  movedTo.includes(subjectId) ||
  allergyIds.includes(subjectId) ||
  voids.some((row) => row.id === subjectId) ||
  (ticket?.lines ?? []).some(
    (line) =>
      remakeSubjects(line).has(subjectId) ||
      ((line.insteadOf !== undefined || line.rootId !== undefined) &&
        [line.lineId, twiceSubject(line)].includes(subjectId)),
  );

/** A cook confirms having seen a void or a change; a second touch changes nothing (rule KT8). */
export const decideAcknowledge = (
  state: AcknowledgeState,
  command: AcknowledgeCommand,
  context: DecisionContext,
): Result<Fact[], AcknowledgeError> => {
  const allowed = requirePermission(context, 'bump');
  if (!allowed.ok) return allowed;
  const found = requireTicket(state.ticket);
  if (!found.ok) return found;
  const { subjectId, ticketId } = command;
  if (!isOnTicket(state, subjectId)) {
    return err(failure('unknown_notice', 'This notice is no longer on the ticket.', 'subjectId'));
  }
  if (state.acks.some((ack) => ack.subjectId === subjectId && ack.ticketId === ticketId)) {
    return ok([]);
  }
  const ack: TicketAckRow = {
    id: context.ids('ack'),
    ticketId,
    stationKey: found.value.stationKey,
    subjectId,
    businessDate: context.businessDate,
    ackedAt: context.now,
    deviceId: context.deviceId,
  };
  return ok([rowFact('ticket_ack', ack)]);
};

/** A station confirms allergies of a ticket, each once (rule AY8); one that was withdrawn meanwhile needs none. */
export const decideConfirmAllergies = (
  state: AcknowledgeState,
  { ticketId, allergyIds }: ConfirmAllergiesCommand,
  context: DecisionContext,
): Result<Fact[], AcknowledgeError> => {
  const facts: Fact[] = [];
  for (const subjectId of new Set(allergyIds)) {
    if (!isOnTicket(state, subjectId)) continue;
    const acked = decideAcknowledge(state, { ticketId, subjectId }, context);
    if (!acked.ok) return acked;
    facts.push(...acked.value);
  }
  return ok(facts);
};
