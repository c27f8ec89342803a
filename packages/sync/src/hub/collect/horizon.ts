import { isCollected } from '../../core/index.ts';
import { HORIZON_KIND } from '../../protocol/index.ts';
import { HUB_TXN, hubRow } from '../hub-rows.ts';
import type { IncomingRow } from '../incoming-row.ts';
import type { HubTx, RowKey } from '../store.ts';

/** The row that says: deleted settings of the scope last written before `before` (ms) are no more. */
export const horizonRow = (scopeId: string, before: number): IncomingRow =>
  hubRow(HORIZON_KIND.kind, scopeId, HUB_TXN, { generation: 1, rank: before });

export const horizonKey = (scopeId: string): RowKey => ({ kind: HORIZON_KIND.kind, id: scopeId });

/** How far the scope has been collected, in ms; 0 for not at all. */
export const horizonIn = async (tx: HubTx, scopeId: string): Promise<number> => {
  const [row] = await tx.rows(scopeId, [horizonKey(scopeId)]);
  return Number(row?.doc.rank ?? 0);
};

const keyOf = ({ kind, id }: RowKey): string => `${kind}\n${id}`;

/** Drops what is behind the horizon, but for the spared rows, and says how much that was. */
export const dropBefore = async (
  tx: HubTx,
  scopeId: string,
  before: number,
  spared: readonly RowKey[] = [],
): Promise<number> => {
  const later = new Set(spared.map(keyOf));
  const gone = (await tx.deletedRows(scopeId)).filter(
    (row) => isCollected(row, before) && !later.has(keyOf(row)),
  );
  if (gone.length > 0) await tx.remove(gone);
  return gone.length;
};

/**
 * A site hub that merged rows of the central hub's log follows the horizon among them. A deletion behind it
 * in the log came after it, and is there until the next.
 */
export const followHorizon = async (
  tx: HubTx,
  scopeId: string,
  rows: readonly (RowKey & Pick<IncomingRow, 'doc'>)[],
): Promise<void> => {
  const at = rows.findLastIndex((row) => keyOf(row) === keyOf(horizonKey(scopeId)));
  const horizon = rows[at];
  if (horizon === undefined) return;
  await dropBefore(tx, scopeId, Number(horizon.doc.rank), rows.slice(at + 1));
};
