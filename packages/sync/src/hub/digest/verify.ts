import type { Clock } from '@galley/base';
import { type Bucket, removeHash, rowText } from '../../core/index.ts';
import { DIGEST_KIND } from '../../protocol/index.ts';
import type { KindTable } from '../kind-table.ts';
import type { Alarm, HubReads, HubStore, HubTx, Scoped, StoredRow } from '../store.ts';
import { contentOf, createCount, eachRow } from './count.ts';
import { disown, type Told, unproved } from './disown.ts';
import { type Gap, type Picture, takePicture } from './picture.ts';
import { changeOf, type Righting, rightRows, type Scene, sameGap } from './right-rows.ts';
import type { Witness, WitnessRow } from './witness.ts';

/** A bucket whose rows are not what this hub wrote into it: somebody changed them behind its back. */
export type Difference = {
  readonly kind: string;
  readonly days: readonly string[];
  /** Rows that were put back from the signed commits that wrote them. */
  readonly restored: number;
  /** Rows that nobody wrote, and that were taken out. */
  readonly disowned: number;
  /** Rows that stand although no commit here says them: what else was changed hides whose they are. */
  readonly unproved: number;
  /** Everything is again exactly as it was written. */
  readonly whole: boolean;
};

type Deps = {
  readonly store: HubStore;
  readonly kinds: KindTable;
  readonly clock: Clock;
  /** Asked for rows that no commit here proves; the central hub has nobody to ask. */
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

/** How often in a row a kind is mended whose rows change meanwhile, before others have their turn. */
const TRIES = 3;

export type Verified = {
  /** How many rows were read. */
  readonly rows: number;
  readonly difference: Difference | undefined;
  /** Rows are wrong and changed again before they could be put right: the kind has to be looked at anew. */
  readonly again?: true;
};

/**
 * Counts a kind from its rows and compares with the sums that were kept. Rows and commits are read without a lock;
 * what was found counts if it still holds under the lock, under which nothing is read but the newest rows.
 */
export const verifyKind = async (deps: Deps, scope: Scoped, kind: string): Promise<Verified> => {
  const { store } = deps;
  const before = await store.sums(scope, kind);
  const { buckets, rows } = await countKind(store, scope, kind);
  const suspicious = unequal(byDay(before.buckets), byDay(buckets));
  if (!before.counted || suspicious.length === 0) return { rows, difference: undefined };
  const told = await deps.witness?.(scope, kind, suspicious);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const outcome = await mend(deps, scope, kind, suspicious, told);
    if (outcome !== 'changed') return { rows, difference: outcome };
  }
  return { rows, difference: undefined, again: true };
};

const scopesOf = ({ tenantId, scopeId }: Scoped) => ({ tenantId, scopeIds: [scopeId] });

/** What was kept less what the rows come to, by day; the picture is brought up to the same moment. */
const gapOf = async (
  tx: HubTx,
  scope: Scoped,
  kind: string,
  days: readonly string[],
  picture: Picture,
): Promise<{ gap: Gap; kept: readonly Bucket[] }> => {
  await picture.catchUp(tx.reads);
  const kept = (await tx.sums(scope.scopeId)).buckets.filter((bucket) => bucket.kind === kind);
  const sums = byDay(kept);
  const gap = new Map<string, bigint>();
  for (const day of days) {
    const lacking = removeHash(sums.get(day) ?? 0n, picture.buckets.get(day)?.sum ?? 0n);
    if (lacking !== 0n) gap.set(day, lacking);
  }
  return { gap, kept };
};

const mend = async (
  deps: Deps,
  scope: Scoped,
  kind: string,
  days: readonly string[],
  told: readonly WitnessRow[] | undefined,
): Promise<Difference | 'changed' | undefined> => {
  const { store, kinds, clock } = deps;
  const picture = await takePicture(store, scope, kind, new Set(days));
  await picture.catchUp(store);
  const { gap } = await store.transaction(scopesOf(scope), (tx) =>
    gapOf(tx, scope, kind, days, picture),
  );
  if (gap.size === 0) return undefined;
  const hasWitness = deps.witness !== undefined;
  const scene: Scene = { kinds, store, scope, kind, gap, picture, told, hasWitness };
  const right = await rightRows(scene);
  const touched = [...right.rows, ...right.gone, ...right.unproved];
  const held = new Map(touched.map(({ id }) => [id, picture.rows.get(id)]));
  await picture.catchUp(store);
  return store.transaction(scopesOf(scope), async (tx) => {
    const now = await gapOf(tx, scope, kind, days, picture);
    const isSame = sameGap(gap, now.gap) && (await areAsHeld(tx, scene, held));
    return isSame ? putRight(tx, scene, right, now.kept, clock.now()) : 'changed';
  });
};

