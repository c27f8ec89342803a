import type { Tally } from '../digest/tally.ts';
import type { Mutex } from '../mutex.ts';
import type { HubStore, HubTx, StoredRow } from '../store.ts';
import { type Statements, storedRowOf } from './statements.ts';
import { moveSums } from './sums.ts';

export const collectionInTx = (
  on: Statements,
  tally: Tally,
): Pick<HubTx, 'deletedRows' | 'remove' | 'takeOut'> => {
  const takeOut = (rows: readonly StoredRow[]): void => {
    for (const { scopeId, kind, id } of rows) on.removeRow.run(scopeId, kind, id);
    moveSums(on, tally.removed(rows));
  };
  return {
    deletedRows: async (scopeId) => on.deletedRows.all(scopeId).map(storedRowOf),
    takeOut: async (rows) => takeOut(rows),
    remove: async (rows) => {
      takeOut(rows);
      for (const { scopeId, seq } of rows) on.setCollected.run(seq, scopeId);
    },
  };
};

export const collectionOperations = (
  on: Statements,
  exclusively: Mutex,
): Pick<HubStore, 'countRows' | 'collected' | 'noteReaders' | 'readersOf'> => ({
  countRows: async ({ scopeId }) => on.countRows.get(scopeId) ?? 0,
  collected: async ({ scopeId }) => on.collected.get(scopeId) ?? 0,
  noteReaders: async (readers) => {
    await exclusively(async () => {
      for (const { scopeId, deviceId, seq, heardAt } of readers) {
        on.putReader.run(scopeId, deviceId, seq, heardAt);
      }
    });
  },
  readersOf: async (scopeId) =>
    on.readers.all(scopeId).map((row) => ({
      scopeId: row.scope_id,
      deviceId: row.device_id,
      seq: row.seq,
      heardAt: row.heard_at,
    })),
});
