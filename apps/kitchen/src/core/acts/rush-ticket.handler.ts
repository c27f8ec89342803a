import { decideRushTickets, rushTicketCommand } from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { act } from './act.ts';
import { partsOfTicket } from './ticket-parts.ts';

export const rushTicketHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'rushTicket'> => ({
  schema: rushTicketCommand,
  run: ({ ticketId, rush }, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) => {
        const parts = partsOfTicket(core, ticketId);
        const tickets = parts.flatMap(({ ticket }) => ticket ?? []);
        const marks = parts.flatMap((part) => part.marks);
        return decideRushTickets({ tickets, marks }, rush, 'bump', context);
      },
    }),
});
