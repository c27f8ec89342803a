import { type Fact, ok } from '@galley/base';
import {
  decideAcknowledge,
  decideRemake,
  decideTakeBackRemake,
  remakeCommand,
  remakeSubjects,
  type TicketRow,
  type TicketState,
  takeBackRemakeCommand,
  ticketIdsOf,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { projectRows } from '../reads/board-view.ts';
import { act, answer, decideEach } from './act.ts';
import { partsOfTicket } from './ticket-parts.ts';

export const remakeHandler = (core: KitchenCore): CommandHandler<KitchenContract, 'remake'> => ({
  schema: remakeCommand,
  run: ({ ticketId, ...wish }, { commandId }) =>
    answer(core, {
      commandId,
      decide: (context) => {
        const { reads } = core;
        const tickets = partsOfTicket(core, ticketId).flatMap(({ ticket }) => ticket ?? []);
        const checkIds = reads.kinOf([...new Set(tickets.map(({ row }) => row.checkId))]);
        const family = reads.ticketsOfChecks(checkIds);
        const known = { tickets, family, stations: reads.stations() };
        const facts = decideRemake(known, wish, 'bump', context);
        if (!facts.ok) return facts;
        const made = facts.value.filter(({ kind }) => kind === 'ticket');
        return ok({ facts: facts.value, result: { ticketIds: made.map(({ id }) => id) } });
      },
    }),
});

/** Where its dishes are made by now. */
const ownerOf = (row: TicketRow, family: readonly TicketState[]): TicketRow =>
  family.find(({ lines }) =>
    lines.some(
      ({ lineId, onTicket }) =>
        onTicket === null && row.lines.some((line) => line.lineId === lineId),
    ),
  )?.row ?? row;

/** Whoever takes it back at the screen has seen that it is not made. */
const seen = (row: TicketRow, context: Parameters<typeof decideAcknowledge>[2]): Fact[] =>
  row.lines.flatMap((line) => {
    const state = { ticket: row, voids: [], allergyIds: [], acks: [] };
    const command = { ticketId: row.id, subjectId: remakeSubjects(line).not };
    const acked = decideAcknowledge(state, command, context);
    return acked.ok ? acked.value : [];
  });

export const takeBackRemakeHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'takeBackRemake'> => ({
  schema: takeBackRemakeCommand,
  run: ({ ticketId }, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) =>
        decideEach(ticketIdsOf(ticketId), (id) => {
          const row = core.reads.ticket(id);
          const family = row === undefined ? [] : projectRows(core.reads, [row]);
          const back = decideTakeBackRemake(id, family, 'bump', context);
          if (!back.ok || back.value.length === 0 || row === undefined) return back;
          return ok([...back.value, ...seen(ownerOf(row, family), context)]);
        }),
    }),
});
