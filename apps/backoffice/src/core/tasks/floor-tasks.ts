import {
  type CheckState,
  describeFloorTask,
  type FloorTask,
  type FloorTaskView,
  floorTasks,
  freeTable,
  groupBy,
  keptTwice,
  movedTwice,
  type PartyNow,
  type PartyOfTask,
  type PartyRow,
  partiesNow,
  partyNow,
  projectFloor,
  type ReservationReads,
  type SiteRow,
  serverOf,
  type TableNow,
  type TableWish,
  tablesKeptFrom,
  wallInstant,
  wallTime,
} from '@galley/domain';
import { type Names, titleOf } from '../reads/names.ts';
import type { OfficeReads } from '../reads/office-reads.ts';
import type { Looked } from './house-tasks.ts';

const DAY_MS = 24 * 60 * 60_000;

type Place = { readonly site: SiteRow; readonly businessDate: string };

const beginOf = ({ site, businessDate }: Place): number => {
  const begin = wallInstant(`${businessDate}T00:00`, site.timeZone, 'first');
  return (begin.ok ? begin.value : 0) + site.rolloverMinute * 60_000;
};

const partiesOfDay = (reads: OfficeReads, from: number): PartyNow[] => {
  const rows = reads.partiesBetween(from, from + DAY_MS);
  return partiesNow(rows, reads.stepsOf(rows.map(({ id }) => id)));
};

const reservationReads = (reads: OfficeReads): ReservationReads => ({
  partiesBetween: reads.partiesBetween,
  stepsOf: reads.stepsOf,
  sharesOf: (id) => reads.eventsAbout([id]).filter(({ type }) => type === 'table_shared'),
});

/** A party's own name, or its customer's; null: guests without one. */
export const nameOfParty =
  (reads: OfficeReads) =>
  ({ customerId, name }: PartyRow): string | null =>
    reads.customerName(customerId ?? '') ?? name;

export const partyOf = (reads: OfficeReads, partyId: string): PartyNow | undefined => {
  const row = reads.party(partyId);
  return row === undefined ? undefined : partyNow(row, reads.stepsOf([partyId]));
};

const movedChecks = (reads: OfficeReads, states: readonly CheckState[]): FloorTask[] => {
  const seated = states.filter(({ check, status }) => check.tableId !== null && status === 'open');
  const events = reads
    .eventsAbout(seated.map(({ check }) => check.id))
    .filter(({ type }) => type === 'table_changed');
  const ofCheck = groupBy(events, ({ subjectId }) => subjectId ?? '');
  const tables = reads.tables();
  return seated.flatMap((state) => movedTwice(state, ofCheck.get(state.check.id) ?? [], tables));
};

export type OfficeFloor = {
  readonly floor: readonly TableNow[];
  readonly tasks: readonly FloorTask[];
  /** Reservations that have a table, of today and later. */
  readonly kept: readonly PartyNow[];
  checkOf(id: string): CheckState | undefined;
};

/** The floor of the site with what waits there for a person (rules FL14 to FL16, FL42). */
export const officeFloor = (
  reads: OfficeReads,
  looked: readonly Looked[],
  place: Place,
): OfficeFloor => {
  const states = new Map(looked.map(({ state }) => [state.check.id, state]));
  const kin = new Map(
    looked.map(({ rows }) => [rows.check.id, [rows.check, ...rows.kin].map(({ id }) => id)]),
  );
  const kinOf = (ids: readonly string[]) => ids.flatMap((id) => kin.get(id) ?? [id]);
  const checkOf = (id: string) => states.get(id);
  const from = beginOf(place);
  const parties = partiesOfDay(reads, from);
  const floor = projectFloor({
    tables: reads.tables(),
    checks: [...states.values()].filter(({ check }) => check.tableId !== null),
    cleans: reads.cleansOf(place.businessDate),
    sections: reads.sections(),
    parties,
    businessDate: place.businessDate,
    guestCheckPrinted: () => false,
  });
  const booked = reservationReads(reads);
  const tasks = [
    ...floorTasks(floor, parties, checkOf, kinOf),
    ...keptTwice(booked, from),
    ...movedChecks(reads, [...states.values()]),
  ];
  return { floor, tasks, kept: tasks.length === 0 ? [] : tablesKeptFrom(booked, from), checkOf };
};

const checkOfTask = (
  found: Looked | undefined,
  checkId: string,
  names: Names,
  timeZone: string,
): PartyOfTask => {
  const { state, rows } = found ?? {};
  const check = state?.check;
  return {
    check: {
      checkId,
      title: check === undefined ? checkId : titleOf(check, names, rows?.kin ?? []),
      guestName: check?.guestName ?? null,
      covers: state?.covers.all ?? null,
      serverName: check === undefined ? '' : (names.people.get(serverOf(check)) ?? ''),
      tableLabel: check?.tableId == null ? null : (names.tables.get(check.tableId) ?? null),
    },
    openedAt: check === undefined ? '' : wallTime(check.openedAt, timeZone).wall.slice(11),
    openedOn: names.devices.get(check?.deviceId ?? '') ?? '',
  };
};

/** Tasks of the floor in the words of a screen. */
export const officeFloorTasks = (
  reads: OfficeReads,
  looked: readonly Looked[],
  names: Names,
  { now, ...place }: Place & { readonly now: number },
): FloorTaskView[] => {
  const { floor, tasks, kept, checkOf } = officeFloor(reads, looked, place);
  const tables = reads.tables();
  const look = {
    checkOf,
    partyOf: (id: string) => partyOf(reads, id),
    check: (id: string) =>
      checkOfTask(
        looked.find(({ state }) => state.check.id === id),
        id,
        names,
        place.site.timeZone,
      ),
    nameOf: nameOfParty(reads),
    label: (id: string) => names.tables.get(id) ?? null,
    free: (wish: TableWish) => freeTable({ tables, floor, kept, now }, wish),
    now,
  };
  return tasks.map((task) => describeFloorTask(task, look));
};
