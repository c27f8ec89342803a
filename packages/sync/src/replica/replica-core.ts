import type { Clock, KindSpec, Result } from '@galley/base';
import { err, ok } from '@galley/base';
import type Database from 'better-sqlite3';
import { createHlc, type HlcClock, type Signer } from '../core/index.ts';
import type { AtPoint } from '../crash-points.ts';
import { createAllowances } from './allowance.ts';
import { applyRows, createAlarms } from './applier.ts';
import {
  type Change,
  type ChangeSet,
  createChangeSet,
  createListeners,
  type Listeners,
} from './changes.ts';
import { createCommitLog } from './commit-log.ts';
import { createCommands, writeCommit } from './committer.ts';
import { createReplicaDigest } from './digest.ts';
import { createDigestBook } from './digest-book.ts';
import { createFeeds } from './feeds.ts';
import { createHubClock } from './hub-clock.ts';
import { type Identity, readIdentity } from './identity.ts';
import { createSigner, type DeviceKeys } from './node-crypto.ts';
import { createOutbox } from './outbox.ts';
import { createProofs } from './proofs.ts';
import type { ReplicaOptions } from './replica-types.ts';
import { createWasSent } from './resend.ts';
import { createRetention } from './retention.ts';
import { createRowStore } from './row-store.ts';
import { createReplicaSight } from './sight.ts';
import { type WriteFailure, writeFailureOf } from './sqlite-failure.ts';
import { createState } from './state.ts';

/** Who this device is, once it is enrolled. */
export type Device = {
  readonly identity: Identity;
  readonly signer: Signer;
  readonly hlc: HlcClock;
};

/** What the file holds, one part each. */
export const createParts = (
  db: Database.Database,
  kinds: readonly KindSpec[],
  clock: Clock,
  at: AtPoint,
) => {
  const book = createDigestBook(db, kinds);
  const hubClock = createHubClock(db, clock);
  const parts = {
    rows: createRowStore(db, kinds, book),
    sight: createReplicaSight(kinds, () => readIdentity(db)),
    log: createCommitLog(db),
    state: createState(db),
    feeds: createFeeds(db),
    alarms: createAlarms(db, clock),
    identity: () => readIdentity(db),
    proofs: createProofs(db, () => readIdentity(db)),
    wasSent: createWasSent(db),
    outbox: createOutbox(db, clock),
    commands: createCommands(db),
    hubClock,
    retention: createRetention(db, at),
    allowances: createAllowances(
      db,
      () => readIdentity(db)?.deviceId,
      () => clock.now() + hubClock.believed(),
    ),
    at,
  };
  return { ...parts, digest: createReplicaDigest(db, parts, book) };
};
export type Parts = ReturnType<typeof createParts>;

/** A device at work: its clock goes on from the last one that was stored. */
export const createDevice = (
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
export type Core = {
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

/** The shared parts of an open file, nobody told of anything yet. */
export const createCore = (
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

/**
 * Writes that a hub would send again: losing one in a power cut loses rows and offset alike, so the disk
 * need not be synced. The next commit of the device's own syncs them as well.
 */
export const unsynced = <T>(db: Database.Database, write: () => T): T => {
  db.pragma('synchronous = NORMAL');
  try {
    return write();
  } finally {
    // A write that was cut off with its process leaves nothing to go on with.
    if (!db.inTransaction) db.pragma('synchronous = FULL');
  }
};

/** A full or failing disk as a failure; a defect throws. */
export const attempt = <T>(write: () => T): Result<T, WriteFailure> => {
  try {
    return ok(write());
  } catch (error) {
    const known = writeFailureOf(error);
    if (known === undefined) throw error;
    return err(known);
  }
};
