import { join } from 'node:path';
import type { Doc } from '@galley/base';
import type { Clk, Txn } from '@galley/sync/protocol';
import type { Replica } from '@galley/sync/replica';
import Database from 'better-sqlite3';
import { type AnyRow, keyOf } from '../../../../simulation/src/oracles/rows.ts';
import { sumsText } from './sums.ts';

/** A device's or hub's SQLite file, opened for reading beside the process that writes it. */
export type Kept = Replica['db'];

export const withFile = <T>(folder: string, name: string, act: (db: Kept) => T): T => {
  const db = new Database(join(folder, name), { readonly: true });
  try {
    // One moment for all that is read.
    return db.transaction(() => act(db))();
  } finally {
    db.close();
  }
};

/** Every commit that the device ever made. */
export const commitsOf = (db: Kept): Txn[] =>
  db
    .prepare<[], string>('SELECT txn FROM sync_commit UNION ALL SELECT txn FROM sync_old_commit')
    .pluck()
    .all()
    .map((text) => JSON.parse(text) as Txn);

export type Standing = {
  readonly deviceId: string;
  readonly lastSeq: number;
  readonly centralSeq: number;
};

export const standingOf = (db: Kept): Standing =>
  db
    .prepare<[], Standing>(
      `SELECT device_id AS deviceId, last_seq AS lastSeq, central_seq AS centralSeq
       FROM sync_identity, sync_state`,
    )
    .get() ?? { deviceId: '', lastSeq: 0, centralSeq: 0 };

type Alarm = {
  readonly code: string;
  readonly kind: string;
  readonly row_id: string;
  readonly detail: string;
};

/** A row that the hub lacked for long, because its own device was away, came to it from this one. */
const wasGiven = ({ code, detail }: Alarm): boolean => {
  if (code !== 'digest_healed') return false;
  const { rows, sent } = JSON.parse(detail) as { rows: number; sent: number };
  return rows === sent;
};

/** Alarms of a replica. A row that a sweep spared is none: it is asked for again. */
export const alarmsOf = (db: Kept): string[] =>
  db
    .prepare<[], Alarm>(
      "SELECT code, kind, row_id, detail FROM sync_alarm WHERE code <> 'sweep_skipped'",
    )
    .all()
    .filter((alarm) => !wasGiven(alarm))
    .map(({ code, kind, row_id, detail }) => `${code} of ${kind} ${row_id} ${detail}`);

type HubRow = {
  readonly kind: string;
  readonly id: string;
  readonly doc: string;
  readonly clk: string | null;
  readonly deleted: number;
};

/** Rows of a site hub. A digest speaks of one hub's rows and is kept by that hub alone. */
export const rowsOfSiteHub = (db: Kept): Map<string, AnyRow> =>
  new Map(
    db
      .prepare<[], HubRow>(
        "SELECT kind, id, doc, clk, deleted FROM sync_row WHERE kind <> 'digest'",
      )
      .all()
      .map(({ kind, id, doc, clk, deleted }) => ({
        kind,
        id,
        doc: JSON.parse(doc) as Doc,
        clk: clk === null ? null : (JSON.parse(clk) as Clk),
        deleted: deleted === 1,
      }))
      .map((row) => [keyOf(row), row]),
  );

type Bucket = { scope_id: string; kind: string; day: string; sum: string; rows: number };

/** SQLite keeps the sums as hexadecimal text. */
export const sumsOfSiteHub = (db: Kept): string =>
  sumsText(
    db
      .prepare<[], Bucket>("SELECT scope_id, kind, day, '0x' || sum AS sum, rows FROM hub_bucket")
      .all(),
  );

/** What a site hub set aside, and how many commits it still has to hand up. */
export const asideOfSiteHub = (db: Kept): string[] =>
  db
    .prepare<[], string>(
      `SELECT 'commit ' || origin || ' ' || seq || ' ' || verdict FROM hub_commit
       WHERE verdict IS NOT NULL
       UNION ALL SELECT code || ' ' || kind || ' ' || id FROM hub_alarm`,
    )
    .pluck()
    .all();
