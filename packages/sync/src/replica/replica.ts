import type { Clock, KindSpec, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type Database from 'better-sqlite3';
import { createHlc, type HlcClock, kindsHash, type Signer } from '../core/index.ts';
import { type EnrollResponse, SYNC_KINDS } from '../protocol/index.ts';
import { applyRows, type Batch, createAlarms } from './applier.ts';
import {
  type Change,
  type ChangeSet,
  createChangeSet,
  createListeners,
  type Listeners,
} from './changes.ts';
import { createCommitLog } from './commit-log.ts';
import { type CommitInput, type CommitResult, createCommands, writeCommit } from './committer.ts';
import { createFeeds, type FeedKey } from './feeds.ts';
import { createHubClock } from './hub-clock.ts';
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
import { createOutbox } from './outbox.ts';
import type { ApplyOutcome, Pending, Replica, ReplicaOptions } from './replica-types.ts';
import { createRowStore } from './row-store.ts';
import { prepareSchema } from './schema.ts';
import {
  type OpenFailure,
  openFailureOf,
  type WriteFailure,
  writeFailureOf,
} from './sqlite-failure.ts';
import { createState } from './state.ts';

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
  const finish = (device: Device | undefined) =>
    ok(createReplica(createCore(options, db, parts, device), kinds, () => opened.close()));
  if (identity === undefined) return finish(undefined);
  const keys = readKeys(options.file, identity);
  if (!keys.ok) return keys;
  return finish(createDevice(identity, keys.value, options.clock, parts));
};

const createParts = (db: Database.Database, kinds: readonly KindSpec[], clock: Clock) => ({
  rows: createRowStore(db, kinds),
  log: createCommitLog(db),
  state: createState(db),
  feeds: createFeeds(db),
  alarms: createAlarms(db, clock),
  outbox: createOutbox(db, clock),
  commands: createCommands(db),
  hubClock: createHubClock(db, clock),
});
type Parts = ReturnType<typeof createParts>;

const createDevice = (
  identity: Identity,
  keys: DeviceKeys,
  clock: Clock,
  { state, hubClock }: Pick<Parts, 'state' | 'hubClock'>,
): Device => {
  const last = state.hlc();
  const hlc = createHlc({
    deviceId: identity.deviceId,
    clock,
    offset: hubClock.believed(),
    ...(last === undefined ? {} : { last }),
  });
  return { identity, signer: createSigner(keys), hlc };
};

/** An open file: what its functions share. */
type Core = {
  readonly options: ReplicaOptions;
  readonly db: Database.Database;
  readonly parts: Parts;
  readonly changed: Listeners<Change>;
  readonly committed: Listeners<void>;
  /** Rows from hubs whose commits may not be whole yet: nobody was told of them. */
  readonly arrived: ChangeSet;
  readonly writeTxn: Database.Transaction<typeof writeCommit>;
  readonly applyTxn: Database.Transaction<typeof applyRows>;
  device: Device | undefined;
  /** As learned in this run. */
  clockOffset: number | undefined;
};

const createCore = (
  options: ReplicaOptions,
  db: Database.Database,
  parts: Parts,
  device: Device | undefined,
): Core => {
  const report = (error: unknown): void =>
    options.log?.({ level: 'error', event: 'listener_failed', error: String(error) });
  return {
    options,
    db,
    parts,
    changed: createListeners(report),
    committed: createListeners(report),
    arrived: createChangeSet(),
    writeTxn: db.transaction(writeCommit),
    applyTxn: db.transaction(applyRows),
    device,
    clockOffset: undefined,
  };
};

const enrol = (
  core: Core,
  response: EnrollResponse,
  enrolment: Enrolment,
): ReturnType<Replica['enrol']> => {
  const { db, options, parts } = core;
  const known = readIdentity(db);
  if (known !== undefined && known.deviceId !== response.deviceId) {
    return err(failure('other_device', `This database belongs to ${known.name} already.`));
  }
  const identity = identityOf(response, enrolment);
  try {
    writeKeys(options.file, enrolment.keys);
    writeIdentity(db, identity);
  } catch (error) {
    const problem = openFailureOf(options.file, error);
    if (problem === undefined) throw error;
    return err(problem);
  }
  core.device = createDevice(identity, enrolment.keys, options.clock, parts);
  if (core.clockOffset !== undefined) core.device.hlc.setOffset(core.clockOffset);
  return ok(identity);
};

const commit = (core: Core, input: CommitInput): CommitResult => {
  const { device, parts, writeTxn, options } = core;
  if (device === undefined) {
    return err(failure('not_enrolled', 'This device is not enrolled at a hub yet.'));
  }
  const changes = createChangeSet();
  const timed = { at: options.clock.now(), ...input };
  const done = attempt(() => writeTxn.immediate(parts, device, timed, changes));
  if (!done.ok) return done;
  if (changes.size() > 0) core.changed.tell(changes.take());
  if (done.value.seqs.length > 0) core.committed.tell();
  return done;
};

const applyBatch = (core: Core, batch: Batch): ApplyOutcome => {
  const { db, parts, applyTxn, arrived } = core;
  const changes = createChangeSet();
  const done = unsynced(db, () => attempt(() => applyTxn.immediate(parts, batch, changes)));
  if (!done.ok) return done;
  if (done.value.latest !== undefined) core.device?.hlc.receive(done.value.latest);
  for (const [kind, ids] of changes.take().ids) for (const id of ids) arrived.add({ kind, id });
  if (batch.upToDate && arrived.size() > 0) core.changed.tell(arrived.take());
  return done;
};

const acknowledge = ({ db, parts: { state } }: Core, centralSeq: number): void => {
  if (centralSeq <= state.central() || centralSeq > state.head().lastSeq) return;
  unsynced(db, () => state.setCentral(centralSeq));
};

const setClockOffset = (core: Core, ms: number): void => {
  core.clockOffset = ms;
  core.device?.hlc.setOffset(ms);
  // A full disk costs the belief after a restart, nothing now.
  unsynced(core.db, () => attempt(() => core.parts.hubClock.learned(ms)));
};

const createReplica = (core: Core, kinds: readonly KindSpec[], close: () => void): Replica => {
  const { db, parts } = core;
  const heldBy = db
    .prepare('SELECT count(*) FROM held WHERE rank = 0 AND origin = ? AND _deleted = 0')
    .pluck();
  const refetchTxn = db.transaction((key: FeedKey) => beginRefetch(parts, key));
  return {
    db,
    kindsHash: kindsHash(sha256, kinds),
    outbox: parts.outbox.outbox,
    identity: () => core.device?.identity,
    enrol: (response, enrolment) => enrol(core, response, enrolment),
    commit: (input) => commit(core, input),
    commandResult: (id) => parts.commands.read(id),
    applyBatch: (batch) => applyBatch(core, batch),
    mustRefetch: (key) => void refetchTxn.immediate(key),
    feed: (key) => parts.feeds.read(key),
    onChange: (listener) => core.changed.add(listener),
    onCommit: (listener) => core.committed.add(listener),
    pending: () => pendingOf(parts),
    heldSettings: () => heldBy.get(core.device?.identity.deviceId ?? '') as number,
    commitsAfter: (seq, limit, bytes) => parts.log.after(seq, limit, bytes),
    acknowledge: (centralSeq) => acknowledge(core, centralSeq),
    setClockOffset: (ms) => setClockOffset(core, ms),
    close,
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
