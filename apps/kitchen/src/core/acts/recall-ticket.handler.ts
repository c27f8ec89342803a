import { decideRecallTicket, recallTicketCommand, ticketIdsOf } from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { act, decideEach } from './act.ts';

export const recallTicketHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'recallTicket'> => ({
  schema: recallTicketCommand,
  run: (input, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) =>
        decideEach(ticketIdsOf(input.ticketId), (id) =>
          decideRecallTicket(core.reads.ticket(id), context),
        ),
    }),
});
