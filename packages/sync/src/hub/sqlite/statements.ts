import { canonicalJson } from '@galley/base';
import type Database from 'better-sqlite3';
import type { Alarm, Device, LogRecord, OriginHead, StoredRow } from '../store.ts';
import { asideStatements } from './aside-statements.ts';
import type { CommitRow } from './commit-row.ts';

/** Rows of the tables as SQLite returns them. */
export type SyncRowRecord = {
  scope_id: string;
  kind: string;
  id: string;
  tenant_id: string;
  seq: number;
  first_seq: number;
  txn: string;
  doc: string;
  clk: string | null;
  deleted: number;
  business_date: string | null;
  schema: number;
};

export type AlarmRow = { scope_id: string; kind: string; id: string; code: string; detail: string };

export type SumsQuery = { readonly scope: string; readonly kind: string | null };
/** A scope without buckets is one row without a kind. */
export type SumsRow = {
  seq: number;
  counted: number;
  kind: string | null;
  day: string;
  sum: string;
  rows: number;
};
export type KindPage = {
  readonly scope: string;
  readonly kind: string;
  readonly after: string;
  readonly day: string | null;
  readonly limit: number;
};

export type ReaderRow = { scope_id: string; device_id: string; seq: number; heard_at: number };

export type HeadRow = {
  origin: string;
  tenant_id: string;
  site_id: string;
  epoch: number;
  seq: number;
  hash: string;
  central: number;
  central_epoch: number;
};

const SUMS = `SELECT s.last_seq AS seq, s.counted, b.kind, b.day, b.sum, b.rows
  FROM hub_scope AS s LEFT JOIN hub_bucket AS b ON b.scope_id = s.scope_id
    AND b.kind = coalesce(:kind, b.kind) WHERE s.scope_id = :scope`;

const bucketStatements = (writer: Database.Database, reader: Database.Database) => ({
  sums: writer.prepare<[SumsQuery], SumsRow>(SUMS),
  committedSums: reader.prepare<[SumsQuery], SumsRow>(SUMS),
  bucket: writer.prepare<[string, string, string], { sum: string; rows: number }>(
    'SELECT sum, rows FROM hub_bucket WHERE scope_id = ? AND kind = ? AND day = ?',
  ),
  putBucket: writer.prepare('INSERT OR REPLACE INTO hub_bucket VALUES (?, ?, ?, ?, ?)'),
  dropBuckets: writer.prepare(
    'DELETE FROM hub_bucket WHERE scope_id = :scope AND kind = coalesce(:kind, kind)',
  ),
  counted: writer.prepare('UPDATE hub_scope SET counted = 1 WHERE scope_id = ?'),
  rowsOfKind: reader.prepare<[KindPage], SyncRowRecord>(
    `SELECT * FROM sync_row WHERE scope_id = :scope AND kind = :kind AND id > :after
     AND (:day IS NULL OR coalesce(business_date, '') = :day) ORDER BY id LIMIT :limit`,
  ),
  // Each step of the recursion is one look into the primary key: a scope has few kinds and many rows.
  kindsOf: reader
    .prepare<[{ scope: string }], string>(
      `WITH RECURSIVE found (kind) AS (SELECT min(kind) FROM sync_row WHERE scope_id = :scope UNION ALL
         SELECT (SELECT min(kind) FROM sync_row WHERE scope_id = :scope AND kind > found.kind)
         FROM found WHERE found.kind IS NOT NULL) SELECT kind FROM found WHERE kind IS NOT NULL`,
    )
    .pluck(),
  scopes: reader.prepare<[], { scopeId: string; tenantId: string | null }>(
    `SELECT scope_id AS scopeId, (SELECT tenant_id FROM sync_row AS r WHERE r.scope_id = s.scope_id
       LIMIT 1) AS tenantId FROM hub_scope AS s ORDER BY scope_id`,
  ),
});

const collectionStatements = (writer: Database.Database, reader: Database.Database) => ({
  deletedRows: writer.prepare<[string], SyncRowRecord>(
    'SELECT * FROM sync_row WHERE scope_id = ? AND deleted = 1',
  ),
  removeRow: writer.prepare('DELETE FROM sync_row WHERE scope_id = ? AND kind = ? AND id = ?'),
  setCollected: writer.prepare(
    'UPDATE hub_scope SET collected = max(collected, ?) WHERE scope_id = ?',
  ),
  collected: reader
    .prepare<[string], number>('SELECT collected FROM hub_scope WHERE scope_id = ?')
    .pluck(),
  countRows: reader
    .prepare<[string], number>('SELECT count(*) FROM sync_row WHERE scope_id = ?')
    .pluck(),
  putReader: writer.prepare('INSERT OR REPLACE INTO hub_reader VALUES (?, ?, ?, ?)'),
  readers: reader.prepare<[string], ReaderRow>('SELECT * FROM hub_reader WHERE scope_id = ?'),
});

