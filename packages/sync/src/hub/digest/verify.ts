import type { KindSpec } from '@galley/base';
import { type Bucket, type MergedRow, rowText, unknownKind, withLater } from '../../core/index.ts';
import { DIGEST_KIND } from '../../protocol/index.ts';
import { HUB_TXN } from '../hub-rows.ts';
import type { KindTable } from '../kind-table.ts';
import type { HubReads, HubStore, HubTx, Scoped, StoredRow } from '../store.ts';
import { contentOf, createCount, eachRow } from './count.ts';
import { derived } from './derive.ts';
import { isSetting, missingRows } from './missing.ts';
import { restored } from './restore.ts';
import { type Version, versionsOf } from './versions.ts';
import type { Witness, WitnessRow } from './witness.ts';

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
  store: HubReads,
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

/** The kind as it is and as it was written. */
type Scene = {
  readonly kinds: KindTable;
  readonly reads: HubReads;
  readonly scope: Scoped;
  readonly kind: string;
  readonly kept: ReadonlyMap<string, bigint>;
  /** Rows of the buckets that are not as they were written. */
  readonly suspects: readonly StoredRow[];
  readonly told: readonly WitnessRow[];
  readonly hasWitness: boolean;
};

const mend = async (
  deps: Deps,
  scope: Scoped,
  kind: string,
  told: readonly WitnessRow[],
  tx: HubTx,
): Promise<Difference | undefined> => {
  const { reads } = tx;
  const sums = (await tx.sums(scope.scopeId)).buckets.filter((bucket) => bucket.kind === kind);
  const kept = byDay(sums);
  const found = await countKind(reads, scope, kind);
  const days = unequal(kept, byDay(found.buckets));
  if (days.length === 0) return undefined;
  const suspects: StoredRow[] = [];
  for (const day of days) await eachRow(reads, scope, { kind, day }, (row) => suspects.push(row));
  const hasWitness = deps.witness !== undefined;
  const scene = { kinds: deps.kinds, reads, scope, kind, kept, suspects, told, hasWitness };
  const right = await rightRows(scene);
  if (right.length > 0) await rewriteRows(tx, scope, right);
  const after = await recount(reads, scope, kind, right);
  await tx.setSums(scope.scopeId, after, kind);
  const whole = unequal(kept, byDay(after)).length === 0;
  return { kind, days, restored: right.length, whole };
};

/** Whether with these rows the kind comes to what was written. */
const explains = async (
  { reads, scope, kind, kept }: Scene,
  rows: readonly StoredRow[],
): Promise<boolean> => unequal(kept, byDay(await recount(reads, scope, kind, rows))).length === 0;

/**
 * Rows as they should be: by the commit that each names, else by all commits held here, else as the central hub has
 * them. What comes to the sums that were kept is right; where nothing does, what was signed counts.
 */
const rightRows = async (scene: Scene): Promise<readonly StoredRow[]> => {
  const { kinds, reads, scope, kind, suspects } = scene;
  const named: StoredRow[] = [];
  for (const row of suspects) {
    const right = await restored(reads, kinds, row);
    if (right !== undefined) named.push(right);
  }
  if (await explains(scene, named)) return named;
  const versions = await versionsOf(reads, scope, kind);
  const present = new Map<string, StoredRow>();
  await eachRow(reads, scope, { kind }, (row) => void present.set(row.id, row));
  const missing = missingRows(kinds, scope, kind, versions, new Set(present.keys()));
  const lost = missing.filter((row) => !isSetting(kinds, row));
  const readings = (['later', 'signed'] as const).map((trust) => [
    ...suspects.flatMap((row) => derived(kinds, row, versions.get(row.id) ?? [], trust) ?? []),
    ...lost,
  ]);
  const settings = missing.filter((row) => isSetting(kinds, row));
  for (const rows of readings) if (await explains(scene, rows)) return rows;
  for (const rows of readings) {
    if (settings.length > 0 && (await explains(scene, [...rows, ...settings]))) {
      return [...rows, ...settings];
    }
  }
  const [later = [], signed = []] = readings;
  return scene.hasWitness ? withTold(scene, later, versions, present) : signed;
};

type Versions = Awaited<ReturnType<typeof versionsOf>>;

/** Of a row that nothing here explains the central hub's word counts, with what commits here have later. */
const withTold = async (
  scene: Scene,
  settled: readonly StoredRow[],
  versions: Versions,
  present: ReadonlyMap<string, StoredRow>,
): Promise<readonly StoredRow[]> => {
  const { kinds, scope, kind, told } = scene;
  const right = new Map(settled.map((row) => [row.id, row]));
  const doubtful: StoredRow[] = [];
  for (const theirs of told) {
    const own = present.get(theirs.id);
    const stamp = { ...scope, kind, txn: HUB_TXN, seq: 0, firstSeq: 0, businessDate: null };
    if (own === undefined) {
      if (!right.has(theirs.id)) right.set(theirs.id, { ...theirs, ...stamp });
      continue;
    }
    const spec = kinds.get(kind) ?? unknownKind(kind, own);
    const proofs = versions.get(theirs.id) ?? [];
    const row = proven(spec, theirs, proofs);
    const isSigned = spec.class === 'fact' && proofs.length > 0;
    if (!isSigned && rowText(row) !== rowText(right.get(own.id) ?? own)) {
      doubtful.push({ ...own, ...row });
    }
  }
  for (const row of doubtful) {
    const rows = [...new Map([...right, [row.id, row]]).values()];
    if (await explains(scene, rows)) return rows;
  }
  return [...new Map([...right, ...doubtful.map((row) => [row.id, row] as const)]).values()];
};

const proven = (spec: KindSpec, theirs: MergedRow, versions: readonly Version[]): MergedRow =>
  versions.reduce<MergedRow>((held, { row }) => withLater(spec, held, row), contentOfRow(theirs));

const contentOfRow = ({ doc, clk, deleted }: MergedRow): MergedRow => ({ doc, clk, deleted });

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

/** The kind as it stands with the restored rows, written or not. */
const recount = async (
  store: HubReads,
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

/**
 * Whether the rows of a bucket come to what this hub wrote into it. One of which somebody changed rows is not
 * compared with another hub's before they are put right here: what was changed is nobody's word.
 */
export const isAsWritten = async (
  store: HubStore,
  scope: Scoped,
  bucket: { readonly kind: string; readonly day: string },
): Promise<boolean> => {
  const sumNow = async (): Promise<bigint> => {
    const { buckets } = await store.sums(scope, bucket.kind);
    return byDay(buckets).get(bucket.day) ?? 0n;
  };
  const before = await sumNow();
  const count = createCount();
  await eachRow(store, scope, bucket, (row) => count.add(row, contentOf(row)));
  const found = count.buckets()[0]?.sum ?? 0n;
  return found === before || before !== (await sumNow());
};

/** The kinds of a scope that can be verified, in order. */
export const kindsOf = async (store: HubStore, scope: Scoped): Promise<string[]> => {
  const { buckets } = await store.sums(scope);
  const kinds = new Set(buckets.map(({ kind }) => kind));
  kinds.delete(DIGEST_KIND.kind);
  return [...kinds].sort();
};
