import type { KindSpec } from '@galley/base';
import pg from 'pg';
import { createTally } from '../digest/tally.ts';
import { deviceOfRow, headOfRow } from '../hub-rows.ts';
import type { Alarm, Device, HubTx, RowKey, StoredRow, TxScopes, WriteBatch } from '../store.ts';
import { asideInTx } from './aside.ts';
import { collectionInTx, createRemovals, type Removals } from './collection.ts';
import { projectRows } from './projection.ts';
import { readsInTx } from './reads.ts';
import {
  type CommitRow,
  columnsOf,
  commitOf,
  type HeadRow,
  headOf,
  type MergeRow,
  ROW_COLUMNS,
  storedRowOf,
} from './rows.ts';
import { lockStatement } from './scope-lock.ts';
import { moveSums, sumsInTx } from './sums.ts';

/** By kind, the statements that write rows to its projection and take rows out of it. */
export type Projections = {
  readonly writes: ReadonlyMap<string, string>;
  readonly removals: Removals;
};

export const createProjections = (kinds: readonly KindSpec[]): Projections => ({
  writes: new Map(kinds.map((spec) => [spec.kind, projectRows(spec)])),
  removals: createRemovals(kinds),
});

/** Begins with the tenant of the transaction set and its scopes locked, in sorted order, to commit. */
export const beginStatement = ({ tenantId, scopeIds }: TxScopes): string => {
  const locks = [...scopeIds].sort().map(lockStatement);
  const tenant = `SELECT set_config('galley.tenant', ${pg.escapeLiteral(tenantId)}, true)`;
  return ['BEGIN', tenant, ...locks].join('; ');
};

type Tx = {
  readonly client: pg.PoolClient;
  readonly tenantId: string;
  readonly projections: Projections;
};

