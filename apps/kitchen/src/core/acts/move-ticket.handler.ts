import {
  decideMoveTicket,
  decideTakeBackTicket,
  moveTicketCommand,
  takeBackTicketCommand,
  ticketIdsOf,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { projectRows } from '../reads/board-view.ts';
import { act } from './act.ts';
import { partsOfTicket } from './ticket-parts.ts';

export const moveTicketHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'moveTicket'> => ({
  schema: moveTicketCommand,
  run: ({ ticketId, lineIds, stationKey }, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) => {
        const tickets = partsOfTicket(core, ticketId).flatMap(({ ticket }) => ticket ?? []);
        const stations = core.reads.stations();
        return decideMoveTicket(tickets, stations, { lineIds, stationKey }, context);
      },
    }),
});

export const takeBackTicketHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'takeBackTicket'> => ({
  schema: takeBackTicketCommand,
  run: ({ ticketId }, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) => {
        const ids = ticketIdsOf(ticketId);
        const rows = ids.flatMap((id) => core.reads.ticket(id) ?? []);
        return decideTakeBackTicket(ids, projectRows(core.reads, rows), context);
      },
    }),
});
