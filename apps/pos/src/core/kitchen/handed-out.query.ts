import { ok } from '@galley/base';
import { type CheckRow, inOrder, serverOf } from '@galley/domain';
import { z } from 'zod';
import type { HandedOutView } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';
import type { PosQuery } from '../queries/query.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import { tableLabel } from '../read/table-label.ts';
import { HEARD_MS, releasedTickets } from './released-tickets.ts';

const viewOf = (core: PosCore, check: CheckRow, since: number): HandedOutView[] => {
  const { read } = core;
  const waiting = releasedTickets(read, check.id, since).filter(({ taken }) => !taken);
  if (waiting.length === 0) return [];
  const seated = read.orderType(check.orderTypeId)?.kind === 'dine_in';
  const names = new Map(inOrder(read.courses()).map(({ number, name }) => [number, name]));
  const stations = new Map(read.stations().map(({ key, name }) => [key, name]));
  const numbers = [...new Set(waiting.map(({ row }) => row.course))].sort((a, b) => a - b);
  const keys = [...new Set(waiting.map(({ row }) => row.stationKey))];
  return [
    {
      checkId: check.id,
      callNumber: check.callNumber,
      tableLabel: tableLabel(read, check) ?? null,
      guestName: check.guestName,
      courses: seated ? numbers.map((number) => names.get(number) ?? number) : [],
      stations: keys.map((key) => stations.get(key) ?? key),
      at: Math.min(...waiting.map(({ releasedAt }) => releasedAt)),
    },
  ];
};

/** What waits at the pass for the person at this register (rule KT35). */
export const handedOutQuery: PosQuery<'handedOut'> = (core) => ({
  schema: z.object({}),
  kinds: [...CHECK_KINDS, 'session', 'station', 'course', 'dining_table'],
  ask(_, { session }) {
    const person = core.sessions.employeeOf(session);
    if (person === undefined) return ok([]);
    const since = core.clock.now() - HEARD_MS;
    const views = core.read.checksReleased(since).flatMap((checkId) => {
      const check = core.read.check(checkId);
      return check === undefined || serverOf(check) !== person ? [] : viewOf(core, check, since);
    });
    return ok(views.sort((a, b) => a.at - b.at));
  },
});
