import type { Clock, DeviceKind, Failure, Json, KindSpec, Result } from '@galley/base';
import type Database from 'better-sqlite3';
import type { MergedRow } from '../core/index.ts';
import type { AtPoint } from '../crash-points.ts';
import type {
  CommitHead,
  EnrollResponse,
  EpochResponse,
  ForkRequest,
  ForkResponse,
} from '../protocol/index.ts';
import type { Allowances } from './allowance.ts';
import type { Applied, Batch } from './applier.ts';
import type { Change } from './changes.ts';
import type { CommitRun } from './commit-log.ts';
import type { CommitInput, CommitResult } from './committer.ts';
import type { ReplicaDigest } from './digest.ts';
import type { HubBucket, Settled } from './digest-types.ts';
import type { Feed, FeedKey } from './feeds.ts';
import type { Enrolment, Identity } from './identity.ts';
import type { DeviceKeys } from './node-crypto.ts';
import type { Outbox } from './outbox.ts';
import type { ForkTold } from './recover.ts';
import type { RowKey } from './row-store.ts';
import type { OpenFailure, WriteFailure } from './sqlite-failure.ts';

export type ReplicaOptions = {
  readonly file: string;
  readonly kinds: readonly KindSpec[];
  readonly clock: Clock;
  /** `CREATE INDEX IF NOT EXISTS …` statements for the app's queries. */
  readonly indexes?: readonly string[];
  readonly log?: (event: object) => void;
  /** Told where in a write the process stands; for tests that kill it there. */
  readonly atPoint?: AtPoint;
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
  /** This device's newest commit; undefined for none in this epoch's chain. */
  chainHead(): CommitHead | undefined;
  /** The highest number of this device's commits that its rows prove. */
  headHeard(): number;
  /** The number of its head that a hub told, if the log has not that very commit; undefined for none. */
  lostHead(): number | undefined;
  /** Goes on above `granted.lastSeq` in the granted epoch; commits after `agreed` are numbered anew. */
  beginEpoch(granted: EpochResponse, agreed: number): Result<Identity, WriteFailure>;
  /** Commits of this device's log by which a hub finds up to where it holds it. */
  probes(): readonly CommitHead[];
  /** Whether this commit is in the log. */
  hasCommit(commit: CommitHead): boolean;
  /** What to show the hub for an identity of one's own, and what it was told of a hub's commits. */
  forkRequest(keys: DeviceKeys, told: ForkTold): Result<ForkRequest, Failure<'no_commit'>>;
  /** Takes on the identity that the hub gave; what it does not hold is committed anew, ids unchanged. */
  adopt(response: ForkResponse, keys: DeviceKeys): Result<Identity, WriteFailure>;
  /** A hub knows this device by another token from now on. */
  takeToken(token: string): Result<Identity, WriteFailure>;
  /** The central hub gave this device another number among its kind: receipts go on in that one's series. */
  takeNumber(number: number): Result<Identity, WriteFailure>;
  /** The tenant's pepper, which the hub that let this device in did not have. */
  takePepper(pepper: string): Result<Identity, WriteFailure>;
  pending(): Pending;
  /** Settings that this device wrote with a clock too far ahead and that are not yet in force anywhere. */
  heldSettings(): number;
  commitsAfter(seq: number, limit: number, bytes: number): CommitRun | undefined;
  /** The central hub has this device's commits up to here. */
  acknowledge(centralSeq: number): void;
  /** The central hub itself says that it has them up to here only: an old copy of its database was put back. */
  forgetAcknowledged(centralSeq: number): void;
  /** ES256 by this device's key over the 32 bytes of the hash; base64url of r||s. Enrolled devices only. */
  sign(hashHex: string): string;
  /** A row as it is merged here. */
  row(key: { readonly kind: string; readonly id: string }): MergedRow | undefined;
  /** Declaration of a kind that this program knows. */
  spec(kind: string): KindSpec | undefined;
  /** Whether all that this device may write may be read by a device of that kind. */
  mayTell(reader: DeviceKind): boolean;
  /** Hub time less local time, in ms. */
  setClockOffset(ms: number): void;
  /** What the rows come to, and what hubs say of theirs. */
  readonly digest: ReplicaDigest;
  /** Compares a bucket with a hub's and merges both ways; rows that the hub lost are committed once more. */
  settle(bucket: HubBucket): Result<Settled, WriteFailure>;
  /** Commits rows of the tenant that the central hub lacks once more; how many were not so committed before. */
  bring(keys: readonly RowKey[]): Result<number, WriteFailure>;
  /** The hub set these commits of ours aside. */
  noteRejected(seqs: readonly number[]): void;
  /** Begins to follow a hub whose rows are yet to be compared with ours; true when rows are here. */
  beginCatchUp(key: FeedKey): boolean;
  /** True when `handle` is of another database than was followed there: begin anew, and compare. */
  beginOtherLog(key: FeedKey, handle: string | undefined): boolean;
  catchingUp(key: FeedKey): boolean;
  /** All rows of the hub up to number `seq` are here. */
  endCatchUp(key: FeedKey, seq: number): void;
  /** The greatest number of the hub's rows that is here; 0 for none. */
  reach(key: FeedKey): number;
  /** What hubs granted to this device, to be spent without asking. */
  readonly allowance: Allowances;
  readonly kindsHash: string;
  readonly outbox: Outbox;
  close(): void;
};
