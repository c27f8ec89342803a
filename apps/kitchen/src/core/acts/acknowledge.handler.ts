import {
  acknowledgeCommand,
  allergySubjects,
  confirmAllergiesCommand,
  decideAcknowledge,
  decideConfirmAllergies,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { projectRows } from '../reads/board-view.ts';
import { act } from './act.ts';

/** The ticket with the voids and allergies of its own lines and its acknowledgements. */
const stateOf = ({ reads }: KitchenCore, ticketId: string) => {
  const ticket = reads.ticket(ticketId);
  if (ticket === undefined) return { ticket, voids: [], allergyIds: [], acks: [] };
  const lineIds = new Set(ticket.lines.map((line) => line.lineId));
  const voids = reads
    .voidsOfChecks(reads.kinOf([ticket.checkId]))
    .filter((row) => lineIds.has(row.lineId));
  const state = projectRows(reads, [ticket]).find(({ row }) => row.id === ticketId);
  const allergyIds = allergySubjects(state?.lines ?? []);
  return { ticket, voids, allergyIds, acks: reads.acksOfTickets([ticketId]) };
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

export const confirmAllergiesHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'confirmAllergies'> => ({
  schema: confirmAllergiesCommand,
  run: (input, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) => decideConfirmAllergies(stateOf(core, input.ticketId), input, context),
    }),
});
