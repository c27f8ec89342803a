import { acknowledgeCommand, decideAcknowledge } from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { act } from './act.ts';

/** The ticket with the voids of its own lines and its acknowledgements. */
const stateOf = ({ reads }: KitchenCore, ticketId: string) => {
  const ticket = reads.ticket(ticketId);
  if (ticket === undefined) return { ticket, voids: [], acks: [] };
  const lineIds = new Set(ticket.lines.map((line) => line.lineId));
  const voids = reads
    .voidsOfChecks(reads.kinOf([ticket.checkId]))
    .filter((row) => lineIds.has(row.lineId));
  return { ticket, voids, acks: reads.acksOfTickets([ticketId]) };
};

export const acknowledgeHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'acknowledge'> => ({
  schema: acknowledgeCommand,
  run: (input, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) => decideAcknowledge(stateOf(core, input.ticketId), input, context),
    }),
});
