import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { TicketRow } from '../../rows.ts';
import { TICKET_RANK } from '../kitchen.table.ts';

export type UnknownTicket = Failure<'unknown_ticket'>;
export type BumpTicketError = NotAllowed | UnknownTicket;

export const requireTicket = (ticket: TicketRow | undefined): Result<TicketRow, UnknownTicket> =>
  ticket === undefined
    ? err(
        failure(
          'unknown_ticket',
          'This screen does not have the ticket yet. Wait until it has caught up, then try again.',
          'ticketId',
        ),
      )
    : ok(ticket);

/** Marks a ticket done at its station; a second bump changes nothing (rule KT5). */
export const decideBumpTicket = (
  ticket: TicketRow | undefined,
  context: DecisionContext,
): Result<Fact[], BumpTicketError> => {
  const allowed = requirePermission(context, 'bump');
  if (!allowed.ok) return allowed;
  const found = requireTicket(ticket);
  if (!found.ok) return found;
  if (found.value.rank >= TICKET_RANK.bumped) return ok([]);
  const bumped = { ...found.value, rank: TICKET_RANK.bumped, bumpedAt: context.now };
  return ok([rowFact('ticket', bumped)]);
};
