import { err, type Failure, failure, ok, type Result } from '@galley/base';
import {
  bumpTicketCommand,
  type DecisionContext,
  decideBumpTicket,
  type TicketRow,
  type TicketState,
  ticketIdsOf,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import { z } from 'zod';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { projectRows } from '../reads/board-view.ts';
import { act, decideEach } from './act.ts';

const schema = bumpTicketCommand.extend({ at: z.int().min(0).optional() });

/** Only a record may say when it was bumped: a cook's bump is now. */
const checkEventTime = (
  ticket: TicketRow | undefined,
  at: number | undefined,
): Result<null, Failure<'not_replayed'>> =>
  at === undefined || ticket === undefined || ticket.replayed === 1
    ? ok(null)
    : err(
        failure(
          'not_replayed',
          `The field at has ${at}, but the ticket is no replayed one. Leave it out: a bump happens now.`,
          'at',
        ),
      );

/** Words of the allergies that the station has still to confirm. */
const unconfirmedOf = (state: TicketState | undefined): string[] =>
  (state?.allergies ?? [])
    .filter(({ unconfirmed }) => unconfirmed.length > 0)
    .map(({ text }) => text);

const bump = ({ reads }: KitchenCore, ticket: TicketRow | undefined, context: DecisionContext) => {
  const states = ticket === undefined ? [] : projectRows(reads, [ticket]);
  const state = states.find(({ row }) => row.id === ticket?.id);
  const elsewhere = (state?.lines ?? []).filter(({ movedTo }) => movedTo !== null);
  const without = elsewhere.map(({ lineId }) => lineId);
  return decideBumpTicket(ticket, unconfirmedOf(state), context, state?.status === 'held', without);
};

export const bumpTicketHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'bumpTicket'> => ({
  schema,
  run: (input, { commandId }) => {
    const parts = ticketIdsOf(input.ticketId).map((id) => core.reads.ticket(id));
    for (const ticket of parts) {
      const allowed = checkEventTime(ticket, input.at);
      if (!allowed.ok) return allowed;
    }
    return act(core, {
      commandId,
      at: input.at,
      decide: (context) => decideEach(parts, (ticket) => bump(core, ticket, context)),
    });
  },
});
