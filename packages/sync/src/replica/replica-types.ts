import type { Clock, Failure, Json, KindSpec, Result } from '@galley/base';
import type Database from 'better-sqlite3';
import type { EnrollResponse } from '../protocol/index.ts';
import type { Applied, Batch } from './applier.ts';
import type { Change } from './changes.ts';
import type { CommitRun } from './commit-log.ts';
import type { CommitInput, CommitResult } from './committer.ts';
import type { Feed, FeedKey } from './feeds.ts';
import type { Enrolment, Identity } from './identity.ts';
import type { Outbox } from './outbox.ts';
import type { OpenFailure, WriteFailure } from './sqlite-failure.ts';

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
  /** Settings that this device wrote with a clock too far ahead and that are not yet in force anywhere. */
  heldSettings(): number;
  commitsAfter(seq: number, limit: number, bytes: number): CommitRun | undefined;
  /** The central hub has this device's commits up to here. */
  acknowledge(centralSeq: number): void;
  /** Hub time less local time, in ms. */
  setClockOffset(ms: number): void;
  readonly kindsHash: string;
  readonly outbox: Outbox;
  close(): void;
};
