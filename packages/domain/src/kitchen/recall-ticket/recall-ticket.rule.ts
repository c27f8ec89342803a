import type { Fact, Result } from '@galley/base';
import { ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { TicketRow } from '../../rows.ts';
import { requireTicket, type UnknownTicket } from '../bump-ticket/bump-ticket.rule.ts';
import { TICKET_RANK } from '../kitchen.table.ts';

export type RecallTicketError = NotAllowed | UnknownTicket;

/** Brings a bumped ticket back as the next generation, which wins over every older bump (rule KT6). */
export const decideRecallTicket = (
  ticket: TicketRow | undefined,
  context: DecisionContext,
): Result<Fact[], RecallTicketError> => {
  const allowed = requirePermission(context, 'bump');
  if (!allowed.ok) return allowed;
  const found = requireTicket(ticket);
  if (!found.ok) return found;
  if (found.value.rank < TICKET_RANK.bumped) return ok([]);
  const recalled = {
    ...found.value,
    generation: found.value.generation + 1,
    rank: TICKET_RANK.fired,
    bumpedAt: null,
  };
  return ok([rowFact('ticket', recalled)]);
};
