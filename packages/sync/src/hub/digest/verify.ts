import type { Bucket } from '../../core/index.ts';
import { DIGEST_KIND } from '../../protocol/index.ts';
import type { KindTable } from '../kind-table.ts';
import type { HubStore, HubTx, Scoped, StoredRow } from '../store.ts';
import { contentOf, createCount, eachRow } from './count.ts';
import { missingRows } from './missing.ts';
import { restored } from './restore.ts';

/** A bucket whose rows are not what this hub wrote into it: somebody changed them behind its back. */
export type Difference = {
  readonly kind: string;
  readonly days: readonly string[];
  /** Rows that were put back from the signed commits that wrote them. */
  readonly restored: number;
  /** Everything is again exactly as it was written. */
  readonly whole: boolean;
};

type Deps = { readonly store: HubStore; readonly kinds: KindTable };

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
  const suspicious = unequal(byDay(before.buckets), byDay(buckets)).length > 0;
  if (!before.counted || !suspicious) return { rows, difference: undefined };
  const scopes = { tenantId: scope.tenantId, scopeIds: [scope.scopeId] };
  const difference = await store.transaction(scopes, (tx) => mend(deps, scope, kind, tx));
  return { rows, difference };
};

const mend = async (
  { store, kinds }: Deps,
  scope: Scoped,
  kind: string,
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
  const right = [...wrong, ...missing];
  if (right.length > 0) await rewrite(tx, scope, right);
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
const rewrite = async (tx: HubTx, scope: Scoped, rows: readonly StoredRow[]): Promise<void> => {
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
