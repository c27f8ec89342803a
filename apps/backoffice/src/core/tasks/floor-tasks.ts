import {
  type CheckState,
  type FloorTaskView,
  floorTaskKey,
  floorTasks,
  type PartyNow,
  type PartyOfTask,
  partiesNow,
  projectFloor,
  type SiteRow,
  serverOf,
  tellApart,
  wallInstant,
  wallTime,
} from '@galley/domain';
import { type Names, titleOf } from '../reads/names.ts';
import type { OfficeReads } from '../reads/office-reads.ts';
import type { Looked } from './house-tasks.ts';

const DAY_MS = 24 * 60 * 60_000;

const partiesOfDay = (reads: OfficeReads, site: SiteRow, day: string): PartyNow[] => {
  const begin = wallInstant(`${day}T00:00`, site.timeZone, 'first');
  const from = (begin.ok ? begin.value : 0) + site.rolloverMinute * 60_000;
  const rows = reads.partiesBetween(from, from + DAY_MS);
  return partiesNow(rows, reads.stepsOf(rows.map(({ id }) => id)));
};

const checkOfTask = (
  state: CheckState | undefined,
  checkId: string,
  names: Names,
  timeZone: string,
): PartyOfTask => {
  const check = state?.check;
  return {
    check: {
      checkId,
      title: check === undefined ? checkId : titleOf(check, names),
      guestName: check?.guestName ?? null,
      covers: state?.covers.all ?? null,
      serverName: check === undefined ? '' : (names.people.get(serverOf(check)) ?? ''),
      tableLabel: check?.tableId == null ? null : (names.tables.get(check.tableId) ?? null),
    },
    openedAt: check === undefined ? '' : wallTime(check.openedAt, timeZone).wall.slice(11),
    openedOn: names.devices.get(check?.deviceId ?? '') ?? '',
  };
};

/** What cut-off registers did at the floor of the site (rules FL14 to FL16). */
export const officeFloorTasks = (
  reads: OfficeReads,
  looked: readonly Looked[],
  names: Names,
  site: SiteRow,
  businessDate: string,
): FloorTaskView[] => {
  const states = new Map(looked.map(({ state }) => [state.check.id, state]));
  const kin = new Map(
    looked.map(({ rows }) => [rows.check.id, [rows.check, ...rows.kin].map(({ id }) => id)]),
  );
  const kinOf = (ids: readonly string[]) => ids.flatMap((id) => kin.get(id) ?? [id]);
  const parties = partiesOfDay(reads, site, businessDate);
  const tables = projectFloor({
    tables: reads.tables(),
    checks: [...states.values()].filter(({ check }) => check.tableId !== null),
    cleans: reads.cleansOf(businessDate),
    sections: reads.sections(),
    parties,
    businessDate,
    guestCheckPrinted: () => false,
  });
  return floorTasks(tables, parties, (id) => states.get(id), kinOf).map((task) => {
    const partyId = task.type === 'two_parties' ? null : task.partyId;
    const party = parties.find((one) => one.party.id === partyId)?.party;
    const ids = task.type === 'seated_and_gone' ? [task.checkId] : task.checkIds;
    return {
      key: floorTaskKey(task),
      type: task.type,
      tableLabel: task.type === 'two_parties' ? (names.tables.get(task.tableId) ?? null) : null,
      partyId,
      partyName: reads.customerName(party?.customerId ?? '') ?? party?.name ?? null,
      gone: task.type === 'seated_and_gone' ? task.gone : null,
      checks: tellApart(ids.map((id) => checkOfTask(states.get(id), id, names, site.timeZone))),
    };
  });
};
