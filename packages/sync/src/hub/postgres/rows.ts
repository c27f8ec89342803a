import type { Alarm, CommitRecord, LogRecord, OriginHead, StoredRow, Verdict } from '../store.ts';

/** Columns of the envelope; `doc` and `clk` as text on the way down, as values for merging. */
const COMMON = 'tenant_id, scope_id, kind, id, seq, first_seq, txn, deleted, business_date, schema';
export const LOG_COLUMNS = `${COMMON}, doc::text AS doc, clk::text AS clk`;
export const ROW_COLUMNS = `${COMMON}, doc, clk`;

type Common = {
  tenant_id: string;
  scope_id: string;
  kind: string;
  id: string;
  seq: string;
  first_seq: string;
  txn: string;
  deleted: boolean;
  business_date: string | null;
  schema: number;
};
export type LogRow = Common & { doc: string; clk: string | null };
export type MergeRow = Common & Pick<StoredRow, 'doc' | 'clk'>;

const commonOf = (row: Common) => ({
  tenantId: row.tenant_id,
  scopeId: row.scope_id,
  kind: row.kind,
  id: row.id,
  seq: Number(row.seq),
  firstSeq: Number(row.first_seq),
  txn: row.txn,
  deleted: row.deleted,
  businessDate: row.business_date,
  schema: row.schema,
});

export const logRecordOf = (row: LogRow): LogRecord => ({
  ...commonOf(row),
  doc: row.doc,
  clk: row.clk,
});

export const storedRowOf = (row: MergeRow): StoredRow => ({
  ...commonOf(row),
  doc: row.doc,
  clk: row.clk,
});

/**
 * Rows as PUT_ROWS takes them, column by column: docs and clocks as one JSON text each, which Postgres reads faster
 * than a JSON object a row.
 */
export const columnsOf = (rows: readonly StoredRow[]): readonly unknown[] => [
  rows.map((row) => row.tenantId),
  rows.map((row) => row.scopeId),
  rows.map((row) => row.kind),
  rows.map((row) => row.id),
  rows.map((row) => row.seq),
  rows.map((row) => row.firstSeq),
  rows.map((row) => row.txn),
  rows.map((row) => row.deleted),
  rows.map((row) => row.businessDate),
  rows.map((row) => row.schema),
  JSON.stringify(rows.map((row) => row.doc)),
  JSON.stringify(rows.map((row) => row.clk)),
];

export type HeadRow = {
  origin: string;
  tenant_id: string;
  site_id: string;
  epoch: string;
  seq: string;
  hash: string;
  central: string;
  central_epoch: string;
};

export const headOf = (row: HeadRow): OriginHead => ({
  origin: row.origin,
  tenantId: row.tenant_id,
  siteId: row.site_id,
  epoch: Number(row.epoch),
  seq: Number(row.seq),
  hash: row.hash,
  central: Number(row.central),
  ...(Number(row.central_epoch) < 0 && { setBack: true }),
});

export type CommitRow = {
  origin: string;
  seq: string;
  epoch: string;
  hash: string;
  tenant_id: string;
  site_id: string;
  txn: string;
  verdict: Verdict | null;
};

export const commitOf = (row: CommitRow): CommitRecord => ({
  tenantId: row.tenant_id,
  siteId: row.site_id,
  origin: row.origin,
  epoch: Number(row.epoch),
  seq: Number(row.seq),
  hash: row.hash,
  txn: row.txn,
  verdict: row.verdict,
});

export type AlarmRow = {
  scope_id: string;
  kind: string;
  id: string;
  code: string;
  detail: Alarm['detail'];
};

export const alarmOf = (row: AlarmRow): Alarm => ({
  scopeId: row.scope_id,
  kind: row.kind,
  id: row.id,
  code: row.code,
  detail: row.detail,
});
