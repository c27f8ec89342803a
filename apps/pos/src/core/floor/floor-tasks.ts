import {
  describeFloorTask,
  type FloorTask,
  type FloorTaskView,
  floorTasks,
  freeTable,
  keptTwice,
  movedTwice,
  type PartyNow,
  type PartyOfTask,
  type PartyRow,
  type ReservationReads,
  type SiteRow,
  serverOf,
  type TableWish,
  tablesKeptFrom,
  wallTime,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { checkTitle } from '../queries/check-title.ts';
import { beginOf, floorNow, partyOf } from './floor-now.ts';

/** A party's own name, or its customer's; null: guests without one. */
export const nameOfParty =
  ({ read }: Pick<PosCore, 'read'>) =>
  ({ customerId, name }: PartyRow): string | null =>
    read.customer(customerId ?? '')?.name ?? name;

export const reservationReads = ({ read }: Pick<PosCore, 'read'>): ReservationReads => ({
  partiesBetween: read.partiesBetween,
  stepsOf: read.stepsOf,
  sharesOf: (partyId) => read.eventsOf(partyId, 'table_shared'),
});

const movedChecks = ({ read, checkStates }: PosCore): FloorTask[] => {
  const tables = read.tables();
  return checkStates
    .open()
    .filter(({ check }) => check.tableId !== null)
    .flatMap((state) => movedTwice(state, read.eventsOf(state.check.id, 'table_changed'), tables));
};

export type FloorAsked = ReturnType<typeof floorNow> & {
  readonly tasks: readonly FloorTask[];
  /** Reservations that have a table, of today and later. */
  readonly kept: readonly PartyNow[];
};

/** The floor with what waits there for a person. */
export const floorAsked = (core: PosCore, site: SiteRow): FloorAsked => {
  const floor = floorNow(core);
  const from = beginOf(site, floor.businessDate);
  const reads = reservationReads(core);
  const tasks = [
    ...floorTasks(floor.tables, floor.parties, core.checkStates.get, core.read.kinOf),
    ...keptTwice(reads, from),
    ...movedChecks(core),
  ];
  return { ...floor, tasks, kept: tasks.length === 0 ? [] : tablesKeptFrom(reads, from) };
};

const labelOf = ({ read }: PosCore, tableId: string | null): string | null =>
  tableId === null ? null : (read.table(tableId)?.label ?? null);

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
      tableLabel: labelOf(core, check?.tableId ?? null),
    },
    openedAt: check === undefined ? '' : wallTime(check.openedAt, timeZone).wall.slice(11),
    openedOn: read.deviceName(check?.deviceId ?? '') ?? '',
  };
};

/** Tasks of the floor in the words of a screen. */
export const floorTaskViews = (core: PosCore, site: SiteRow): FloorTaskView[] => {
  const { tables: floor, tasks, kept } = floorAsked(core, site);
  const now = core.clock.now();
  const tables = core.read.tables();
  const look = {
    checkOf: core.checkStates.get,
    partyOf: (id: string) => partyOf(core, id),
    check: (id: string) => checkOfTask(core, id, site.timeZone),
    nameOf: nameOfParty(core),
    label: (id: string) => labelOf(core, id),
    free: (wish: TableWish) => freeTable({ tables, floor, kept, now }, wish),
    now,
  };
  return tasks.map((task) => describeFloorTask(task, look));
};
