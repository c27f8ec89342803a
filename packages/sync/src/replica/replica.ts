import type { KindSpec, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { digestOf, idProblem, kindsHash } from '../core/index.ts';
import { passBy } from '../crash-points.ts';
import { DIGEST_KIND, SYNC_KINDS } from '../protocol/index.ts';
import type { Batch } from './applier.ts';
import { bringRows } from './bring.ts';
import { beginCatchUp, beginOtherLog, endCatchUp } from './catch-up.ts';
import { createChangeSet } from './changes.ts';
import type { CommitInput, CommitResult } from './committer.ts';
import type { HubBucket, Settled } from './digest-types.ts';
import type { FeedKey } from './feeds.ts';
import { readIdentity, readKeys } from './identity.ts';
import { createKeep } from './kept.ts';
import { sha256 } from './node-crypto.ts';
import { type OpenDatabase, openDatabase, USER_VERSION } from './open-database.ts';
import { adopt, amend, enrol, recovering, takeEpoch } from './own-identity.ts';
import { chainHead, forkRequestOf, headHeard, lostHead, probesHere } from './recover.ts';
import {
  attempt,
  type Core,
  createCore,
  createDevice,
  createParts,
  type Device,
  type Parts,
  unsynced,
} from './replica-core.ts';
import type { ApplyOutcome, Pending, Replica, ReplicaOptions } from './replica-types.ts';
import { resendRows } from './resend.ts';
import { prepareSchema } from './schema.ts';
import { settleBucket } from './settle-bucket.ts';
import { forgetHidden, mayHearAll } from './sight.ts';
import { type OpenFailure, openFailureOf, type WriteFailure } from './sqlite-failure.ts';

export type * from './replica-types.ts';

/** Opens, checks and migrates the file; failures are for people to act on. */
export const openReplica = (options: ReplicaOptions): Result<Replica, OpenFailure> => {
  const opened = openDatabase(options.file);
  if (!opened.ok) return opened;
  try {
    const replica = build(options, opened.value);
    if (!replica.ok) opened.value.close();
    return replica;
  } catch (error) {
    opened.value.close();
    const known = openFailureOf(options.file, error);
    if (known === undefined) throw error;
    return err(known);
  }
};

const build = (options: ReplicaOptions, opened: OpenDatabase): Result<Replica, OpenFailure> => {
  const { db } = opened;
  const kinds = [...options.kinds, ...SYNC_KINDS];
  const at = options.atPoint ?? passBy;
  const identity = () => readIdentity(db);
  const { parts, forgot } = db
    .transaction(() => {
      prepareSchema(db, kinds, options.indexes ?? [], USER_VERSION, at);
      const known = identity();
      const made = createParts(db, kinds, options.clock, at);
      return { parts: made, forgot: known !== undefined && forgetHidden(db, kinds, known) };
    })
    .immediate();
  if (forgot) db.pragma('wal_checkpoint(TRUNCATE)');
  at('migrate.durable');
  const finish = (device: Device | undefined) =>
    ok(createReplica(createCore(options, db, parts, device), kinds, () => opened.close()));
  const device = identity();
  if (device === undefined) return finish(undefined);
  const keys = readKeys(options.file, device);
  if (!keys.ok) return keys;
  return finish(createDevice(device, keys.value, options.clock, parts));
};

const commit = (core: Core, input: CommitInput): CommitResult => {
  const { device, parts, writeTxn, options } = core;
  if (device === undefined) {
    return err(failure('not_enrolled', 'This device is not enrolled at a hub yet.'));
  }
  const unsound = input.facts.map(idProblem).find((problem) => problem !== undefined);
  if (unsound !== undefined) {
    options.log?.({ event: 'unsound_row', reason: unsound });
    return err(failure('unsound_row', `Nothing was saved. ${unsound}.`));
  }
  const changes = createChangeSet();
  const timed = { at: options.clock.now(), ...input };
  const done = attempt(() => writeTxn.immediate(parts, device, timed, changes));
  if (!done.ok) return done;
  if (!done.value.repeated) parts.at('commit.durable');
  if (changes.size() > 0) core.changed.tell(changes.take());
  if (done.value.seqs.length > 0) core.committed.tell();
  return done;
};

const applyBatch = (core: Core, batch: Batch): ApplyOutcome => {
  const { db, parts, applyTxn, arrived } = core;
  const changes = createChangeSet();
  const done = unsynced(db, () => attempt(() => applyTxn.immediate(parts, batch, changes)));
  if (!done.ok) return done;
  parts.at('apply.durable');
  if (done.value.latest !== undefined) core.device?.hlc.receive(done.value.latest);
  noteDigest(core, batch);
  arrived.join(changes.take());
  if (batch.upToDate && arrived.size() > 0) core.changed.tell(arrived.take());
  return done;
};

/**
 * A digest is to be compared when it is the last row at an up-to-date: everything that it covers is here then,
 * and nothing later. Not in the middle of a refetch, when rows may be due to go.
 */
const noteDigest = ({ parts }: Core, { hub, scope, envelopes, upToDate }: Batch): void => {
  const last = envelopes.at(-1);
  if (!upToDate || last?.kind !== DIGEST_KIND.kind) return;
  const digest = digestOf(last.doc);
  if (digest === undefined || digest.seq !== last.seq - 1) return;
  parts.digest.tell({ hub, scope }, digest);
};

const settle = (core: Core, bucket: HubBucket): Result<Settled, WriteFailure> => {
  const { db, parts, device, options } = core;
  const changes = createChangeSet();
  const done = attempt(() =>
    db
      .transaction(() => {
        const spared = new Set([...parts.digest.undisputed(), ...(bucket.news ?? [])]);
        const settled = settleBucket(db, parts, bucket, spared, changes);
        parts.digest.learn(bucket);
        if (device === undefined) return settled;
        const resend = (keys: Settled['send'], orphaned: boolean): number =>
          resendRows(db, parts, device, bucket.scope, keys, options.clock.now(), orphaned);
        if (settled.send.length > 0) resend(settled.send, false);
        if (settled.orphans.length > 0) resend(settled.orphans, true);
        return settled;
      })
      .immediate(),
  );
  if (!done.ok) return done;
  if (changes.size() > 0) core.changed.tell(changes.take());
  if (done.value.send.length + done.value.orphans.length > 0) core.committed.tell();
  return done;
};

const acknowledge = ({ db, parts: { state } }: Core, centralSeq: number): void => {
  if (centralSeq <= state.central() || centralSeq > state.head().lastSeq) return;
  unsynced(db, () => state.setCentral(centralSeq));
};

const forgetAcknowledged = ({ db, parts: { state } }: Core, centralSeq: number): void => {
  if (centralSeq < state.central()) unsynced(db, () => state.setCentral(centralSeq));
};

const setClockOffset = (core: Core, ms: number): void => {
  core.clockOffset = ms;
  core.device?.hlc.setOffset(ms);
  // A full disk costs the belief after a restart, nothing now.
  unsynced(core.db, () =>
    attempt(() => {
      const { hubClock, retention, state } = core.parts;
      hubClock.learned(ms);
      retention.note(core.options.clock.now() + ms, state.central());
    }),
  );
};

const createReplica = (core: Core, kinds: readonly KindSpec[], close: () => void): Replica => {
  const { db, parts } = core;
  const keep = createKeep(db);
  const heldBy = db
    .prepare('SELECT count(*) FROM held WHERE rank = 0 AND origin = ? AND _deleted = 0')
    .pluck();
  const hashAt = db.prepare<[number], string>('SELECT hash FROM sync_commit WHERE seq = ?').pluck();
  const rejected = db.prepare('INSERT OR IGNORE INTO sync_rejected VALUES (?)');
  const refetchTxn = db.transaction((key: FeedKey) => beginRefetch(parts, key));
  return {
    db,
    kindsHash: kindsHash(sha256, kinds),
    outbox: parts.outbox.outbox,
    allowance: parts.allowances,
    identity: () => core.device?.identity,
    enrol: (response, enrolment) => enrol(core, response, enrolment),
    commit: (input) => commit(core, input),
    commandResult: (id) => parts.commands.read(id),
    applyBatch: (batch) => applyBatch(core, batch),
    mustRefetch: (key) => {
      refetchTxn.immediate(key);
      parts.at('refetch.durable');
    },
    feed: (key) => parts.feeds.read(key),
    digest: parts.digest,
    settle: (bucket) => settle(core, bucket),
    bring: (keys) => bringRows(core, keys),
    noteRejected: (seqs) => {
      for (const seq of seqs) rejected.run(seq);
    },
    beginCatchUp: (key) => beginCatchUp(core, key),
    beginOtherLog: (key, handle) => beginOtherLog(core, key, handle),
    catchingUp: (key) => parts.feeds.catchingUp(key),
    endCatchUp: (key, seq) => endCatchUp(core, key, seq),
    reach: (key) => parts.feeds.reach(key),
    onChange: (listener) => core.changed.add(listener),
    onCommit: (listener) => core.committed.add(listener),
    chainHead: () => chainHead(parts.state),
    headHeard: () => headHeard(recovering(core)),
    lostHead: () => lostHead(recovering(core)),
    beginEpoch: (granted, agreed) => takeEpoch(core, granted, agreed),
    probes: () => probesHere(recovering(core)),
    hasCommit: ({ seq, hash }) => hashAt.get(seq) === hash,
    forkRequest: (keys, told) => forkRequestOf(recovering(core), keys, told),
    adopt: (response, keys) => adopt(core, response, keys),
    takeToken: (token) => amend(core, { token }),
    takeNumber: (number) => amend(core, { number }),
    takePepper: (pepper) => amend(core, { pepper }),
    pending: keep(() => pendingOf(parts)),
    heldSettings: keep(() => heldBy.get(core.device?.identity.deviceId ?? '') as number),
    commitsAfter: (seq, limit, bytes) => parts.log.after(seq, limit, bytes),
    acknowledge: (centralSeq) => acknowledge(core, centralSeq),
    forgetAcknowledged: (centralSeq) => forgetAcknowledged(core, centralSeq),
    sign: (hashHex) => recovering(core).signer.sign(hashHex),
    row: (key) => parts.rows.read(key),
    spec: (kind) => parts.rows.spec(kind),
    mayTell: (reader) => {
      const own = core.device?.identity.kind;
      return own !== undefined && mayHearAll(kinds, own, reader);
    },
    setClockOffset: (ms) => setClockOffset(core, ms),
    close,
  };
};

const beginRefetch = ({ state, feeds, at }: Parts, key: FeedKey): void => {
  const feed = feeds.read(key);
  const generation = state.generation() + 1;
  const central = state.central();
  feeds.setCatchingUp(key, false);
  feeds.reached(key, undefined);
  state.setGeneration(generation);
  feeds.write(key, {
    handle: undefined,
    offset: undefined,
    schemaHash: undefined,
    generation,
    spareAfter: feed.generation > 0 ? Math.min(feed.spareAfter, central) : central,
    seen: 0,
  });
  at('refetch.marked');
};

const pendingOf = ({ log, state }: Parts): Pending => {
  const centralSeq = state.central();
  const { count, oldestAt } = log.countAfter(centralSeq);
  return { commits: count, oldestAt, centralSeq, lastSeq: state.head().lastSeq };
};
