import { decideReleaseTickets, releaseTicketsCommand } from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { act } from './act.ts';
import { partsOfTicket } from './ticket-parts.ts';

export const releaseTicketsHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'releaseTickets'> => ({
  schema: releaseTicketsCommand,
  run: ({ ticketIds, out }, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) => {
        const parts = ticketIds.flatMap((id) => partsOfTicket(core, id));
        const tickets = parts.flatMap(({ ticket }) => ticket ?? []);
        const marks = parts.flatMap((part) => part.marks);
        return decideReleaseTickets({ tickets, marks }, out, context);
      },
    }),
});
