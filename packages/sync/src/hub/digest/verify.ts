import { type Bucket, unknownKind } from '../../core/index.ts';
import { DIGEST_KIND } from '../../protocol/index.ts';
import { HUB_TXN } from '../hub-rows.ts';
import type { KindTable } from '../kind-table.ts';
import type { HubStore, HubTx, Scoped, StoredRow } from '../store.ts';
import { contentOf, createCount, eachRow } from './count.ts';
import { missingRows } from './missing.ts';
import { isProven, restored } from './restore.ts';
import { type Witness, type WitnessRow, witnessed } from './witness.ts';

/** A bucket whose rows are not what this hub wrote into it: somebody changed them behind its back. */
export type Difference = {
  readonly kind: string;
  readonly days: readonly string[];
  /** Rows that were put back from the signed commits that wrote them. */
  readonly restored: number;
  /** Everything is again exactly as it was written. */
  readonly whole: boolean;
};

type Deps = {
  readonly store: HubStore;
  readonly kinds: KindTable;
  /** Asked for rows that no commit here proves. */
  readonly witness?: Witness;
};

const byDay = (buckets: readonly Bucket[]): Map<string, bigint> =>
  new Map(buckets.map(({ day, sum }) => [day, sum]));

const countKind = async (
  store: HubStore,
  scope: Scoped,
  kind: string,
): Promise<{ buckets: Bucket[]; rows: number }> => {
  const count = createCount();
  let rows = 0;
  await eachRow(store, scope, { kind }, (row) => {
    rows += 1;
    count.add(row, contentOf(row));
  });
  return { buckets: count.buckets(), rows };
};

const unequal = (kept: ReadonlyMap<string, bigint>, found: ReadonlyMap<string, bigint>): string[] =>
  [...new Set([...kept.keys(), ...found.keys()])].filter(
    (day) => (kept.get(day) ?? 0n) !== (found.get(day) ?? 0n),
  );

/**
 * Counts a kind from its rows and compares with the sums that were kept. Readings take no lock: a difference
 * is looked at again under the lock before anything is believed. `rows`: how many were read.
 */
export const verifyKind = async (
  deps: Deps,
  scope: Scoped,
  kind: string,
): Promise<{ readonly rows: number; readonly difference: Difference | undefined }> => {
  const { store } = deps;
  const before = await store.sums(scope, kind);
  const { buckets, rows } = await countKind(store, scope, kind);
  const suspicious = unequal(byDay(before.buckets), byDay(buckets));
  if (!before.counted || suspicious.length === 0) return { rows, difference: undefined };
  // Asked before the lock is taken: nobody waits for a network under it.
  const told = (await deps.witness?.(scope, kind, suspicious)) ?? [];
  const scopes = { tenantId: scope.tenantId, scopeIds: [scope.scopeId] };
  const difference = await store.transaction(scopes, (tx) => mend(deps, scope, kind, told, tx));
  return { rows, difference };
};

const mend = async (
  { store, kinds }: Deps,
  scope: Scoped,
  kind: string,
  told: readonly WitnessRow[],
  tx: HubTx,
): Promise<Difference | undefined> => {
  const kept = (await tx.sums(scope.scopeId)).buckets.filter((bucket) => bucket.kind === kind);
  const found = await countKind(store, scope, kind);
  const days = unequal(byDay(kept), byDay(found.buckets));
  if (days.length === 0) return undefined;
  const wrong = await wrongRows(store, kinds, scope, kind, days);
  const changed = await recount(store, scope, kind, wrong);
  const lost = unequal(byDay(kept), byDay(changed)).length > 0;
  const missing = lost ? await lostRows(store, kinds, scope, kind) : [];
  const right = await withTold(store, kinds, scope, kind, told, [...wrong, ...missing]);
  if (right.length > 0) await rewriteRows(tx, scope, right);
  const after = await recount(store, scope, kind, right);
  await tx.setSums(scope.scopeId, after, kind);
  const whole = unequal(byDay(kept), byDay(after)).length === 0;
  return { kind, days, restored: right.length, whole };
};

const wrongRows = async (
  store: HubStore,
  kinds: KindTable,
  scope: Scoped,
  kind: string,
  days: readonly string[],
): Promise<StoredRow[]> => {
  const rows: StoredRow[] = [];
  for (const day of days) await eachRow(store, scope, { kind, day }, (row) => rows.push(row));
  const wrong: StoredRow[] = [];
  for (const row of rows) {
    const right = await restored(store, kinds, row);
    if (right !== undefined) wrong.push(right);
  }
  return wrong;
};

/** Rows that were put right already, and those of which the central hub alone says how they are. */
const withTold = async (
  store: HubStore,
  kinds: KindTable,
  scope: Scoped,
  kind: string,
  told: readonly WitnessRow[],
  settled: readonly StoredRow[],
): Promise<StoredRow[]> => {
  const right = new Map(settled.map((row) => [row.id, row]));
  const present = new Map<string, StoredRow>();
  if (told.length > 0) {
    await eachRow(store, scope, { kind }, (row) => void present.set(row.id, row));
  }
  for (const theirs of told) {
    if (right.has(theirs.id)) continue;
    const own = present.get(theirs.id);
    const stamp = { ...scope, kind, txn: HUB_TXN, seq: 0, firstSeq: 0, businessDate: null };
    if (own === undefined) right.set(theirs.id, { ...theirs, ...stamp });
    else if (!(await isProven(store, kinds, own))) {
      const spec = kinds.get(kind) ?? unknownKind(kind, own);
      const row = witnessed(spec, own, theirs);
      if (row !== undefined) right.set(own.id, { ...own, ...row });
    }
  }
  return [...right.values()];
};

/** Every commit held here is read for them: only when changed rows alone do not explain the sums. */
const lostRows = async (
  store: HubStore,
  kinds: KindTable,
  scope: Scoped,
  kind: string,
): Promise<StoredRow[]> => {
  const present = new Set<string>();
  await eachRow(store, scope, { kind }, ({ id }) => present.add(id));
  return missingRows(store, kinds, scope, kind, present);
};

/** Restored rows take numbers: whoever read the wrong ones hears of the right ones. */
export const rewriteRows = async (
  tx: HubTx,
  scope: Scoped,
  rows: readonly StoredRow[],
): Promise<void> => {
  const first = await tx.reserveSeqs(scope.scopeId, rows.length);
  const numbered = rows.map((row, index) => {
    const { businessDate } = row.doc;
    const date = typeof businessDate === 'string' ? businessDate : null;
    const seq = first + index;
    const firstSeq = row.firstSeq === 0 ? seq : row.firstSeq;
    return { ...row, seq, firstSeq, businessDate: date };
  });
  await tx.write({ rows: numbered, commits: [], alarms: [] });
};

/** The kind as it stands with the restored rows, which no reader sees before the commit. */
const recount = async (
  store: HubStore,
  scope: Scoped,
  kind: string,
  written: readonly StoredRow[],
): Promise<Bucket[]> => {
  const count = createCount();
  const own = new Map(written.map((row) => [row.id, row]));
  await eachRow(store, scope, { kind }, (row) => {
    count.add(row, contentOf(own.get(row.id) ?? row));
    own.delete(row.id);
  });
  for (const row of own.values()) count.add(row, contentOf(row));
  return count.buckets();
};

/** The kinds of a scope that can be verified, in order. */
export const kindsOf = async (store: HubStore, scope: Scoped): Promise<string[]> => {
  const { buckets } = await store.sums(scope);
  const kinds = new Set(buckets.map(({ kind }) => kind));
  kinds.delete(DIGEST_KIND.kind);
  return [...kinds].sort();
};
