import { isCollected, lastWriteOf } from '../core/index.ts';
import { type Envelope, HORIZON_KIND } from '../protocol/index.ts';
import type { RowKey, RowStore } from './row-store.ts';

type Rows = Pick<RowStore, 'deleted' | 'read'>;

/** What a horizon says to be no more: deleted settings of its scope, by their own clocks (rule CO2). */
export const collectedBy = (rows: Rows, { kind, scopeId, doc }: Envelope): RowKey[] => {
  if (kind !== HORIZON_KIND.kind) return [];
  const before = Number(doc.rank);
  return rows.deleted(scopeId).filter((key) => {
    const row = rows.read(key);
    return row !== undefined && isCollected(row, before);
  });
};

/**
 * Of the rows that a whole refetch did not bring, those that its hub must have had, were they still there:
 * settings last written before the horizon that came with it. Whoever has a horizon has all before it.
 */
export const unseenBehindHorizon = (
  rows: Rows,
  scope: string,
  unseen: readonly RowKey[],
): RowKey[] => {
  const horizon = { kind: HORIZON_KIND.kind, id: scope };
  if (unseen.some(({ kind, id }) => kind === horizon.kind && id === horizon.id)) return [];
  const before = Number(rows.read(horizon)?.doc.rank ?? 0);
  return unseen.filter((key) => {
    const row = rows.read(key);
    return row !== undefined && lastWriteOf(row) < before;
  });
};
