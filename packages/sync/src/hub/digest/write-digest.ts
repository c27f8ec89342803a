import { digestDoc } from '../../core/index.ts';
import { DIGEST_KIND, SCHEMA_VERSION } from '../../protocol/index.ts';
import { HUB_TXN } from '../hub-rows.ts';
import type { HubStore, HubTx, Scoped, ScopeSums, StoredRow } from '../store.ts';
import { countScope } from './count.ts';

/** Sums of the scope under its lock; rows from before sums were kept are counted now, once. */
const sumsUnderLock = async (scope: Scoped, tx: HubTx): Promise<ScopeSums> => {
  const sums = await tx.sums(scope.scopeId);
  if (sums.counted) return sums;
  const buckets = await countScope(tx.reads, scope);
  await tx.setSums(scope.scopeId, buckets);
  return { ...sums, buckets };
};

/**
 * Writes the digest row of a scope under its lock, with a number of its own behind all that it covers. A scope
 * in which nothing happened since the last one gets none (unless `anew`), so that a hub at rest is at rest.
 */
export const writeDigest = (
  store: HubStore,
  scope: Scoped,
  anew: boolean,
): Promise<'written' | 'unchanged'> => {
  const { tenantId, scopeId } = scope;
  const key = { kind: DIGEST_KIND.kind, id: `${scopeId}:${store.incarnation}` };
  return store.transaction({ tenantId, scopeIds: [scopeId] }, async (tx) => {
    const [last] = await tx.rows(scopeId, [key]);
    const sums = await sumsUnderLock(scope, tx);
    if (sums.seq === (last?.seq ?? 0) && !anew) return 'unchanged';
    const seq = await tx.reserveSeqs(scopeId, 1);
    const row: StoredRow = {
      ...scope,
      ...key,
      seq,
      firstSeq: last?.firstSeq ?? seq,
      txn: HUB_TXN,
      doc: digestDoc(sums.seq, sums.buckets),
      clk: null,
      deleted: false,
      businessDate: null,
      schema: SCHEMA_VERSION,
    };
    await tx.write({ rows: [row], commits: [], alarms: [] });
    return 'written';
  });
};
