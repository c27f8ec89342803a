import type { Doc, Json, KindSpec } from '@galley/base';
import { canonicalJson, invariant } from '@galley/base';
import type { Clk } from '../protocol/index.ts';
import type { Hlc } from './hlc.ts';
import { DELETED_COLUMN, type MergedRow } from './row.ts';

export type MergeOutcome = {
  readonly row: MergedRow;
  /** False when `row` says what the current row said already: it then takes no new number anywhere. */
  readonly changed: boolean;
  /** The same fact id with other content: an alarm, the current row stays. */
  readonly conflict?: 'fact_conflict';
};

/** Joins two versions of a row (rules C1-C6 of docs/specs/replication.md). */
export const mergeRow = (
  spec: KindSpec,
  current: MergedRow | undefined,
  incoming: MergedRow,
): MergeOutcome => {
  if (spec.class === 'fact') return mergeFact(current, incoming);
  if (spec.class === 'state') return mergeState(current, incoming);
  return mergeSetting(current, incoming);
};

const mergeFact = (current: MergedRow | undefined, incoming: MergedRow): MergeOutcome => {
  if (current === undefined) {
    return { row: { doc: incoming.doc, clk: null, deleted: false }, changed: true };
  }
  return canonicalJson(current.doc) === canonicalJson(incoming.doc)
    ? { row: current, changed: false }
    : { row: current, changed: false, conflict: 'fact_conflict' };
};

const rankOf = (value: Json | undefined): number =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;

/** Greater than 0 when `a` is the later state; total, so that equal means equal content. */
const compareStates = (a: MergedRow, b: MergedRow): number => {
  const generations = rankOf(a.doc.generation) - rankOf(b.doc.generation);
  if (generations !== 0) return generations;
  const ranks = rankOf(a.doc.rank) - rankOf(b.doc.rank);
  if (ranks !== 0) return ranks;
  const [left, right] = [canonicalJson(a.doc), canonicalJson(b.doc)];
  if (left !== right) return left > right ? 1 : -1;
  return Number(a.deleted) - Number(b.deleted);
};

const mergeState = (current: MergedRow | undefined, incoming: MergedRow): MergeOutcome =>
  current !== undefined && compareStates(incoming, current) <= 0
    ? { row: current, changed: false }
    : { row: { doc: incoming.doc, clk: null, deleted: incoming.deleted }, changed: true };

/** Clock of a column that the doc has; undefined when it was never written. */
const clockOf = (row: MergedRow, clk: Clk, column: string): Hlc | undefined => {
  if (column === DELETED_COLUMN) return clk.o?.[column] ?? (row.deleted ? clk.b : undefined);
  return Object.hasOwn(row.doc, column) ? (clk.o?.[column] ?? clk.b) : undefined;
};

const cellOf = (row: MergedRow, column: string): Json =>
  column === DELETED_COLUMN ? row.deleted : (row.doc[column] ?? null);

const wins = (
  challenger: { clock: Hlc; row: MergedRow },
  holder: { clock: Hlc; row: MergedRow },
  column: string,
): boolean => {
  if (challenger.clock !== holder.clock) return challenger.clock > holder.clock;
  const [a, b] = [cellOf(challenger.row, column), cellOf(holder.row, column)];
  return a !== b && canonicalJson(a) > canonicalJson(b);
};

const mergeSetting = (current: MergedRow | undefined, incoming: MergedRow): MergeOutcome => {
  invariant(incoming.clk !== null, 'a setting has clocks');
  if (current === undefined) return { row: normalise(incoming, incoming.clk), changed: true };
  invariant(current.clk !== null, 'a stored setting has clocks');
  if (isPlain(current) && isPlain(incoming) && current.clk.b !== incoming.clk.b) {
    const [later, earlier] =
      incoming.clk.b > current.clk.b ? [incoming, current] : [current, incoming];
    if (covers(later.doc, earlier.doc)) return { row: later, changed: later === incoming };
  }
  if (supersedes(incoming, incoming.clk, current, current.clk)) {
    return { row: incoming, changed: true };
  }
  const taken = columnsTaken(current, current.clk, incoming, incoming.clk);
  if (taken.length === 0) return { row: current, changed: false };
  return { row: takeColumns(current, current.clk, incoming, incoming.clk, taken), changed: true };
};

/** All columns have the base clock: the usual row, merged whole in one comparison. */
const isPlain = (row: MergedRow): boolean => row.clk?.o === undefined && !row.deleted;

