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
export type AllergyUnconfirmed = Failure<'allergy_unconfirmed'>;
export type TicketHeld = Failure<'ticket_held'>;
export type BumpTicketError = NotAllowed | UnknownTicket | AllergyUnconfirmed | TicketHeld;

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

/**
 * Marks a ticket done at its station; a second bump changes nothing (rule KT5). `unconfirmed`: words of the allergies
 * on it that the station has not confirmed; nothing is done before it has (rule AY8). `held`: it waits for the fire of
 * its course, and nobody makes it (rule CF4). `without`: lines that the station knows to be made elsewhere (rule KT45).
 */
export const decideBumpTicket = (
  ticket: TicketRow | undefined,
  unconfirmed: readonly string[],
  context: DecisionContext,
  held = false,
  without: readonly string[] = [],
): Result<Fact[], BumpTicketError> => {
  const allowed = requirePermission(context, 'bump');
  if (!allowed.ok) return allowed;
  const found = requireTicket(ticket);
  if (!found.ok) return found;
  if (found.value.rank >= TICKET_RANK.bumped) return ok([]);
  if (held) {
    return err(
      failure('ticket_held', 'This waits for the fire of its course. Fire it first.', 'ticketId'),
    );
  }
  if (unconfirmed.length > 0) {
    return err(
      failure(
        'allergy_unconfirmed',
        `Confirm the allergy first: ${unconfirmed.join(', ')}.`,
        'ticketId',
      ),
    );
  }
  const bumped = {
    ...found.value,
    ...{ rank: TICKET_RANK.bumped, bumpedAt: context.now },
    without: without.length === 0 ? null : [...without],
  };
  return ok([rowFact('ticket', bumped)]);
};
