import type { Clock, Failure, Json, KindSpec, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type Database from 'better-sqlite3';
import { createHlc, type HlcClock, kindsHash, type Signer } from '../core/index.ts';
import { type EnrollResponse, SYNC_KINDS } from '../protocol/index.ts';
import { type Applied, applyRows, type Batch, createAlarms } from './applier.ts';
import { type Change, createChangeSet, createListeners } from './changes.ts';
import { type CommitRun, createCommitLog } from './commit-log.ts';
import { type CommitInput, type CommitResult, createCommands, writeCommit } from './committer.ts';
import { createFeeds, type Feed, type FeedKey } from './feeds.ts';
import {
  type Enrolment,
  type Identity,
  identityOf,
  readIdentity,
  readKeys,
  writeIdentity,
  writeKeys,
} from './identity.ts';
import { createSigner, type DeviceKeys, sha256 } from './node-crypto.ts';
import { type OpenDatabase, openDatabase, USER_VERSION } from './open-database.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createRowStore } from './row-store.ts';
import { prepareSchema } from './schema.ts';
import {
  type OpenFailure,
  openFailureOf,
  type WriteFailure,
  writeFailureOf,
} from './sqlite-failure.ts';
import { createState } from './state.ts';

export type ReplicaOptions = {
  readonly file: string;
  readonly kinds: readonly KindSpec[];
  readonly clock: Clock;
  /** `CREATE INDEX IF NOT EXISTS …` statements for the app's queries. */
  readonly indexes?: readonly string[];
  readonly log?: (event: object) => void;
};

export type Pending = {
  /** Commits that the central hub has not acknowledged. */
  readonly commits: number;
  /** Local ms of the oldest of them. */
  readonly oldestAt: number | undefined;
  readonly centralSeq: number;
  readonly lastSeq: number;
};

export type ApplyOutcome = Result<Applied, WriteFailure>;

/** One app's SQLite file and the only writer to it. See docs/specs/replication.md. */
export type Replica = {
  /** For reading only: every write goes through the functions below. */
  readonly db: Database.Database;
  identity(): Identity | undefined;
  /** Stores what the hub granted; the private key goes to a 0600 file beside the database. */
  enrol(
    response: EnrollResponse,
    enrolment: Enrolment,
  ): Result<Identity, Failure<'other_device'> | OpenFailure>;
  /** One transaction: rows, numbered and signed commits, command's answer, device jobs. */
  commit(input: CommitInput): CommitResult;
  /** Stored answer of a command that was carried out. */
  commandResult(id: string): Json | undefined;
  /** Rows and place in the hub's log in one transaction. Throws on defects, having written nothing. */
  applyBatch(batch: Batch): ApplyOutcome;
  /** The hub starts its log afresh: rows stay, those it no longer has go at the next up-to-date. */
  mustRefetch(key: FeedKey): void;
  feed(key: FeedKey): Feed;
  /** Told after the transaction; rows from a hub are told once their commits are whole. */
  onChange(listener: (change: Change) => void): () => void;
  /** Told after each transaction of this device's own that wrote commits. */
  onCommit(listener: () => void): () => void;
  pending(): Pending;
  commitsAfter(seq: number, limit: number, bytes: number): CommitRun | undefined;
  /** The central hub has this device's commits up to here. */
  acknowledge(centralSeq: number): void;
  /** Hub time less local time, in ms. */
  setClockOffset(ms: number): void;
  readonly kindsHash: string;
  readonly outbox: Outbox;
  close(): void;
};

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

type Device = { readonly identity: Identity; readonly signer: Signer; readonly hlc: HlcClock };

const build = (options: ReplicaOptions, opened: OpenDatabase): Result<Replica, OpenFailure> => {
  const { db } = opened;
  const kinds = [...options.kinds, ...SYNC_KINDS];
  const parts = db
    .transaction(() => {
      prepareSchema(db, kinds, options.indexes ?? [], USER_VERSION);
      return createParts(db, kinds, options.clock);
    })
    .immediate();
  const identity = readIdentity(db);
  if (identity === undefined) return ok(createReplica(options, opened, parts, kinds, undefined));
  const keys = readKeys(options.file, identity);
  if (!keys.ok) return keys;
  const device = createDevice(identity, keys.value, options.clock, parts.state.hlc());
  return ok(createReplica(options, opened, parts, kinds, device));
};

const createParts = (db: Database.Database, kinds: readonly KindSpec[], clock: Clock) => ({
  rows: createRowStore(db, kinds),
  log: createCommitLog(db),
  state: createState(db),
  feeds: createFeeds(db),
  alarms: createAlarms(db, clock),
  outbox: createOutbox(db, clock),
  commands: createCommands(db),
});
type Parts = ReturnType<typeof createParts>;

const createDevice = (
  identity: Identity,
  keys: DeviceKeys,
  clock: Clock,
  last: string | undefined,
): Device => ({
  identity,
  signer: createSigner(keys),
  hlc: createHlc({
    deviceId: identity.deviceId,
    clock,
    ...(last === undefined ? {} : { last }),
  }),
});

const createReplica = (
  options: ReplicaOptions,
  opened: OpenDatabase,
  parts: Parts,
  kinds: readonly KindSpec[],
  enrolled: Device | undefined,
): Replica => {
  const { clock, file } = options;
  const { db } = opened;
  const { state } = parts;
  let device = enrolled;
  let clockOffset = 0;
  const report = (error: unknown): void =>
    options.log?.({ level: 'error', event: 'listener_failed', error: String(error) });
  const changed = createListeners<Change>(report);
  const committed = createListeners<void>(report);
  const arrived = createChangeSet();
  const writeTxn = db.transaction(writeCommit);
  const applyTxn = db.transaction(applyRows);
  const refetchTxn = db.transaction((key: FeedKey) => beginRefetch(parts, key));

  const enrol: Replica['enrol'] = (response, enrolment) => {
    const known = readIdentity(db);
    if (known !== undefined && known.deviceId !== response.deviceId) {
      return err(failure('other_device', `This database belongs to ${known.name} already.`));
    }
    const identity = identityOf(response, enrolment);
    try {
      writeKeys(file, enrolment.keys);
      writeIdentity(db, identity);
    } catch (error) {
      const problem = openFailureOf(file, error);
      if (problem === undefined) throw error;
      return err(problem);
    }
    device = createDevice(identity, enrolment.keys, clock, state.hlc());
    device.hlc.setOffset(clockOffset);
    return ok(identity);
  };

  const commit: Replica['commit'] = (input) => {
    if (device === undefined) {
      return err(failure('not_enrolled', 'This device is not enrolled at a hub yet.'));
    }
    const changes = createChangeSet();
    const done = attempt(() =>
      writeTxn.immediate(parts, device as Device, { at: clock.now(), ...input }, changes),
    );
    if (!done.ok) return done;
    if (changes.size() > 0) changed.tell(changes.take());
    if (done.value.seqs.length > 0) committed.tell();
    return done;
  };

  const applyBatch: Replica['applyBatch'] = (batch) => {
    const changes = createChangeSet();
    const done = unsynced(db, () => attempt(() => applyTxn.immediate(parts, batch, changes)));
    if (!done.ok) return done;
    if (done.value.latest !== undefined) device?.hlc.receive(done.value.latest);
    for (const [kind, ids] of changes.take().ids) for (const id of ids) arrived.add({ kind, id });
    if (batch.upToDate && arrived.size() > 0) changed.tell(arrived.take());
    return done;
  };

  return {
    db,
    kindsHash: kindsHash(sha256, kinds),
    outbox: parts.outbox.outbox,
    identity: () => device?.identity,
    enrol,
    commit,
    commandResult: (id) => parts.commands.read(id),
    applyBatch,
    mustRefetch: (key) => void refetchTxn.immediate(key),
    feed: (key) => parts.feeds.read(key),
    onChange: (listener) => changed.add(listener),
    onCommit: (listener) => committed.add(listener),
    pending: () => pendingOf(parts),
    commitsAfter: (seq, limit, bytes) => parts.log.after(seq, limit, bytes),
    acknowledge(centralSeq) {
      if (centralSeq <= state.central() || centralSeq > state.head().lastSeq) return;
      unsynced(db, () => state.setCentral(centralSeq));
    },
    setClockOffset(ms) {
      clockOffset = ms;
      device?.hlc.setOffset(ms);
    },
    close: () => opened.close(),
  };
};

/**
 * Writes that a hub would send again: losing one in a power cut loses rows and offset alike, so the disk
 * need not be synced. The next commit of the device's own syncs them as well.
 */
const unsynced = <T>(db: Database.Database, write: () => T): T => {
  db.pragma('synchronous = NORMAL');
  try {
    return write();
  } finally {
    db.pragma('synchronous = FULL');
  }
};

const attempt = <T>(write: () => T): Result<T, WriteFailure> => {
  try {
    return ok(write());
  } catch (error) {
    const known = writeFailureOf(error);
    if (known === undefined) throw error;
    return err(known);
  }
};

const beginRefetch = ({ state, feeds }: Parts, key: FeedKey): void => {
  const feed = feeds.read(key);
  const generation = state.generation() + 1;
  const central = state.central();
  state.setGeneration(generation);
  feeds.write(key, {
    handle: undefined,
    offset: undefined,
    schemaHash: undefined,
    generation,
    spareAfter: feed.generation > 0 ? Math.min(feed.spareAfter, central) : central,
    seen: 0,
  });
};

const pendingOf = ({ log, state }: Parts): Pending => {
  const centralSeq = state.central();
  const { count, oldestAt } = log.countAfter(centralSeq);
  return { commits: count, oldestAt, centralSeq, lastSeq: state.head().lastSeq };
};
