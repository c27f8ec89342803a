import type { AtPoint } from '../crash-points.ts';
import type { HubStore, HubTx } from './store.ts';

const NOTHING = { rows: [], commits: [], alarms: [] } as const;

/** The transaction, telling `at` where it stands; rows are written before the commits that brought them. */
const told = (tx: HubTx, at: AtPoint, seen: { wrote: boolean; removed: boolean }): HubTx => ({
  ...tx,
  write: async (batch) => {
    seen.wrote = true;
    await tx.write({ ...NOTHING, rows: batch.rows });
    at('push.rows');
    await tx.write({ ...batch, rows: [] });
    at('push.written');
  },
  remove: async (rows) => {
    seen.removed = true;
    await tx.remove(rows);
    at('collect.removed');
  },
});

/** A store of either make that passes the points of HUB_POINTS by name. */
export const withCrashPoints = (store: HubStore, at: AtPoint): HubStore => ({
  ...store,
  transaction: async (scopes, run) => {
    const seen = { wrote: false, removed: false };
    const value = await store.transaction(scopes, (tx) => {
      at('push.begun');
      return run(told(tx, at, seen));
    });
    if (seen.wrote) at('push.durable');
    if (seen.removed) at('collect.durable');
    return value;
  },
});
