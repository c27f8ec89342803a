import type { Clock } from '@galley/base';
import { isCollected, lastWriteOf } from '../../core/index.ts';
import type { KindTable } from '../kind-table.ts';
import { mergeRows } from '../merge-rows.ts';
import type { HubStore, Reader, Scoped, StoredRow } from '../store.ts';
import { dropBefore, horizonIn, horizonRow } from './horizon.ts';

const DAY_MS = 86_400_000;

/** A deletion is kept this long, and a device that is silent for longer is waited for no more. */
export const HORIZON_MS = 45 * DAY_MS;

export type CollectDeps = {
  readonly store: HubStore;
  readonly kinds: KindTable;
  readonly clock: Clock;
};

/** The smallest number that all readers have behind them who were heard within the horizon. */
const acknowledged = async (
  { store, clock }: CollectDeps,
  readers: readonly Reader[],
): Promise<number> => {
  const since = clock.now() - HORIZON_MS;
  let least = Number.POSITIVE_INFINITY;
  for (const { deviceId, seq, heardAt } of readers) {
    if (heardAt < since || seq >= least) continue;
    const device = await store.device(deviceId);
    if (device !== undefined && !device.revoked) least = seq;
  }
  return least;
};

/** As far back as every deletion is old enough, and no live reader has one still to hear of. */
const horizonOf = (rows: readonly StoredRow[], acked: number, now: number): number => {
  const unheard = rows.filter((row) => row.seq > acked).map(lastWriteOf);
  return Math.min(now - HORIZON_MS, ...unheard);
};

/**
 * Takes the scope's old deletions out at the central hub and writes the row that tells everybody else to.
 * What somebody live has not acknowledged stays; a reader that comes from before what was taken out is told
 * to start over. Answers how many rows went.
 */
export const collectScope = async (deps: CollectDeps, scope: Scoped): Promise<number> => {
  const { store, kinds, clock } = deps;
  const { tenantId, scopeId } = scope;
  const acked = await acknowledged(deps, await store.readersOf(scopeId));
  return store.transaction({ tenantId, scopeIds: [scopeId] }, async (tx) => {
    const rows = (await tx.deletedRows(scopeId)).filter((row) => row.clk !== null);
    const before = horizonOf(rows, acked, clock.now());
    const due = rows.some((row) => isCollected(row, before));
    if (!due || before <= (await horizonIn(tx, scopeId))) return 0;
    const gone = await dropBefore(tx, scopeId, before);
    const merged = await mergeRows(tx, kinds, scope, [horizonRow(scopeId, before)]);
    await tx.write({ rows: merged.rows, commits: [], alarms: merged.alarms });
    return gone;
  });
};
