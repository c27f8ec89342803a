import { err, failure, ok } from '@galley/base';
import {
  allergyRowsOf,
  type CheckRows,
  decideRemake,
  decideTakeBackRemake,
  projectTickets,
  remakeLineCommand,
  standingOf,
  type TicketState,
  takeBackRemakeCommand,
} from '@galley/domain';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import { checkGone, loadCheckRows } from '../read/load-check.ts';

const statesOf = ({ read }: PosCore, rows: CheckRows): TicketState[] => {
  const marks = standingOf(read.ticketMarksOf(read.kinOf([rows.check.id])));
  return projectTickets({ ...rows, marks, acks: [], about: allergyRowsOf(rows) });
};

const notSent = () =>
  failure(
    'nothing_to_remake',
    'Nothing of this is with the kitchen, so nothing can be made again. Send it first.',
    'lineId',
  );

export const remakeLineHandler: PosHandler<'remakeLine'> = (core) => ({
  schema: remakeLineCommand,
  run: ({ checkId, lineId, quantity, reason, note }, call) =>
    act(core, call, ({ context }) => {
      const rows = loadCheckRows(core.read, checkId);
      if (rows === undefined) return err(checkGone());
      const tickets = statesOf(core, rows).filter(({ lines }) =>
        lines.some((line) => line.lineId === lineId && line.onTicket === null),
      );
      if (tickets.length === 0) return err(notSent());
      const known = { tickets, family: rows.tickets, stations: core.read.stations() };
      const wish = { lines: [{ lineId, quantity }], reason, note };
      const facts = decideRemake(known, wish, 'sell', context);
      if (!facts.ok) return facts;
      const [ticket] = facts.value.filter(({ kind }) => kind === 'ticket');
      return ok({ facts: facts.value, result: { ticketId: ticket?.id ?? '' } });
    }),
});

export const takeBackRemakeHandler: PosHandler<'takeBackRemake'> = (core) => ({
  schema: takeBackRemakeCommand,
  run: ({ ticketId }, call) =>
    act(core, call, ({ context }) => {
      const checkId = core.read.ticket(ticketId)?.checkId;
      const rows = checkId === undefined ? undefined : loadCheckRows(core.read, checkId);
      if (rows === undefined) return err(checkGone());
      const facts = decideTakeBackRemake(ticketId, statesOf(core, rows), 'sell', context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});