const covers = (doc: Doc, other: Doc): boolean => {
  for (const column in other) if (!Object.hasOwn(doc, column)) return false;
  return true;
};

/**
 * What a hub usually sends of a row that we have: all of its columns, some later and the others as they are here,
 * and nothing of a deletion. It stands whole, which is what the merge of its columns comes to.
 */
const supersedes = (
  incoming: MergedRow,
  incomingClk: Clk,
  current: MergedRow,
  currentClk: Clk,
): boolean => {
  if (writesDeleted(incoming, incomingClk) || writesDeleted(current, currentClk)) return false;
  if (!isNormal(incoming.doc, incomingClk) || !covers(incoming.doc, current.doc)) return false;
  let later = false;
  for (const column in incoming.doc) {
    const clock = incomingClk.o?.[column] ?? incomingClk.b;
    const held = clockOf(current, currentClk, column);
    if (held === undefined || clock > held) later = true;
    else if (clock < held || !sameValue(incoming.doc[column], current.doc[column])) return false;
  }
  return later;
};

const sameValue = (a: Json | undefined, b: Json | undefined): boolean =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && canonicalJson(a) === canonicalJson(b));

const writesDeleted = (row: MergedRow, clk: Clk): boolean =>
  row.deleted || clk.o?.[DELETED_COLUMN] !== undefined;

/** The clocks are those that a merge would write (rule C3). */
const isNormal = (doc: Doc, { b, o }: Clk): boolean => {
  if (o === undefined) return true;
  let [later, before] = [0, ''];
  for (const column in o) {
    if (column <= before || !Object.hasOwn(doc, column) || (o[column] ?? '') <= b) return false;
    before = column;
    later += 1;
  }
  return later > 0 && later < Object.keys(doc).length;
};

const columnsTaken = (
  current: MergedRow,
  currentClk: Clk,
  incoming: MergedRow,
  incomingClk: Clk,
): string[] => {
  const taken: string[] = [];
  for (const column of [...Object.keys(incoming.doc), DELETED_COLUMN]) {
    const clock = clockOf(incoming, incomingClk, column);
    if (clock === undefined) continue;
    const held = clockOf(current, currentClk, column);
    const challenger = { clock, row: incoming };
    if (held === undefined || wins(challenger, { clock: held, row: current }, column)) {
      taken.push(column);
    }
  }
  return taken;
};

/** Clocks of all columns that a row of a setting has, `_deleted` among them if it was ever written. */
export const columnClocks = (row: MergedRow, clk: Clk): Record<string, Hlc> => {
  const clocks: Record<string, Hlc> = {};
  for (const column of [...Object.keys(row.doc), DELETED_COLUMN]) {
    const clock = clockOf(row, clk, column);
    if (clock !== undefined) clocks[column] = clock;
  }
  return clocks;
};

const takeColumns = (
  current: MergedRow,
  currentClk: Clk,
  incoming: MergedRow,
  incomingClk: Clk,
  taken: readonly string[],
): MergedRow => {
  const doc: Record<string, Json> = { ...current.doc };
  const clocks = columnClocks(current, currentClk);
  let deleted = current.deleted;
  for (const column of taken) {
    clocks[column] = clockOf(incoming, incomingClk, column) ?? incomingClk.b;
    if (column === DELETED_COLUMN) deleted = incoming.deleted;
    else doc[column] = incoming.doc[column] ?? null;
  }
  return { doc, clk: clkOf(clocks, currentClk.b), deleted };
};

/** Base clock = least clock of all columns, so that equal column clocks give equal text. */
export const clkOf = (clocks: Readonly<Record<string, Hlc>>, fallback: Hlc): Clk => {
  let base: Hlc | undefined;
  for (const column in clocks) {
    const clock = clocks[column] ?? '';
    if (column !== DELETED_COLUMN && (base === undefined || clock < base)) base = clock;
  }
  const b = base ?? clocks[DELETED_COLUMN] ?? fallback;
  const later = Object.keys(clocks)
    .filter((column) => column === DELETED_COLUMN || clocks[column] !== b)
    .sort();
  if (later.length === 0) return { b };
  return { b, o: Object.fromEntries(later.map((column) => [column, clocks[column] ?? b])) };
};

const normalise = (row: MergedRow, clk: Clk): MergedRow => {
  if (clk.o === undefined && !row.deleted) return row;
  return { doc: row.doc, clk: clkOf(columnClocks(row, clk), clk.b), deleted: row.deleted };
};
