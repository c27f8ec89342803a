import type { CheckState } from '../checks/project-check.ts';
import { serverOf } from '../checks/take-over.ts';
import {
  byId,
  type CheckRow,
  type DiningTableRow,
  groupBy,
  type TableCleanRow,
  type TableSectionRow,
} from '../rows.ts';
import { sectionId } from './floor.table.ts';
import { isExpected, type PartyNow } from './party-course.ts';
import { furthest, progressOf, type TableState } from './table-state.ts';

export type FloorRows = {
  readonly tables: readonly DiningTableRow[];
  /** Open checks and those that ended on the business day, at any table. */
  readonly checks: readonly CheckState[];
  readonly cleans: readonly TableCleanRow[];
  readonly sections: readonly TableSectionRow[];
  readonly parties: readonly PartyNow[];
  readonly businessDate: string;
  guestCheckPrinted(checkId: string): boolean;
};

/** A table as the floor shows it: derived from its rows alone, whatever order they came in. */
export type TableNow = {
  readonly tableId: string;
  readonly state: TableState;
  /** Of `fired`: the course. */
  readonly course: number | null;
  /** Open checks here, the oldest first. */
  readonly checkIds: readonly string[];
  readonly covers: number | null;
  /** Since when they sit here, or it has been dirty. */
  readonly since: number | null;
  /** Who looks after the guests, else whose section it is. */
  readonly serverId: string | null;
  readonly sectionOf: string | null;
  /** Other tables of the same party. */
  readonly joined: readonly string[];
  /** Checks whose parties left it dirty. */
  readonly dirtyAfter: readonly string[];
  /** Who comes here next. */
  readonly next: { readonly partyId: string; readonly at: number } | null;
};

/** The tables that a party sits at, the one of its check first. */
export const tablesOf = ({
  tableId,
  joinedTableIds,
}: Pick<CheckRow, 'tableId' | 'joinedTableIds'>): string[] =>
  tableId === null ? [] : [...new Set([tableId, ...(joinedTableIds ?? [])])];

/** Its guests had something of the kitchen or the bar: they left plates behind. */
const leftPlates = ({ status, lines }: CheckState): boolean =>
  (status === 'settled' || status === 'voided') && lines.some(({ sent }) => sent);

/** Checks that some standing clean names. */
const cleanedAfter = (cleans: readonly TableCleanRow[]): ReadonlySet<string> => {
  const undone = new Set(cleans.flatMap(({ undoes }) => undoes));
  const standing = cleans.filter(({ id, type }) => type === 'clean' && !undone.has(id));
  return new Set(standing.flatMap(({ checkIds }) => checkIds));
};

/** Whose table it is on a day: by that day's row, else by that of every day (rule FL8). */
export const sectionOwner = (
  sections: readonly TableSectionRow[],
  tableId: string,
  businessDate: string,
): string | null => {
  const of = (day: string | null) => sections.find(({ id }) => id === sectionId(tableId, day));
  return (of(businessDate) ?? of(null))?.employeeId ?? null;
};

const byOpening = (a: CheckState, b: CheckState): number =>
  a.check.openedAt - b.check.openedAt || (a.check.id < b.check.id ? -1 : 1);

const nextOf = (rows: FloorRows, tableId: string): TableNow['next'] => {
  const [first] = rows.parties
    .filter(({ party, course }) => party.tableId === tableId && isExpected({ course }))
    .sort((a, b) => a.party.at - b.party.at || (a.party.id < b.party.id ? -1 : 1));
  return first === undefined ? null : { partyId: first.party.id, at: first.party.at };
};

const covers = (open: readonly CheckState[]): number | null => {
  const known = open.flatMap((state) => state.covers.all ?? []);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
};

const tableNow = (
  rows: FloorRows,
  table: DiningTableRow,
  here: readonly CheckState[],
  cleaned: ReadonlySet<string>,
): TableNow => {
  const open = here.filter(({ status }) => status === 'open').sort(byOpening);
  const dirty = here.filter((state) => leftPlates(state) && !cleaned.has(state.check.id));
  const progress = furthest(
    open.map((state) => progressOf(state, rows.guestCheckPrinted(state.check.id))),
  );
  const [first] = open;
  const sectionOf = sectionOwner(rows.sections, table.id, rows.businessDate);
  const dirtySince = Math.max(...dirty.map(({ settledAt, check }) => settledAt ?? check.openedAt));
  return {
    tableId: table.id,
    state: progress?.state ?? (dirty.length > 0 ? 'dirty' : 'free'),
    course: progress?.course ?? null,
    checkIds: open.map(({ check }) => check.id),
    covers: covers(open),
    since: first?.check.openedAt ?? (dirty.length > 0 ? dirtySince : null),
    serverId: first === undefined ? sectionOf : serverOf(first.check),
    sectionOf,
    joined: [...new Set(open.flatMap(({ check }) => tablesOf(check)))].filter(
      (id) => id !== table.id,
    ),
    dirtyAfter: dirty.map(({ check }) => check.id).sort(),
    next: nextOf(rows, table.id),
  };
};

const checksByTable = (checks: readonly CheckState[]): ReadonlyMap<string, CheckState[]> => {
  const places = checks.flatMap((state) => tablesOf(state.check).map((id) => ({ id, state })));
  const byTable = groupBy(places, ({ id }) => id);
  return new Map([...byTable].map(([id, all]) => [id, all.map(({ state }) => state)]));
};

/** The floor of a site (docs/specs/floor.md). */
export const projectFloor = (rows: FloorRows): TableNow[] => {
  const cleaned = cleanedAfter(rows.cleans);
  const here = checksByTable(rows.checks);
  return byId(rows.tables).map((table) => tableNow(rows, table, here.get(table.id) ?? [], cleaned));
};
