import { mergeRow, rowOfWire, unknownKind } from '../../core/index.ts';
import type { KindTable } from '../kind-table.ts';
import type { CommitRecord, HubStore, Scoped, StoredRow } from '../store.ts';
import { readCommit } from './restore.ts';

const PAGE = 500;

/** Whose commits may have written into the scope: devices of the site, or of every site of the tenant. */
const originsOf = async (store: HubStore, { tenantId, scopeId }: Scoped): Promise<string[]> => {
  const own = (await store.sites()).filter((site) => site.tenantId === tenantId);
  const sites = scopeId === tenantId ? own.map(({ siteId }) => siteId) : [scopeId];
  const heads = await Promise.all(sites.map((siteId) => store.headsOf(siteId)));
  return heads.flat().map(({ origin }) => origin);
};

const eachCommit = async (
  store: HubStore,
  origin: string,
  visit: (held: CommitRecord) => void,
): Promise<void> => {
  for (let after = 0; ; ) {
    const page = await store.commitsAfter(origin, after, PAGE);
    for (const held of page) visit(held);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.seq;
  }
};

type Gathered = { readonly rows: Map<string, StoredRow>; readonly disputed: Set<string> };

/** What an accepted commit wrote of the kind, joined with what others wrote of the same rows. */
const gather = (
  { rows, disputed }: Gathered,
  kinds: KindTable,
  scope: Scoped,
  kind: string,
  held: CommitRecord,
): void => {
  const commit = held.verdict === null ? readCommit(held) : undefined;
  if (commit?.scope !== scope.scopeId) return;
  for (const wire of commit.rows) {
    if (wire.kind !== kind) continue;
    const written = rowOfWire(wire);
    const spec = kinds.get(kind) ?? unknownKind(kind, written);
    if (spec.class === 'setting') continue;
    const before = rows.get(wire.id);
    const { row, changed, conflict } = mergeRow(spec, before, written);
    if (conflict !== undefined) disputed.add(wire.id);
    if (!changed) continue;
    const txn = `${held.origin}:${held.epoch}:${held.seq}`;
    const stamp = { ...scope, kind, id: wire.id, txn, seq: 0, firstSeq: 0, businessDate: null };
    rows.set(wire.id, { ...row, ...stamp, schema: commit.schema });
  }
};

/**
 * Facts and states of a kind that signed commits held here wrote and that the table has no more. Settings are
 * not among them: one that was collected, or held for its clock, is rightly absent. Nor is a fact of which two
 * contents were signed: no commit says which of them stood here.
 */
export const missingRows = async (
  store: HubStore,
  kinds: KindTable,
  scope: Scoped,
  kind: string,
  present: ReadonlySet<string>,
): Promise<StoredRow[]> => {
  const gathered: Gathered = { rows: new Map(), disputed: new Set() };
  for (const origin of await originsOf(store, scope)) {
    await eachCommit(store, origin, (held) => gather(gathered, kinds, scope, kind, held));
  }
  const absent = [...gathered.rows.values()].filter(
    ({ id }) => !present.has(id) && !gathered.disputed.has(id),
  );
  return absent.filter(({ deleted }) => !deleted);
};
