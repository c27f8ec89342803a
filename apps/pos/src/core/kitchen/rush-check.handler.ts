import { err, ok } from '@galley/base';
import {
  allergyRowsOf,
  type CheckRows,
  decideRushTickets,
  projectCheck,
  projectTickets,
  rushCheckCommand,
  type TicketState,
} from '@galley/domain';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import { checkGone, loadCheckRows } from '../read/load-check.ts';

/** Tickets that make something of the check, wherever its lines were rung. */
const ticketsFor = (rows: CheckRows): TicketState[] => {
  const ids = new Set(projectCheck(rows).lines.map(({ row }) => row.id));
  return projectTickets({ ...rows, acks: [], about: allergyRowsOf(rows) }).filter(({ lines }) =>
    lines.some(({ lineId, onTicket }) => onTicket === null && ids.has(lineId)),
  );
};

export const rushCheckHandler: PosHandler<'rushCheck'> = (core) => ({
  schema: rushCheckCommand,
  run: ({ checkId, rush }, call) =>
    act(core, call, ({ context }) => {
      const rows = loadCheckRows(core.read, checkId);
      if (rows === undefined) return err(checkGone());
      const marks = core.read.ticketMarksOf(core.read.kinOf([checkId]));
      const tickets = ticketsFor(rows).filter(({ status }) => status === 'fired');
      const facts = decideRushTickets({ tickets, marks }, rush, 'sell', context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});