/** Every statement has a name, so that it is parsed and planned once a connection. */
const run = <Row extends pg.QueryResultRow>(
  tx: Tx,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> =>
  tx.client.query<Row>({ name, text, values: [...values] }).then((result) => result.rows);

const HEAD = 'SELECT * FROM hub.origin WHERE origin = $1';
const KNOWN = 'SELECT * FROM hub.commit WHERE origin = $1 AND seq BETWEEN $2 AND $3';
// OFFSET 0 keeps the look-up a look-up: one descent of the primary key for each wanted row, whatever the
// planner believes of a table that was never analysed.
const ROWS = `SELECT r.* FROM jsonb_to_recordset($1::jsonb) AS k (kind text, id text)
  CROSS JOIN LATERAL (SELECT ${ROW_COLUMNS} FROM public.sync_row
    WHERE tenant_id = $2 AND scope_id = $3 AND kind = k.kind AND id = k.id OFFSET 0) AS r`;
const RESERVE = `INSERT INTO hub.scope AS s (scope_id, last_seq, counted) VALUES ($1, $2, true)
  ON CONFLICT (scope_id) DO UPDATE SET last_seq = s.last_seq + excluded.last_seq RETURNING last_seq`;
const PUT_ROWS = `INSERT INTO public.sync_row
  (tenant_id, scope_id, kind, id, seq, first_seq, txn, deleted, business_date, schema, doc, clk)
  SELECT tenant_id, scope_id, kind, id, seq, first_seq, txn, deleted, business_date, schema, doc,
    NULLIF(clk, 'null'::jsonb)
  FROM ROWS FROM (unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[],
      $7::text[], $8::boolean[], $9::text[], $10::integer[]),
    jsonb_array_elements($11::jsonb), jsonb_array_elements($12::jsonb))
    AS r (tenant_id, scope_id, kind, id, seq, first_seq, txn, deleted, business_date, schema, doc, clk)
  ON CONFLICT (tenant_id, scope_id, kind, id) DO UPDATE SET seq = excluded.seq, txn = excluded.txn,
    doc = excluded.doc, clk = excluded.clk, deleted = excluded.deleted,
    business_date = excluded.business_date, schema = excluded.schema`;
const PUT_COMMITS = `INSERT INTO hub.commit
  SELECT origin, seq, epoch, hash, tenant_id, site_id, txn, NULLIF(verdict, 'null'::jsonb)
  FROM jsonb_to_recordset($1::jsonb) AS c (origin text, seq bigint, epoch bigint, hash text,
    tenant_id text, site_id text, txn text, verdict jsonb)`;
const PUT_HEAD = `INSERT INTO hub.origin (origin, tenant_id, site_id, epoch, seq, hash)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (origin) DO UPDATE
  SET epoch = excluded.epoch, seq = excluded.seq, hash = excluded.hash`;
const PUT_DEVICE = `INSERT INTO hub.device VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (device_id) DO UPDATE SET token_hash = excluded.token_hash, record = excluded.record`;
const PUT_ALARM = `INSERT INTO hub.alarm VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;
const SET_CENTRAL = `UPDATE hub.origin SET central_epoch = $2, central = $3
  WHERE origin = $1 AND (central_epoch, central) < ($2, $3)
    AND (central_epoch >= 0 OR central < $3)`;
const LOSE_CENTRAL = `UPDATE hub.origin SET central_epoch = -1, central = $2
  WHERE origin = $1 AND central > $2`;
const DEVICES = `SELECT record FROM hub.device WHERE site_id = $1 AND kind = $2 ORDER BY device_id`;
const USED_BY = `SELECT record -> 'usedBy' AS used_by FROM hub.code WHERE code_hash = $1`;
const USE_CODE = `UPDATE hub.code SET record = record || jsonb_build_object('usedBy', $2::jsonb)
  WHERE code_hash = $1`;
const PUT_FEED = `INSERT INTO hub.feed VALUES ($1, $2, $3)
  ON CONFLICT (scope_id) DO UPDATE SET handle = excluded.handle, pos = excluded.pos`;

const commitRecords = (batch: WriteBatch) =>
  batch.commits.map((c) => ({
    origin: c.origin,
    seq: c.seq,
    epoch: c.epoch,
    hash: c.hash,
    tenant_id: c.tenantId,
    site_id: c.siteId,
    txn: c.txn,
    verdict: c.verdict,
  }));

type Table = { readonly scopeId: string; readonly kind: string; readonly ids: string[] };

const tablesOf = (rows: readonly StoredRow[], { writes }: Projections): Iterable<Table> => {
  const tables = new Map<string, Table>();
  for (const { scopeId, kind, id } of rows) {
    if (!writes.has(kind)) continue;
    const name = `${scopeId}\n${kind}`;
    const table = tables.get(name) ?? { scopeId, kind, ids: [] };
    table.ids.push(id);
    tables.set(name, table);
  }
  return tables.values();
};

/** Out of the envelope, which has the rows by now: reading their text once more costs more than finding them. */
const projectBatch = async (tx: Tx, rows: readonly StoredRow[]): Promise<void> => {
  for (const { scopeId, kind, ids } of tablesOf(rows, tx.projections)) {
    const text = tx.projections.writes.get(kind) ?? '';
    await run(tx, `project_${kind}`, text, [tx.tenantId, scopeId, ids]);
  }
};

const putRegisters = async (tx: Tx, row: StoredRow): Promise<void> => {
  if (row.kind === 'origin') {
    const h = headOfRow(row);
    await run(tx, 'put_head', PUT_HEAD, [h.origin, h.tenantId, h.siteId, h.epoch, h.seq, h.hash]);
  }
  if (row.kind !== 'device') return;
  const d = deviceOfRow(row);
  const values = [d.deviceId, d.tenantId, d.siteId, d.kind, d.tokenHash, JSON.stringify(d)];
  await run(tx, 'put_device', PUT_DEVICE, values);
};

const putAlarm = (tx: Tx, a: Alarm): Promise<unknown> => {
  const detail = JSON.stringify(a.detail);
  const values = [tx.tenantId, a.scopeId, a.kind, a.id, a.code, a.detail.txn, detail];
  return run(tx, 'put_alarm', PUT_ALARM, values);
};

const writeBatch = async (tx: Tx, batch: WriteBatch): Promise<void> => {
  if (batch.rows.length > 0) await run(tx, 'put_rows', PUT_ROWS, columnsOf(batch.rows));
  if (batch.commits.length > 0) {
    await run(tx, 'put_commits', PUT_COMMITS, [JSON.stringify(commitRecords(batch))]);
  }
  await projectBatch(tx, batch.rows);
  for (const row of batch.rows) await putRegisters(tx, row);
  for (const alarm of batch.alarms) await putAlarm(tx, alarm);
};

export const createPostgresTx = (
  client: pg.PoolClient,
  tenantId: string,
  projections: Projections,
  changed: { readonly scopes: Set<string>; readonly rows: StoredRow[]; devices: boolean },
): HubTx => {
  const tx: Tx = { client, tenantId, projections };
  const tally = createTally();
  const find = async (scopeId: string, keys: readonly RowKey[]): Promise<StoredRow[]> => {
    const values = [JSON.stringify(keys), tenantId, scopeId];
    const found = (await run<MergeRow>(tx, 'rows', ROWS, values)).map(storedRowOf);
    tally.read(scopeId, keys, found);
    return found;
  };
  const runHere: Parameters<typeof sumsInTx>[0] = (name, text, values) =>
    run(tx, name, text, values);
  return {
    reads: readsInTx(client),
    ...sumsInTx(runHere),
    ...collectionInTx(runHere, tenantId, projections.removals, tally),
    ...asideInTx(runHere),
    head: async (origin) => (await run<HeadRow>(tx, 'head', HEAD, [origin])).map(headOf)[0],
    knownCommits: async (origin, fromSeq, toSeq) =>
      (await run<CommitRow>(tx, 'known', KNOWN, [origin, fromSeq, toSeq])).map(commitOf),
    rows: find,
    reserveSeqs: async (scopeId, count) => {
      const [row] = await run<{ last_seq: string }>(tx, 'reserve', RESERVE, [scopeId, count]);
      return Number(row?.last_seq) - count + 1;
    },
    write: async (batch) => {
      for (const row of tally.unread(batch.rows)) await find(row.scopeId, [row]);
      const moved = tally.written(batch.rows);
      await writeBatch(tx, batch);
      await moveSums(runHere, moved);
      for (const row of batch.rows) {
        changed.rows.push(row);
        changed.scopes.add(row.scopeId);
        changed.devices ||= row.kind === 'device';
      }
    },
    ...registerOperations(tx),
  };
};

const registerOperations = (
  tx: Tx,
): Pick<
  HubTx,
  'setCentral' | 'loseCentral' | 'devicesOf' | 'usedBy' | 'useCode' | 'setFeedPosition'
> => ({
  setCentral: async (origin, epoch, seq) => {
    await run(tx, 'set_central', SET_CENTRAL, [origin, epoch, seq]);
  },
  loseCentral: async (origin, seq) => {
    await run(tx, 'lose_central', LOSE_CENTRAL, [origin, seq]);
  },
  devicesOf: async (siteId, kind) => {
    const rows = await run<{ record: Device }>(tx, 'devices', DEVICES, [siteId, kind]);
    return rows.map((row) => row.record);
  },
  usedBy: async (codeHash) => {
    const [row] = await run<{ used_by: { deviceId: string; kid: string } | null }>(
      tx,
      'used_by',
      USED_BY,
      [codeHash],
    );
    return row?.used_by ?? null;
  },
  useCode: async (codeHash, usedBy) => {
    await run(tx, 'use_code', USE_CODE, [codeHash, JSON.stringify(usedBy)]);
  },
  setFeedPosition: async (scopeId, position) => {
    if (position === undefined) {
      await run(tx, 'drop_feed', 'DELETE FROM hub.feed WHERE scope_id = $1', [scopeId]);
    } else {
      await run(tx, 'put_feed', PUT_FEED, [scopeId, position.handle, position.offset]);
    }
  },
});
