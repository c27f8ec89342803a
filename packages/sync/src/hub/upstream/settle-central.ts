import {
  commitOfHeld,
  heldWriteOf,
  type MergedRow,
  saysAllOf,
  unknownKind,
} from '../../core/index.ts';
import {
  ENDPOINT_KIND,
  HELD_KIND,
  type QuarantinedRow,
  VERDICT_KIND,
} from '../../protocol/index.ts';
import { contentOf, eachRow } from '../digest/count.ts';
import { isProven, readCommit } from '../digest/restore.ts';
import { rewriteRows } from '../digest/verify.ts';
import { sameRow, type WitnessRow, witnessed } from '../digest/witness.ts';
import { writeDigest } from '../digest/write-digest.ts';
import { HUB_TXN } from '../hub-rows.ts';
import { isHubKind, type KindTable } from '../kind-table.ts';
import type { CommitRecord, HubStore, RowKey, Scoped, StoredRow } from '../store.ts';
import { disownedIn } from './follow-disowned.ts';

export type SettleDeps = {
  readonly store: HubStore;
  readonly kinds: KindTable;
  readonly siteId: string;
};

/** A row that is here and not, or not so, at the central hub. */
export type Lacking = MergedRow & RowKey;

/** A row that is missing here, or that the central hub has otherwise. */
export type Taken = {
  /** As it should be. */
  readonly row: StoredRow;
  /** As it was when it was compared; undefined when it was not here. */
  readonly before: StoredRow | undefined;
  /** The central hub disowned it (rule DG52): it is taken out. */
  readonly gone?: true;
};

export type BucketOutcome = {
  readonly take: readonly Taken[];
  readonly lacking: readonly Lacking[];
};

const keyOf = ({ kind, id }: RowKey): string => `${kind} ${id}`;
const commitKey = ({
  origin,
  epoch,
  seq,
}: Pick<CommitRecord, 'origin' | 'epoch' | 'seq'>): string => `commit ${origin}:${epoch}:${seq}`;

const PAGE = 500;
/** More than ever wait to be carried up beside a chain. */
const ASIDE = 10_000;

/** Rows of commits that the central hub has not confirmed, and those commits: what it says of them says nothing yet. */
export const pendingKeys = async (
  { store, siteId }: Pick<SettleDeps, 'store' | 'siteId'>,
  keys: Set<string>,
): Promise<void> => {
  const spare = (commit: CommitRecord): void => {
    keys.add(commitKey(commit));
    for (const row of readCommit(commit)?.rows ?? []) keys.add(keyOf(row));
  };
  for (const { origin, seq, central } of await store.headsOf(siteId)) {
    for (let after = central; after < seq; ) {
      const page = await store.commitsAfter(origin, after, PAGE);
      for (const commit of page) spare(commit);
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.seq;
    }
  }
  for (const commit of await store.aside(siteId, ASIDE, [])) spare(commit);
};

/** Rows that one side alone may have: of commits on their way or set aside, and of held writes. */
export const sparedKeys = async (deps: SettleDeps, scope: Scoped): Promise<Set<string>> => {
  const keys = new Set<string>();
  await pendingKeys(deps, keys);
  const site = { tenantId: scope.tenantId, scopeId: deps.siteId };
  await eachRow(deps.store, site, { kind: VERDICT_KIND.kind }, ({ doc }) => {
    for (const row of (doc.rows ?? []) as unknown as QuarantinedRow[]) keys.add(keyOf(row));
  });
  await eachRow(deps.store, scope, { kind: HELD_KIND.kind }, ({ doc }) => {
    if (doc.rank === 0) keys.add(keyOf(heldWriteOf(doc)));
  });
  return keys;
};

/** Rows that a device wrote. What a device says of itself it says again by itself. */
const isOfDevices = (kind: string): boolean => !isHubKind(kind) && kind !== ENDPOINT_KIND.kind;

/** An origin's head here is the hub's own register; an older word of it sets nothing back. */
const isOlderHead = async ({ store }: SettleDeps, kind: string, theirs: WitnessRow) => {
  if (kind !== 'origin') return false;
  const head = await store.head(theirs.id);
  return head !== undefined && head.seq >= Number(theirs.doc.rank);
};

type Pair = { readonly own: StoredRow | undefined; readonly theirs: WitnessRow };

type Settled = { readonly take?: Taken; readonly lacking?: Lacking };

