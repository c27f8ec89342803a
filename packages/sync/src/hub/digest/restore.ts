import type { Json, KindSpec } from '@galley/base';
import { canonicalJson } from '@galley/base';
import { hashTxn, type MergedRow, rowOfWire, unknownKind } from '../../core/index.ts';
import { type Txn, txnSchema } from '../../protocol/index.ts';
import type { KindTable } from '../kind-table.ts';
import type { CommitRecord, HubReads, StoredRow } from '../store.ts';
import { othersFirst } from './others-first.ts';
import { sha256 } from './tally.ts';

/** A held commit, if it is what its hash says. */
export const readCommit = (held: CommitRecord): Txn | undefined => {
  const read = txnSchema.safeParse(JSON.parse(held.txn));
  if (!read.success) return undefined;
  const hash = hashTxn(sha256, { ...read.data, origin: held.origin, epoch: held.epoch });
  return hash === held.hash ? read.data : undefined;
};

const ADDRESS = /^(.+):(\d+):(\d+)$/;
const PAGE = 50;

/** Numbers of the commits that rows name, ascending, by origin. */
const numbersOf = (txns: Iterable<string>): Map<string, number[]> => {
  const numbers = new Map<string, Set<number>>();
  for (const txn of txns) {
    const [, origin, , seq] = ADDRESS.exec(txn) ?? [];
    if (origin === undefined || origin.startsWith('hub')) continue;
    const held = numbers.get(origin) ?? new Set();
    numbers.set(origin, held.add(Number(seq)));
  }
  return new Map([...numbers].map(([origin, held]) => [origin, [...held].sort((a, b) => a - b)]));
};

/** Visits pages of an origin's commits that hold these numbers, as few as it takes. */
const eachPage = async (
  store: HubReads,
  origin: string,
  numbers: readonly number[],
  visit: (page: readonly CommitRecord[]) => void,
): Promise<void> => {
  const last = numbers.at(-1) ?? 0;
  let reached = 0;
  for (const next of numbers) {
    if (next <= reached) continue;
    if (reached > 0) await othersFirst();
    const page = await store.commitsAfter(origin, next - 1, Math.min(PAGE, last - next + 1));
    visit(page);
    reached = Math.max(next, page.at(-1)?.seq ?? 0);
  }
};

/** The commits that last changed the rows, by their names: those that are held here and are what their hash says. */
export const commitsNamed = async (
  store: HubReads,
  rows: readonly Pick<StoredRow, 'txn'>[],
): Promise<ReadonlyMap<string, Txn>> => {
  const names = new Set(rows.map(({ txn }) => txn));
  const commits = new Map<string, Txn>();
  const take = (held: CommitRecord): void => {
    const name = `${held.origin}:${held.epoch}:${held.seq}`;
    const commit = names.has(name) ? readCommit(held) : undefined;
    if (commit !== undefined) commits.set(name, commit);
  };
  for (const [origin, numbers] of numbersOf(names)) {
    await eachPage(store, origin, numbers, (page) => page.forEach(take));
  }
  return commits;
};

/** Columns of a setting that still have the commit's clock have the commit's value. */
const withColumns = (row: MergedRow, written: MergedRow): MergedRow => {
  const doc: Record<string, Json> = { ...row.doc };
  for (const [column, value] of Object.entries(written.doc)) {
    const held = row.clk?.o?.[column] ?? row.clk?.b;
    const own = written.clk?.o?.[column] ?? written.clk?.b;
    if (held === own) doc[column] = value;
  }
  return { ...row, doc };
};

const asCommitted = (spec: KindSpec, row: MergedRow, written: MergedRow): MergedRow => {
  if (spec.class === 'setting') return withColumns(row, written);
  const deleted = spec.class === 'state' && written.deleted;
  return { doc: written.doc, clk: null, deleted };
};

/** Whether the signed commit that last changed the row is here and says it so. */
export const isProven = async (
  store: HubReads,
  kinds: KindTable,
  row: StoredRow,
): Promise<boolean> => {
  const commit = (await commitsNamed(store, [row])).get(row.txn);
  const wire = commit?.rows.find(({ kind, id }) => kind === row.kind && id === row.id);
  if (wire === undefined) return false;
  const spec = kinds.get(row.kind) ?? unknownKind(row.kind, row);
  return textOf(asCommitted(spec, row, rowOfWire(wire))) === textOf(row);
};

const textOf = ({ doc, clk, deleted }: MergedRow): string => canonicalJson([doc, clk, deleted]);

/**
 * The row as the signed commit that last changed it has it; undefined when it stands so, or when the commit
 * is not here to say.
 */
export const restored = (
  kinds: KindTable,
  row: StoredRow,
  commit: Txn | undefined,
): StoredRow | undefined => {
  const wire = commit?.rows.find(({ kind, id }) => kind === row.kind && id === row.id);
  if (wire === undefined) return undefined;
  const spec = kinds.get(row.kind) ?? unknownKind(row.kind, row);
  const right = asCommitted(spec, row, rowOfWire(wire));
  return textOf(right) === textOf(row) ? undefined : { ...row, ...right };
};
