import { ok } from '@galley/base';
import {
  allergyText,
  type FloorTaskView,
  floorTaskKey,
  floorTasks,
  type PartyNow,
  type PartyOfTask,
  type SiteRow,
  serverOf,
  tellApart,
  wallTime,
} from '@galley/domain';
import { z } from 'zod';
import type { PartyView } from '../../contract/index.ts';
import { actingNow } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { checkTitle } from '../queries/check-title.ts';
import { noParams, type PosQuery } from '../queries/query.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import type { Reader } from '../read/reader.ts';
import { FLOOR_KINDS, floorNow, partiesToday } from './floor-now.ts';

const labelOf = (read: Reader, tableId: string | null): string | null =>
  tableId === null ? null : (read.table(tableId)?.label ?? null);

/** Where a party sits, by its check. */
const seatedAt = (read: Reader, { course, steps }: PartyNow): string | null => {
  if (course !== 'seated') return null;
  const checkId = steps.find(({ type }) => type === 'seated')?.checkId;
  return labelOf(read, read.check(checkId ?? '')?.tableId ?? null);
};

const partyView = (read: Reader, now: PartyNow): PartyView => {
  const { party } = now;
  const customer = read.customer(party.customerId ?? '');
  const allergies = customer === undefined ? [] : read.allergiesOfCustomer(customer.id);
  return {
    id: party.id,
    name: customer?.name ?? party.name,
    phone: customer?.phone ?? null,
    customerId: customer?.id ?? null,
    size: party.size,
    at: party.at,
    walkIn: party.walkIn === 1,
    quotedMinutes: party.quotedMinutes,
    arrivedAt: now.arrivedAt,
    tableId: party.tableId,
    tableLabel: labelOf(read, party.tableId),
    note: party.note,
    course: now.course,
    since: now.since,
    seatedAt: seatedAt(read, now),
    allergies: [...new Set(allergies.map((one) => allergyText(one)))],
  };
};

/** Names and numbers are for people who are logged in (rule CU8). */
export const partiesQuery: PosQuery<'parties'> = (core) => ({
  schema: z.object({ day: z.iso.date().exactOptional() }),
  kinds: [...FLOOR_KINDS, 'check', 'customer', 'customer_allergy', 'session'],
  ask({ day }, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return acting;
    const { site, context } = acting.value;
    const date = day ?? context.businessDate;
    const parties = partiesToday(core, site, date);
    return ok({
      day: date,
      today: context.businessDate,
      parties: parties.map((now) => partyView(core.read, now)).sort((a, b) => a.at - b.at),
      wall: wallTime(core.clock.now(), site.timeZone).wall,
    });
  },
});

const checkOfTask = (core: PosCore, checkId: string, timeZone: string): PartyOfTask => {
  const { read } = core;
  const state = core.checkStates.get(checkId);
  const check = state?.check;
  return {
    check: {
      checkId,
      title: checkTitle(read, checkId),
      guestName: check?.guestName ?? null,
      covers: state?.covers.all ?? null,
      serverName: check === undefined ? '' : (read.employee(serverOf(check))?.name ?? ''),
      tableLabel: labelOf(read, check?.tableId ?? null),
    },
    openedAt: check === undefined ? '' : wallTime(check.openedAt, timeZone).wall.slice(11),
    openedOn: read.deviceName(check?.deviceId ?? '') ?? '',
  };
};

/** Tasks of the floor in the words of a screen. */
export const floorTaskViews = (core: PosCore, { timeZone }: SiteRow): FloorTaskView[] => {
  const { read, checkStates } = core;
  const { tables, parties } = floorNow(core);
  return floorTasks(tables, parties, checkStates.get, read.kinOf).map((task): FloorTaskView => {
    const partyId = task.type === 'two_parties' ? null : task.partyId;
    const party = parties.find((one) => one.party.id === partyId)?.party;
    const ids = task.type === 'seated_and_gone' ? [task.checkId] : task.checkIds;
    return {
      key: floorTaskKey(task),
      type: task.type,
      tableLabel: labelOf(read, task.type === 'two_parties' ? task.tableId : null),
      partyId,
      partyName: read.customer(party?.customerId ?? '')?.name ?? party?.name ?? null,
      gone: task.type === 'seated_and_gone' ? task.gone : null,
      checks: tellApart(ids.map((id) => checkOfTask(core, id, timeZone))),
    };
  });
};

/** They name guests, and are for who is logged in. */
export const floorTasksQuery: PosQuery<'floorTasks'> = (core) => ({
  schema: noParams,
  kinds: [...CHECK_KINDS, ...FLOOR_KINDS, 'check_tie', 'customer', 'session'],
  ask(_, { session }) {
    const acting = actingNow(core, session);
    return acting.ok ? ok(floorTaskViews(core, acting.value.site)) : acting;
  },
});
