import type { Clock, Json } from '@galley/base';
import { canonicalJson } from '@galley/base';
import type Database from 'better-sqlite3';

/** A job for a device, written in the transaction of the facts that ask for it. */
export type OutboxJob = {
  /** Unique: the same key again is the same job. */
  readonly jobKey: string;
  readonly kind: string;
  /** Which device, by the name that the device process knows. */
  readonly target: string;
  readonly doc: Json;
};

export type StoredJob = OutboxJob & {
  readonly state: string;
  readonly evidence: string | null;
  readonly cause: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
};

export type JobState = {
  readonly state: string;
  readonly evidence?: string | null;
  readonly cause?: string | null;
  /** The device that has it, where that is another one than it was written for. */
  readonly target?: string;
  /** Replaces the job's document; only together with `target`. */
  readonly doc?: Json;
};

export type Outbox = {
  /** Jobs in any of these states, oldest first. Their documents are not to be changed: the next list has them too. */
  list(states: readonly string[]): StoredJob[];
  get(jobKey: string): StoredJob | undefined;
  /** False when there is no such job. */
  setState(jobKey: string, next: JobState): boolean;
};

/** State of a job that nobody has taken up yet. */
export const QUEUED = 'queued';

type Row = {
  readonly job_key: string;
  readonly kind: string;
  readonly target: string;
  readonly doc: string;
  readonly state: string;
  readonly evidence: string | null;
  readonly cause: string | null;
  readonly created_at: number;
  readonly updated_at: number;
};

const asJob = (row: Row, doc: Json): StoredJob => ({
  jobKey: row.job_key,
  kind: row.kind,
  target: row.target,
  doc,
  state: row.state,
  evidence: row.evidence,
  cause: row.cause,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

type Read = { readonly text: string; readonly doc: Json };

/**
 * Jobs of a list with their documents, which are read anew only where their text is another than the last time: a
 * queue behind a printer without paper is listed at every step of every job. A document is the same object for as
 * long as it says the same.
 */
const documentReader = (): ((rows: readonly Row[]) => StoredJob[]) => {
  let known: ReadonlyMap<string, Read> = new Map();
  const readOf = ({ job_key, doc: text }: Row): Read => {
    const before = known.get(job_key);
    return before?.text === text ? before : { text, doc: JSON.parse(text) as Json };
  };
  return (rows) => {
    const read = rows.map((row) => [row, readOf(row)] as const);
    known = new Map(read.map(([row, one]) => [row.job_key, one]));
    return read.map(([row, { doc }]) => asJob(row, doc));
  };
};

export type OutboxTable = { readonly outbox: Outbox; add(job: OutboxJob, at: number): void };

export const createOutbox = (db: Database.Database, clock: Clock): OutboxTable => {
  const insert = db.prepare(
    `INSERT OR IGNORE INTO device_outbox VALUES (?, ?, ?, ?, '${QUEUED}', NULL, NULL, ?, ?)`,
  );
  const select = db.prepare('SELECT * FROM device_outbox WHERE job_key = ?');
  const listed = db.prepare(
    `SELECT * FROM device_outbox WHERE state IN (SELECT value FROM json_each(?))
      ORDER BY created_at, rowid`,
  );
  const update = db.prepare(
    `UPDATE device_outbox SET state = ?, evidence = ?, cause = ?, updated_at = ?,
        target = coalesce(?, target), doc = coalesce(?, doc)
      WHERE job_key = ?`,
  );
  const jobsOf = documentReader();
  const get = (jobKey: string): StoredJob | undefined => {
    const row = select.get(jobKey) as Row | undefined;
    return row === undefined ? undefined : asJob(row, JSON.parse(row.doc) as Json);
  };
  return {
    add: (job, at) =>
      void insert.run(job.jobKey, job.kind, job.target, canonicalJson(job.doc), at, at),
    outbox: {
      get,
      list: (states) => jobsOf(listed.all(JSON.stringify(states)) as Row[]),
      setState(jobKey, { state, evidence = null, cause = null, target, doc }) {
        const written = doc === undefined ? null : canonicalJson(doc);
        const at = clock.now();
        return (
          update.run(state, evidence, cause, at, target ?? null, written, jobKey).changes === 1
        );
      },
    },
  };
};
