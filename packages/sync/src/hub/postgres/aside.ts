import type pg from 'pg';
import type { CommitRecord, HubStore, HubTx } from '../store.ts';
import { type CommitRow, commitOf } from './rows.ts';

type Run = <Row extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[],
) => Promise<Row[]>;

const HASHES = 'SELECT hash FROM hub.branch WHERE origin = $1 AND hash = ANY($2::text[])';
const PUT = `INSERT INTO hub.branch
  SELECT origin, seq, epoch, hash, tenant_id, site_id, txn, NULLIF(verdict, 'null'::jsonb)
  FROM jsonb_to_recordset($1::jsonb) AS c (origin text, seq bigint, epoch bigint, hash text,
    tenant_id text, site_id text, txn text, verdict jsonb) ON CONFLICT DO NOTHING`;
const MOVE = `WITH moved AS (
    DELETE FROM hub.commit WHERE origin = $1 AND seq BETWEEN $2 AND $3 RETURNING *)
  INSERT INTO hub.branch SELECT origin, seq, epoch, hash, tenant_id, site_id, txn, verdict FROM moved
  ON CONFLICT DO NOTHING`;
const DROP = 'DELETE FROM hub.branch WHERE origin = $1 AND hash = ANY($2::text[])';
const LIST = `SELECT * FROM hub.branch WHERE site_id = $1 AND origin <> ALL($3::text[])
  ORDER BY origin, epoch, seq, hash LIMIT $2`;

const recordOf = (c: CommitRecord) => ({
  origin: c.origin,
  seq: c.seq,
  epoch: c.epoch,
  hash: c.hash,
  tenant_id: c.tenantId,
  site_id: c.siteId,
  txn: c.txn,
  verdict: c.verdict,
});

export const asideInTx = (
  run: Run,
): Pick<HubTx, 'asideOf' | 'putAside' | 'moveAside' | 'dropAside'> => ({
  asideOf: async (origin, hashes) => {
    const rows = await run<{ hash: string }>('aside_hashes', HASHES, [origin, hashes]);
    return new Set(rows.map(({ hash }) => hash));
  },
  putAside: async (commits) => {
    await run('put_aside', PUT, [JSON.stringify(commits.map(recordOf))]);
  },
  moveAside: async (origin, fromSeq, toSeq) => {
    await run('move_aside', MOVE, [origin, fromSeq, toSeq]);
  },
  dropAside: async (origin, hashes) => {
    await run('drop_aside', DROP, [origin, hashes]);
  },
});

export const asideReads = (run: Run): Pick<HubStore, 'aside'> => ({
  aside: async (siteId, limit, skip) =>
    (await run<CommitRow>('aside', LIST, [siteId, limit, skip])).map(commitOf),
});
