import {
  type AcknowledgeCommand,
  acknowledgeCommand,
  allergySubjects,
  confirmAllergiesCommand,
  decideAcknowledge,
  decideConfirmAllergies,
  isOnTicket,
  soldLineId,
  ticketIdsOf,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { projectRows } from '../reads/board-view.ts';
import { act, decideEach } from './act.ts';

/** The ticket with the voids and allergies of its own lines and its acknowledgements. */
const stateOf = ({ reads }: KitchenCore, ticketId: string) => {
  const ticket = reads.ticket(ticketId);
  if (ticket === undefined) return { ticketId, ticket, voids: [], allergyIds: [], acks: [] };
  const lineIds = new Set(ticket.lines.map(soldLineId));
  const voids = reads
    .voidsOfChecks(reads.kinOf([ticket.checkId]))
    .filter((row) => lineIds.has(row.lineId));
  const state = projectRows(reads, [ticket]).find(({ row }) => row.id === ticketId);
  const allergyIds = allergySubjects(state?.lines ?? []);
  const movedTo = (state?.lines ?? []).flatMap((line) => line.movedTo ?? []);
  return { ticketId, ticket, voids, allergyIds, movedTo, acks: reads.acksOfTickets([ticketId]) };
};

const partsOf = (core: KitchenCore, ticketId: string) =>
  ticketIdsOf(ticketId).map((id) => stateOf(core, id));

/** Those of the tickets that tell of it; where none does, the first says so. */
const partsWith = (core: KitchenCore, { ticketId, subjectId }: AcknowledgeCommand) => {
  const parts = partsOf(core, ticketId);
  const about = parts.filter((state) => isOnTicket(state, subjectId));
  return about.length > 0 ? about : parts.slice(0, 1);
};

export const acknowledgeHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'acknowledge'> => ({
  schema: acknowledgeCommand,
  run: (input, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) =>
        decideEach(partsWith(core, input), (state) =>
          decideAcknowledge(state, { ...input, ticketId: state.ticketId }, context),
        ),
    }),
});

export const confirmAllergiesHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'confirmAllergies'> => ({
  schema: confirmAllergiesCommand,
  run: (input, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) =>
        decideEach(partsOf(core, input.ticketId), (state) =>
          decideConfirmAllergies(state, { ...input, ticketId: state.ticketId }, context),
        ),
    }),
});
