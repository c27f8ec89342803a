import { groupBy, serverOf, type UndeliveredTicket } from '@galley/domain';
import { z } from 'zod';
import type { UndeliveredView } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';
import type { PosQuery } from '../queries/query.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import { tableLabel } from '../read/table-label.ts';
import { undelivered } from './undelivered.ts';

/** Topic of what becomes late by the clock. */
export const DELIVERY_TIME = 'delivery-time';

const viewOf = (
  { read }: PosCore,
  checkId: string,
  tickets: readonly UndeliveredTicket[],
): UndeliveredView[] => {
  const check = read.check(checkId);
  if (check === undefined) return [];
  const names = new Map(read.stations().map(({ key, name }) => [key, name]));
  const keys = [...new Set(tickets.map(({ ticket }) => ticket.row.stationKey))];
  return [
    {
      checkId,
      callNumber: check.callNumber,
      tableLabel: tableLabel(read, check) ?? null,
      stations: keys.map((key) => names.get(key) ?? key),
      since: Math.min(...tickets.map(({ since }) => since)),
      onPaper: tickets.every(({ onPaper }) => onPaper),
    },
  ];
};

/** Sent here, or for a check of the person at this register. */
const concerns = (core: PosCore, { ticket }: UndeliveredTicket, person: string): boolean => {
  const check = core.read.check(ticket.row.checkId);
  const isServed = check !== undefined && serverOf(check) === person;
  return ticket.row.deviceId === core.identity.deviceId || isServed;
};

/** What this register sent and no screen of its station has shown (rule KT49). */
export const undeliveredQuery: PosQuery<'undelivered'> = (core) => ({
  schema: z.object({}),
  kinds: [...CHECK_KINDS, 'ticket_delivery', 'session', 'station', 'peripheral', DELIVERY_TIME],
  ask(_, { session }) {
    const person = core.sessions.employeeOf(session);
    if (person === undefined) return { ok: true, value: [] };
    const mine = undelivered(core).filter((one) => concerns(core, one, person));
    const byCheck = groupBy(mine, ({ ticket }) => ticket.row.checkId);
    const views = [...byCheck].flatMap(([checkId, group]) => viewOf(core, checkId, group));
    return { ok: true, value: views.sort((a, b) => a.since - b.since) };
  },
});

/** Tells windows to look again when something has become late, or is late no longer; to be called every second. */
export const watchDeliveries = (core: PosCore): (() => void) => {
  let before = '';
  return () => {
    const now = undelivered(core)
      .map(({ ticket }) => ticket.row.id)
      .join(' ');
    if (now !== before) core.invalidate([DELIVERY_TIME]);
    before = now;
  };
};