/** All statements of the store, prepared once. Reads of the log go to the connection that sees commits only. */
export const prepareStatements = (writer: Database.Database, reader: Database.Database) => ({
  log: reader.prepare<[{ scope: string; after: number; limit: number }], SyncRowRecord>(
    `SELECT * FROM sync_row WHERE scope_id = :scope AND seq > :after
     AND seq <= (SELECT last_seq FROM hub_scope WHERE scope_id = :scope) ORDER BY seq LIMIT :limit`,
  ),
  lastSeq: reader
    .prepare<[string], number>('SELECT last_seq FROM hub_scope WHERE scope_id = ?')
    .pluck(),
  row: writer.prepare<[string, string, string], SyncRowRecord>(
    'SELECT * FROM sync_row WHERE scope_id = ? AND kind = ? AND id = ?',
  ),
  putRow: writer.prepare(`INSERT INTO sync_row VALUES
    (:scope_id, :kind, :id, :tenant_id, :seq, :first_seq, :txn, :doc, :clk, :deleted, :business_date, :schema)
    ON CONFLICT (scope_id, kind, id) DO UPDATE SET seq = excluded.seq, txn = excluded.txn,
    doc = excluded.doc, clk = excluded.clk, deleted = excluded.deleted,
    business_date = excluded.business_date, schema = excluded.schema`),
  reserve: writer
    .prepare<[string, number], number>(
      `INSERT INTO hub_scope (scope_id, last_seq, counted) VALUES (?, ?, 1)
       ON CONFLICT (scope_id) DO UPDATE SET last_seq = last_seq + excluded.last_seq RETURNING last_seq`,
    )
    .pluck(),
  dislodge: writer.prepare<[{ scope: string; first: number; last: number }]>(
    'UPDATE sync_row SET seq = -rowid WHERE scope_id = :scope AND seq BETWEEN :first AND :last',
  ),
  ...bucketStatements(writer, reader),
  ...collectionStatements(writer, reader),
  ...asideStatements(writer, reader),
  head: writer.prepare<[string], HeadRow>(
    `SELECT origin, tenant_id, site_id, epoch, seq, hash, central, central_epoch FROM hub_origin WHERE origin = ?`,
  ),
  committedHead: reader.prepare<[string], HeadRow>(
    `SELECT origin, tenant_id, site_id, epoch, seq, hash, central, central_epoch FROM hub_origin WHERE origin = ?`,
  ),
  heads: reader.prepare<[string], HeadRow>(
    `SELECT origin, tenant_id, site_id, epoch, seq, hash, central, central_epoch FROM hub_origin WHERE site_id = ?`,
  ),
  putHead: writer.prepare(`INSERT INTO hub_origin (origin, tenant_id, site_id, epoch, seq, hash)
    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (origin) DO UPDATE SET
    epoch = excluded.epoch, seq = excluded.seq, hash = excluded.hash`),
  setCentral: writer.prepare(`UPDATE hub_origin SET central_epoch = :epoch, central = :seq
    WHERE origin = :origin AND (central_epoch, central) < (:epoch, :seq)
    AND (central_epoch >= 0 OR central < :seq)`),
  // No epoch is below 0, so that whatever is confirmed later counts again.
  loseCentral: writer.prepare(
    'UPDATE hub_origin SET central_epoch = -1, central = :seq WHERE origin = :origin AND central > :seq',
  ),
  known: writer.prepare<[string, number, number], CommitRow>(
    'SELECT * FROM hub_commit WHERE origin = ? AND seq BETWEEN ? AND ?',
  ),
  putCommit: writer.prepare('INSERT INTO hub_commit VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
  commitsAfter: reader.prepare<[string, number, number], CommitRow>(
    'SELECT * FROM hub_commit WHERE origin = ? AND seq > ? ORDER BY seq LIMIT ?',
  ),
  quarantined: reader.prepare<[{ tenant: string }], CommitRow>(
    `SELECT * FROM hub_commit WHERE tenant_id = :tenant AND verdict IS NOT NULL UNION ALL
     SELECT * FROM hub_branch WHERE tenant_id = :tenant AND verdict IS NOT NULL ORDER BY origin, seq`,
  ),
  putAlarm: writer.prepare('INSERT OR IGNORE INTO hub_alarm VALUES (?, ?, ?, ?, ?, ?, ?)'),
  alarms: reader.prepare<[string], AlarmRow>('SELECT * FROM hub_alarm WHERE tenant_id = ?'),
  putDevice: writer.prepare(`INSERT INTO hub_device VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (device_id) DO UPDATE SET token_hash = excluded.token_hash, record = excluded.record`),
  device: reader
    .prepare<[string], string>('SELECT record FROM hub_device WHERE device_id = ?')
    .pluck(),
  deviceByToken: reader
    .prepare<[string], string>('SELECT record FROM hub_device WHERE token_hash = ?')
    .pluck(),
  devicesOf: writer
    .prepare<[string, string], string>(
      'SELECT record FROM hub_device WHERE site_id = ? AND kind = ? ORDER BY device_id',
    )
    .pluck(),
  putTenant: writer.prepare('INSERT OR IGNORE INTO hub_tenant VALUES (?, ?)'),
  tenant: reader
    .prepare<[string], string>('SELECT record FROM hub_tenant WHERE tenant_id = ?')
    .pluck(),
  putSite: writer.prepare('INSERT OR IGNORE INTO hub_site VALUES (?, ?)'),
  site: reader.prepare<[string], string>('SELECT record FROM hub_site WHERE site_id = ?').pluck(),
  sites: reader.prepare<[], string>('SELECT record FROM hub_site ORDER BY site_id').pluck(),
  putCode: writer.prepare('INSERT OR REPLACE INTO hub_code VALUES (?, ?)'),
  code: reader.prepare<[string], string>('SELECT record FROM hub_code WHERE code_hash = ?').pluck(),
  usedBy: writer
    .prepare<[string], string | null>(
      "SELECT record ->> '$.usedBy' FROM hub_code WHERE code_hash = ?",
    )
    .pluck(),
  markCode: writer.prepare(
    `UPDATE hub_code SET record = json_set(record, '$.usedBy', json(?)) WHERE code_hash = ?`,
  ),
  putFeed: writer.prepare('INSERT OR REPLACE INTO hub_feed VALUES (?, ?, ?)'),
  dropFeed: writer.prepare('DELETE FROM hub_feed WHERE scope_id = ?'),
  feed: reader.prepare<[string], { handle: string; pos: string }>(
    'SELECT handle, pos FROM hub_feed WHERE scope_id = ?',
  ),
});

export type Statements = ReturnType<typeof prepareStatements>;

export const logRecordOf = (row: SyncRowRecord): LogRecord => ({
  tenantId: row.tenant_id,
  scopeId: row.scope_id,
  kind: row.kind,
  id: row.id,
  seq: row.seq,
  firstSeq: row.first_seq,
  txn: row.txn,
  doc: row.doc,
  clk: row.clk,
  deleted: row.deleted === 1,
  businessDate: row.business_date,
  schema: row.schema,
});

export const storedRowOf = (row: SyncRowRecord): StoredRow => ({
  ...logRecordOf(row),
  doc: JSON.parse(row.doc),
  clk: row.clk === null ? null : JSON.parse(row.clk),
});

export const paramsOfRow = (row: StoredRow): SyncRowRecord => ({
  scope_id: row.scopeId,
  kind: row.kind,
  id: row.id,
  tenant_id: row.tenantId,
  seq: row.seq,
  first_seq: row.firstSeq,
  txn: row.txn,
  doc: canonicalJson(row.doc),
  clk: row.clk === null ? null : canonicalJson(row.clk),
  deleted: row.deleted ? 1 : 0,
  business_date: row.businessDate,
  schema: row.schema,
});

export const headOfRecord = (row: HeadRow): OriginHead => ({
  origin: row.origin,
  tenantId: row.tenant_id,
  siteId: row.site_id,
  epoch: row.epoch,
  seq: row.seq,
  hash: row.hash,
  central: row.central,
  ...(row.central_epoch < 0 && { setBack: true }),
});

export const alarmOfRow = (row: AlarmRow): Alarm => ({
  scopeId: row.scope_id,
  kind: row.kind,
  id: row.id,
  code: row.code,
  detail: JSON.parse(row.detail),
});

export const parseDevice = (record: string | undefined): Device | undefined =>
  record === undefined ? undefined : JSON.parse(record);
