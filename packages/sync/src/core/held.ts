import type { Doc, Json } from '@galley/base';
import { canonicalJson } from '@galley/base';
import type { Clk } from '../protocol/index.ts';
import { type Hlc, MAX_AHEAD_MS, maxHlc, parseHlc } from './hlc.ts';
import { clkOf, columnClocks, mergeRow } from './merge.ts';
import { DELETED_COLUMN, type MergedRow, unknownKind } from './row.ts';

/** A setting's write whose clock ran ahead of hub time (rules H6-H9 of docs/specs/replication.md). */
export type HeldWrite = {
  readonly kind: string;
  readonly id: string;
  readonly row: MergedRow & { readonly clk: Clk };
  /** The clocks that the central hub gave it; null while it is in force nowhere. */
  readonly stamped: Clk | null;
};

const clocksOf = (clk: Clk): Hlc[] => [clk.b, ...Object.values(clk.o ?? {})];

/** The greatest clock of a row's clocks. */
export const latestClock = (clk: Clk): Hlc => clocksOf(clk).reduce(maxHlc);

const runsAhead = (clock: Hlc, hubNow: number): boolean =>
  (parseHlc(clock)?.ms ?? 0) > hubNow + MAX_AHEAD_MS;

/** True when any clock of a write is more than 60 s ahead of hub time: the write is held whole. */
export const isAhead = (clk: Clk, hubNow: number): boolean =>
  clocksOf(clk).some((clock) => runsAhead(clock, hubNow));

const mapClocks = (clk: Clk, change: (clock: Hlc) => Hlc): Clk => {
  const b = change(clk.b);
  if (clk.o === undefined) return { b };
  const later = Object.entries(clk.o).map(([column, clock]) => [column, change(clock)] as const);
  return { b, o: Object.fromEntries(later) };
};

/** The write's clocks with those that run ahead replaced by the central hub's stamp. */
export const restamped = (clk: Clk, hubNow: number, stamp: Hlc): Clk =>
  mapClocks(clk, (clock) => (runsAhead(clock, hubNow) ? stamp : clock));

/** All clocks replaced: the write follows, in its origin's order, one that was re-stamped. */
export const stampedWhole = (clk: Clk, stamp: Hlc): Clk => mapClocks(clk, () => stamp);

/** The doc of a row of kind `held`: rank 0 waits, rank 1 has the central hub's stamp. */
export const heldDoc = (origin: string, held: HeldWrite): Doc => {
  const { doc, clk, deleted } = held.row;
  const write = { kind: held.kind, id: held.id, doc, clk: plainClk(clk), deleted };
  const stamped = held.stamped === null ? null : plainClk(held.stamped);
  return { generation: 1, origin, rank: stamped === null ? 0 : 1, stamped, write };
};

const plainClk = (clk: Clk): Json =>
  clk.o === undefined ? { b: clk.b } : { b: clk.b, o: { ...clk.o } };

/** The write that a row of kind `held` names. */
export const heldWriteOf = (doc: Doc): HeldWrite => {
  const write = doc.write as unknown as Omit<HeldWrite, 'row' | 'stamped'> & HeldWrite['row'];
  const { kind, id, clk, deleted } = write;
  return {
    kind,
    id,
    row: { doc: write.doc, clk, deleted },
    stamped: doc.stamped as unknown as Clk | null,
  };
};

/** `origin:epoch:seq` of the commit that the write was in, of the id of the row that holds it (rules H8, HX9). */
export const commitOfHeld = (id: string): string => id.replace(/:\d+(?:~[0-9a-f]*)?$/, '');

/**
 * Whether another held write says all that this one says: the same row, each column with the same clock. So it is
 * where a device made a commit anew in a later epoch (rule DG55).
 */
export const saysAllOf = (other: HeldWrite, { kind, id, row }: HeldWrite): boolean => {
  if (other.kind !== kind || other.id !== id) return false;
  const said = columnClocks(other.row, other.row.clk);
  return Object.entries(columnClocks(row, row.clk)).every(([column, at]) => said[column] === at);
};

/**
 * The row without what the held write put there, known by its very clocks, and with it again under the
 * central hub's stamp once there is one. Undefined when nothing is left; the same object when the write
 * never was in the row.
 */
export const settleHeld = (row: MergedRow, held: HeldWrite): MergedRow | undefined => {
  if (row.clk === null) return row;
  const left = withoutWrite(row, row.clk, held.row);
  if (left === row || held.stamped === null) return left;
  const stamped: MergedRow = { ...held.row, clk: held.stamped };
  return mergeRow(unknownKind(held.kind, stamped), left, stamped).row;
};

const withoutWrite = (row: MergedRow, clk: Clk, write: HeldWrite['row']): MergedRow | undefined => {
  const written = columnClocks(write, write.clk);
  const clocks = columnClocks(row, clk);
  const put = Object.keys(clocks).filter((column) => isOf(column, clocks, row, written, write));
  if (put.length === 0) return row;
  const doc: Record<string, Json> = { ...row.doc };
  for (const column of put) {
    delete doc[column];
    delete clocks[column];
  }
  if (Object.keys(clocks).length === 0) return undefined;
  const deleted = row.deleted && !put.includes(DELETED_COLUMN);
  return { doc, clk: clkOf(clocks, clk.b), deleted };
};

const isOf = (
  column: string,
  clocks: Readonly<Record<string, Hlc>>,
  row: MergedRow,
  written: Readonly<Record<string, Hlc>>,
  write: MergedRow,
): boolean => {
  if (clocks[column] !== written[column]) return false;
  if (column === DELETED_COLUMN) return row.deleted === write.deleted;
  return canonicalJson(row.doc[column] ?? null) === canonicalJson(write.doc[column] ?? null);
};