const settlePair = async (
  { store, kinds, siteId }: SettleDeps,
  scope: Scoped,
  kind: string,
  { own, theirs }: Pair,
): Promise<Settled> => {
  if (own === undefined) {
    const stamp = { ...scope, kind, txn: HUB_TXN, seq: 0, firstSeq: 0, businessDate: null };
    return { take: { row: { ...theirs, ...stamp }, before: undefined } };
  }
  const spec = kinds.get(kind) ?? unknownKind(kind, own);
  // Which of two contents of a fact is right is for people: nobody is asked to say one of them once more.
  const isDispute = spec.class === 'fact' && scope.scopeId !== siteId;
  const proven = await isProven(store, kinds, own);
  const right = proven ? undefined : witnessed(spec, own, theirs);
  const row = { ...own, ...right };
  return {
    ...(right !== undefined && { take: { row, before: own } }),
    ...(!sameRow(row, theirs) &&
      !isDispute && { lacking: { kind, id: own.id, ...contentOf(row) } }),
  };
};

const goneOf = (own: StoredRow): Settled => ({ take: { row: own, before: own, gone: true } });

/** A row that the central hub lacks. */
const settleLeft = (
  own: StoredRow,
  theirs: readonly WitnessRow[],
  spared: ReadonlySet<string>,
): Settled => {
  const { kind, id } = own;
  if (isOfDevices(kind)) return own.deleted ? {} : { lacking: { kind, id, ...contentOf(own) } };
  if (kind !== HELD_KIND.kind || spared.has(`commit ${commitOfHeld(id)}`)) return {};
  // Its commit went with the disk of the hub that took it: the write may be all that is left of that.
  const write = heldWriteOf(own.doc);
  if (theirs.some(({ doc }) => saysAllOf(heldWriteOf(doc), write))) return goneOf(own);
  return { lacking: { kind: write.kind, id: write.id, ...write.row } };
};

/** Compares the rows of one bucket with the central hub's. Nothing is written yet. */
export const compareBucket = async (
  deps: SettleDeps,
  scope: Scoped,
  bucket: { readonly kind: string; readonly day: string; readonly rows: readonly WitnessRow[] },
  spared: ReadonlySet<string>,
): Promise<BucketOutcome> => {
  const { kind, day } = bucket;
  const here = new Map<string, StoredRow>();
  await eachRow(deps.store, scope, { kind, day }, (row) => void here.set(row.id, row));
  const pairs = bucket.rows.map((theirs): Pair => ({ theirs, own: here.get(theirs.id) }));
  for (const { theirs } of pairs) here.delete(theirs.id);
  const take: Taken[] = [];
  const lacking: Lacking[] = [];
  for (const pair of pairs) {
    const { own, theirs } = pair;
    if ((own !== undefined && sameRow(own, theirs)) || spared.has(`${kind} ${theirs.id}`)) continue;
    if (await isOlderHead(deps, kind, theirs)) continue;
    const settled = await settlePair(deps, scope, kind, pair);
    if (settled.take !== undefined) take.push(settled.take);
    if (settled.lacking !== undefined) lacking.push(settled.lacking);
  }
  const left = [...here.values()].filter(({ id }) => !spared.has(`${kind} ${id}`));
  const isNobodys = left.length === 0 ? () => false : await disownedIn(deps.store, scope);
  for (const own of left) {
    const settled = isNobodys(own) ? goneOf(own) : settleLeft(own, bucket.rows, spared);
    if (settled.take !== undefined) take.push(settled.take);
    if (settled.lacking !== undefined) lacking.push(settled.lacking);
  }
  return { take, lacking: lacking.filter((row) => isOfDevices(row.kind)) };
};

/** Writes rows as they should be, but none that has changed since it was compared. */
export const takeRows = async (
  { store }: SettleDeps,
  scope: Scoped,
  taken: readonly Taken[],
): Promise<number> => {
  const { tenantId, scopeId } = scope;
  if (taken.length === 0) return 0;
  const still = await store.transaction({ tenantId, scopeIds: [scopeId] }, async (tx) => {
    const keys = taken.map(({ row: { kind, id } }) => ({ kind, id }));
    const now = new Map((await tx.rows(scopeId, keys)).map((row) => [keyOf(row), row]));
    const unchanged = taken.filter(({ row, before }) => {
      const held = now.get(keyOf(row));
      return held === undefined || before === undefined ? held === before : sameRow(held, before);
    });
    const out = unchanged.filter(({ gone }) => gone).map(({ row }) => row);
    const right = unchanged.filter(({ gone }) => !gone).map(({ row }) => row);
    if (out.length > 0) await tx.takeOut(out);
    if (right.length > 0) await rewriteRows(tx, scope, right);
    return unchanged;
  });
  // A row that is gone has no number by which followers would hear of it: the sums tell them.
  if (still.some(({ gone }) => gone)) await writeDigest(store, scope, true);
  return still.length;
};
