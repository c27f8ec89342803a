import type { KindSpec } from '@galley/base';
import type { MergedRow } from '../../core/index.ts';
import { HUB_TXN } from '../hub-rows.ts';
import { createKindTable } from '../kind-table.ts';
import { mergeRows } from '../merge-rows.ts';
import type { HubStore } from '../store.ts';

/** A row of a replica, to be put into the hub of the same device. */
export type ReplicaRow = MergedRow & {
  readonly kind: string;
  readonly id: string;
  readonly scopeId: string;
  readonly schema: number;
};

const ROWS_A_STEP = 1000;

/**
 * Puts a replica's rows into a hub's store: a hub that takes over begins with what its device has. Rows may be
 * there already; what is equal takes no number. Heads of origins come last, for they say that
 * the rows before them are here.
 */
export const fillStore = async (
  store: HubStore,
  kinds: readonly KindSpec[],
  tenantId: string,
  rows: Iterable<ReplicaRow>,
): Promise<number> => {
  const table = createKindTable(kinds);
  const waiting = new Map<string, ReplicaRow[]>();
  let count = 0;
  const write = async (scopeId: string, step: readonly ReplicaRow[]): Promise<void> => {
    const place = { tenantId, scopeId };
    const incoming = step.map(({ scopeId: _scope, ...row }) => ({ ...row, txn: HUB_TXN }));
    await store.transaction({ tenantId, scopeIds: [scopeId] }, async (tx) => {
      const merged = await mergeRows(tx, table, place, incoming);
      await tx.write({ rows: merged.rows, commits: [], alarms: merged.alarms });
    });
    count += step.length;
  };
  for (const row of rows) {
    const step = waiting.get(row.scopeId) ?? [];
    waiting.set(row.scopeId, step);
    step.push(row);
    if (step.length >= ROWS_A_STEP) await write(row.scopeId, step.splice(0));
  }
  for (const [scopeId, step] of waiting) if (step.length > 0) await write(scopeId, step);
  return count;
};
