import { ok } from '@galley/base';
import type { Batch, Replica } from '@galley/sync/replica';
import type { Mutation, ReplicaContext } from '../shop/world.ts';
import { FAITHFUL } from './mutation.ts';

const onReplica = (
  name: string,
  replica: (inner: Replica, context: ReplicaContext) => Replica,
): Mutation => ({ ...FAITHFUL, name, replica });

/** The place in the hub's log is stored in a transaction before the one that stores its rows. */
const offsetBeforeRows = onReplica('offset saved before its rows', (inner) => ({
  ...inner,
  applyBatch(batch) {
    const place = inner.applyBatch({ ...batch, envelopes: [], evicted: [], upToDate: false });
    return place.ok ? inner.applyBatch(batch) : place;
  },
}));

/** Commands are not remembered: the same one again acts again. */
const missingDedupe = onReplica('missing dedupe of commands', (inner) => ({
  ...inner,
  commandResult: () => undefined,
  commit: ({ command: _forgotten, ...input }) => inner.commit(input),
}));

/** What was not acknowledged when the process ended is forgotten. */
const lostOutbox = onReplica('outbox lost on restart', (inner, { starts }) => {
  if (starts > 1) {
    inner.db.exec('DELETE FROM sync_commit WHERE seq > (SELECT central_seq FROM sync_state)');
  }
  return inner;
});

/** After a restart the device gives its last number again. */
const reusedNumber = onReplica('commit number given twice', (inner, { starts }) => {
  if (starts > 1) {
    inner.db.exec(`DELETE FROM sync_commit WHERE seq = (SELECT last_seq FROM sync_state);
      UPDATE sync_state SET last_seq = max(0, last_seq - 1)`);
  }
  return inner;
});

type Ranked = { readonly generation: number; readonly rank: number };

const overwriteTickets = (inner: Replica, batch: Batch): void => {
  const update = inner.db.prepare(
    'UPDATE ticket SET generation = ?, rank = ?, bumpedAt = ? WHERE id = ?',
  );
  for (const { kind, id, doc } of batch.envelopes) {
    if (kind !== 'ticket') continue;
    const { generation, rank } = doc as Ranked;
    update.run(generation, rank, doc.bumpedAt ?? null, id);
  }
};

/** A ticket that comes down replaces the one that is held, whatever its rank. */
const skippedRank = onReplica('skipped check of ranks', (inner) => ({
  ...inner,
  applyBatch(batch) {
    overwriteTickets(inner, batch);
    return inner.applyBatch(batch);
  },
}));

/** What was sent is taken for safe, before any hub has answered. */
const earlyAcknowledgement = onReplica('commits taken for safe once they are sent', (inner) => ({
  ...inner,
  commitsAfter(seq, limit, bytes) {
    const run = inner.commitsAfter(seq, limit, bytes);
    if (run !== undefined) inner.acknowledge(run.lastSeq);
    return run;
  },
}));

/** A batch that cannot be stored is passed over. */
const lostBatch = onReplica('batch passed over', (inner) => {
  let batches = 0;
  return {
    ...inner,
    applyBatch(batch) {
      batches += 1;
      if (batches % 9 !== 0 || batch.envelopes.length === 0) return inner.applyBatch(batch);
      const done = inner.applyBatch({ ...batch, envelopes: [] });
      return done.ok ? ok(done.value) : done;
    },
  };
});

export const REPLICA_DEFECTS: readonly Mutation[] = [
  offsetBeforeRows,
  missingDedupe,
  lostOutbox,
  reusedNumber,
  skippedRank,
  earlyAcknowledgement,
  lostBatch,
];
