import type { Doc, Json, KindSpec } from '@galley/base';
import { canonicalJson } from '@galley/base';
import { hashTxn, type MergedRow, rowOfWire, unknownKind } from '../../core/index.ts';
import { type Txn, txnSchema } from '../../protocol/index.ts';
import type { KindTable } from '../kind-table.ts';
import type { CommitRecord, HubReads, StoredRow } from '../store.ts';
import { sha256 } from './tally.ts';

/** A held commit, if it is what its hash says. */
export const readCommit = (held: CommitRecord): Txn | undefined => {
  const read = txnSchema.safeParse(JSON.parse(held.txn));
  if (!read.success) return undefined;
  const hash = hashTxn(sha256, { ...read.data, origin: held.origin, epoch: held.epoch });
  return hash === held.hash ? read.data : undefined;
};

/** The commit that last changed a row, if it is held here and is what its hash says. */
const commitOf = async (store: HubReads, txn: string): Promise<Txn | undefined> => {
  const [, origin, epoch, seq] = /^(.+):(\d+):(\d+)$/.exec(txn) ?? [];
  if (origin === undefined || origin.startsWith('hub')) return undefined;
  const [held] = await store.commitsAfter(origin, Number(seq) - 1, 1);
  if (held === undefined || held.seq !== Number(seq) || held.epoch !== Number(epoch))
    return undefined;
  return readCommit(held);
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
  const commit = await commitOf(store, row.txn);
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
export const restored = async (
  store: HubReads,
  kinds: KindTable,
  row: StoredRow,
): Promise<(Omit<StoredRow, 'doc'> & { readonly doc: Doc }) | undefined> => {
  const commit = await commitOf(store, row.txn);
  const wire = commit?.rows.find(({ kind, id }) => kind === row.kind && id === row.id);
  if (wire === undefined) return undefined;
  const spec = kinds.get(row.kind) ?? unknownKind(row.kind, row);
  const right = asCommitted(spec, row, rowOfWire(wire));
  return textOf(right) === textOf(row) ? undefined : { ...row, ...right };
};
