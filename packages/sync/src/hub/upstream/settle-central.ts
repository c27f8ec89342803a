import { heldWriteOf, type MergedRow, unknownKind } from '../../core/index.ts';
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
import { HUB_TXN } from '../hub-rows.ts';
import { isHubKind, type KindTable } from '../kind-table.ts';
import type { HubStore, RowKey, Scoped, StoredRow } from '../store.ts';
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

const PAGE = 500;
/** More than ever wait to be carried up beside a chain. */
const ASIDE = 10_000;

/** Rows of commits that the central hub has not confirmed: what it says of them says nothing yet. */
export const pendingKeys = async (
  { store, siteId }: Pick<SettleDeps, 'store' | 'siteId'>,
  keys: Set<string>,
): Promise<void> => {
  for (const { origin, seq, central } of await store.headsOf(siteId)) {
    for (let after = central; after < seq; ) {
      const page = await store.commitsAfter(origin, after, PAGE);
      for (const held of page) for (const row of readCommit(held)?.rows ?? []) keys.add(keyOf(row));
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.seq;
    }
  }
  for (const held of await store.aside(siteId, ASIDE, [])) {
    for (const row of readCommit(held)?.rows ?? []) keys.add(keyOf(row));
  }
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

const settlePair = async (
  { store, kinds, siteId }: SettleDeps,
  scope: Scoped,
  kind: string,
  { own, theirs }: Pair,
): Promise<{ take?: Taken; lacking?: Lacking }> => {
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
    if (isNobodys(own)) take.push({ row: own, before: own, gone: true });
    else if (!own.deleted) lacking.push({ kind, id: own.id, ...contentOf(own) });
  }
  return { take, lacking: isOfDevices(kind) ? lacking : [] };
};

/** Writes rows as they should be, but none that has changed since it was compared. */
export const takeRows = async (
  { store }: SettleDeps,
  scope: Scoped,
  taken: readonly Taken[],
): Promise<number> => {
  const { tenantId, scopeId } = scope;
  if (taken.length === 0) return 0;
  return store.transaction({ tenantId, scopeIds: [scopeId] }, async (tx) => {
    const keys = taken.map(({ row: { kind, id } }) => ({ kind, id }));
    const now = new Map((await tx.rows(scopeId, keys)).map((row) => [keyOf(row), row]));
    const still = taken.filter(({ row, before }) => {
      const held = now.get(keyOf(row));
      return held === undefined || before === undefined ? held === before : sameRow(held, before);
    });
    const rowsOf = (gone: boolean) =>
      still.filter((one) => (one.gone ?? false) === gone).map(({ row }) => row);
    const [right, out] = [rowsOf(false), rowsOf(true)];
    if (out.length > 0) await tx.takeOut(out);
    if (right.length > 0) await rewriteRows(tx, scope, right);
    return still.length;
  });
};
