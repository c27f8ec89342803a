import type { CommitRecord } from '../store.ts';

export type CommitRow = {
  origin: string;
  seq: number;
  epoch: number;
  hash: string;
  tenant_id: string;
  site_id: string;
  txn: string;
  verdict: string | null;
};

export const commitOfRow = (row: CommitRow): CommitRecord => ({
  tenantId: row.tenant_id,
  siteId: row.site_id,
  origin: row.origin,
  epoch: row.epoch,
  seq: row.seq,
  hash: row.hash,
  txn: row.txn,
  verdict: row.verdict === null ? null : JSON.parse(row.verdict),
});
