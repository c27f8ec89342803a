import type { Tally } from '../digest/tally.ts';
import type { Mutex } from '../mutex.ts';
import type { HubStore, HubTx } from '../store.ts';
import { type Statements, storedRowOf } from './statements.ts';
import { moveSums } from './sums.ts';

export const collectionInTx = (
  on: Statements,
  tally: Tally,
): Pick<HubTx, 'deletedRows' | 'remove'> => ({
  deletedRows: async (scopeId) => on.deletedRows.all(scopeId).map(storedRowOf),
  remove: async (rows) => {
    for (const { scopeId, kind, id, seq } of rows) {
      on.removeRow.run(scopeId, kind, id);
      on.setCollected.run(seq, scopeId);
    }
    moveSums(on, tally.removed(rows));
  },
});

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
