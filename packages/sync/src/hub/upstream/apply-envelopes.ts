import { GENESIS } from '../../core/index.ts';
import { DIGEST_KIND, type Envelope } from '../../protocol/index.ts';
import { followHorizon } from '../collect/horizon.ts';
import type { KindTable } from '../kind-table.ts';
import { type IncomingRow, mergeRows } from '../merge-rows.ts';
import type { FeedPosition, HubStore, OriginHead } from '../store.ts';
import { confirmCentral } from './confirm-central.ts';
import { followDisowned, namesDisowned } from './follow-disowned.ts';
import { pendingKeys } from './settle-central.ts';

export type CentralHead = Pick<OriginHead, 'origin' | 'central'>;

const incomingOf = (row: Envelope): IncomingRow => ({
  kind: row.kind,
  id: row.id,
  txn: row.txn,
  schema: row.schema,
  doc: row.doc,
  clk: row.clk,
  deleted: row.deleted,
});

const centralHeads = (rows: readonly Envelope[]) =>
  rows
    .filter((row) => row.kind === 'origin')
    .map((row) => ({
      origin: row.id,
      epoch: Number(row.doc.generation),
      seq: Number(row.doc.rank),
      hash: String(row.doc.hash),
    }));

/** Under what name the place in a hub's log is kept: the central one's, or that of a hub of the site. */
export const placeKey = (scopeId: string, from: string | undefined): string =>
  from === undefined ? scopeId : `${scopeId}@${from}`;

/**
 * Merges rows of the central hub's log, and the place behind them, in one transaction. An origin's head
 * there is what the central hub has of it; with `from`, a hub of the same site, it is not. Rows may come
 * again: the merge is idempotent and takes no number.
 */
export const applyEnvelopes = async (
  deps: { readonly store: HubStore; readonly kinds: KindTable },
  scope: { readonly tenantId: string; readonly scopeId: string },
  rows: readonly Envelope[],
  position: FeedPosition | undefined,
  from?: string,
): Promise<readonly CentralHead[]> => {
  // What the central hub's rows come to is no row of this hub's.
  const kept = rows.filter(({ kind }) => kind !== DIGEST_KIND.kind);
  const heads = from === undefined ? centralHeads(rows) : [];
  const spared = new Set<string>();
  if (namesDisowned(kept)) {
    for (const { scopeId } of await deps.store.scopes()) {
      await pendingKeys({ store: deps.store, siteId: scopeId }, spared);
    }
  }
  await deps.store.transaction({ ...scope, scopeIds: [scope.scopeId] }, async (tx) => {
    const merged = await mergeRows(tx, deps.kinds, scope, kept.map(incomingOf));
    await tx.write({ rows: merged.rows, commits: [], alarms: merged.alarms });
    await followHorizon(tx, scope.scopeId, kept);
    await followDisowned(tx, scope.scopeId, kept, spared);
    for (const head of heads) await confirmCentral(tx, head);
    if (position !== undefined) {
      await tx.setFeedPosition(placeKey(scope.scopeId, from), position);
    }
  });
  // The head of an epoch in which nothing was committed acknowledges no commit.
  const told = heads.filter(({ hash }) => hash !== GENESIS);
  return told.map(({ origin, seq }) => ({ origin, central: seq }));
};