/** Whether the rows that are to be replaced, and deletions that may have been collected, stand as they were read. */
const areAsHeld = async (
  tx: HubTx,
  { scope, kind, picture }: Scene,
  held: ReadonlyMap<string, StoredRow | undefined>,
): Promise<boolean> => {
  for (const [id, row] of held) {
    if (picture.rows.get(id) !== row || picture.ids.has(id) !== (row !== undefined)) return false;
  }
  const deleted = [...picture.rows.values()].filter((row) => row.deleted && row.clk !== null);
  const keys = [...new Set([...held.keys(), ...deleted.map(({ id }) => id)])];
  const rows = await tx.rows(
    scope.scopeId,
    keys.map((id) => ({ kind, id })),
  );
  const now = new Map(rows.map((row) => [row.id, rowText(row)]));
  return keys.every((id) => {
    const row = picture.rows.get(id);
    return now.get(id) === (row && rowText(row));
  });
};

const NOTHING: Told = { rows: [], alarms: [] };

/** What is to be told of rows that no commit says. A site hub tells nobody: its word is not final. */
const tellings = async (
  tx: HubTx,
  { scope, hasWitness }: Scene,
  right: Righting,
  at: number,
): Promise<Told> => {
  if (hasWitness) return NOTHING;
  const both = [
    await disown(tx, scope, right.gone, at),
    await unproved(tx, scope, right.unproved, at),
  ];
  return { rows: both.flatMap(({ rows }) => rows), alarms: both.flatMap(({ alarms }) => alarms) };
};

/** Writes the rows, takes out what is nobody's, and takes for the sums what the kind comes to then. */
const putRight = async (
  tx: HubTx,
  scene: Scene,
  right: Righting,
  kept: readonly Bucket[],
  at: number,
): Promise<Difference> => {
  const { scope, kind, gap, picture } = scene;
  const told = await tellings(tx, scene, right, at);
  if (right.gone.length > 0) await tx.takeOut(right.gone);
  const rows = [...right.rows, ...told.rows];
  if (rows.length > 0) await rewriteRows(tx, scope, rows, told.alarms);
  const { buckets } = await tx.sums(scope.scopeId);
  const moved = new Map(buckets.filter((one) => one.kind === kind).map((one) => [one.day, one]));
  const rowsKept = new Map(kept.map(({ day, rows }) => [day, rows]));
  for (const [day, lacking] of gap) {
    const held = moved.get(day) ?? { kind, day, sum: 0n, rows: 0 };
    const fewer = (rowsKept.get(day) ?? 0) - (picture.buckets.get(day)?.rows ?? 0);
    moved.set(day, { ...held, sum: removeHash(held.sum, lacking), rows: held.rows - fewer });
  }
  const filled = [...moved.values()].filter(({ sum, rows }) => sum !== 0n || rows !== 0);
  await tx.setSums(scope.scopeId, filled, kind);
  const whole = sameGap(gap, changeOf(picture, right.rows, right.gone));
  const found = { restored: right.rows.length, disowned: right.gone.length };
  return { kind, days: [...gap.keys()], ...found, unproved: right.unproved.length, whole };
};

/** Restored rows take numbers: whoever read the wrong ones hears of the right ones. */
export const rewriteRows = async (
  tx: HubTx,
  scope: Scoped,
  rows: readonly StoredRow[],
  alarms: readonly Alarm[] = [],
): Promise<void> => {
  const first = await tx.reserveSeqs(scope.scopeId, rows.length);
  const numbered = rows.map((row, index) => {
    const { businessDate } = row.doc;
    const date = typeof businessDate === 'string' ? businessDate : null;
    const seq = first + index;
    const firstSeq = row.firstSeq === 0 ? seq : row.firstSeq;
    return { ...row, seq, firstSeq, businessDate: date };
  });
  await tx.write({ rows: numbered, commits: [], alarms });
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

/** The kinds of a scope that can be verified, in order: those that were written, and those of which there are rows. */
export const kindsOf = async (store: HubStore, scope: Scoped): Promise<string[]> => {
  const { buckets } = await store.sums(scope);
  const kinds = new Set([...buckets.map(({ kind }) => kind), ...(await store.kindsOf(scope))]);
  kinds.delete(DIGEST_KIND.kind);
  return [...kinds].sort();
};
