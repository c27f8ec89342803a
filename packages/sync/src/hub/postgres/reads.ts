import pg from 'pg';
import { pageOf } from '../page.ts';
import type { HubStore } from '../store.ts';
import {
  type AlarmRow,
  alarmOf,
  type CommitRow,
  commitOf,
  type HeadRow,
  headOf,
  LOG_COLUMNS,
  type LogRow,
  logRecordOf,
} from './rows.ts';
import { sumReads } from './sums.ts';

type Reads = Pick<
  HubStore,
  | 'readLog'
  | 'countRows'
  | 'lastSeq'
  | 'head'
  | 'headsOf'
  | 'commitsAfter'
  | 'quarantined'
  | 'alarms'
  | 'sums'
  | 'rowsOfKind'
  | 'scopes'
>;

/** Rows under row-level security, in one trip: begin, name the tenant, read, end. */
const readAs = async <Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  tenantId: string,
  statement: string,
): Promise<Row[]> => {
  const tenant = `SELECT set_config('galley.tenant', ${pg.escapeLiteral(tenantId)}, true)`;
  const results: unknown = await pool.query(`BEGIN READ ONLY; ${tenant}; ${statement}; COMMIT`);
  const result = Array.isArray(results) ? results[2] : undefined;
  return (result as pg.QueryResult<Row> | undefined)?.rows ?? [];
};

const query = async <Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> => (await pool.query<Row>({ name, text, values: [...values] })).rows;

const logStatement = (
  scope: { tenantId: string; scopeId: string },
  afterSeq: number,
  rows: number,
): string =>
  `SELECT ${LOG_COLUMNS} FROM public.sync_row
   WHERE tenant_id = ${pg.escapeLiteral(scope.tenantId)} AND scope_id = ${pg.escapeLiteral(scope.scopeId)}
   AND seq > ${Math.trunc(afterSeq)} ORDER BY seq LIMIT ${Math.trunc(rows)}`;

export const createReads = (pool: pg.Pool): Reads => ({
  ...sumReads(
    (name, text, values) => query(pool, name, text, values),
    (tenantId, statement) => readAs(pool, tenantId, statement),
  ),
  readLog: async (scope, afterSeq, limit) => {
    const statement = logStatement(scope, afterSeq, limit.rows + 1);
    const rows = await readAs<LogRow>(pool, scope.tenantId, statement);
    return pageOf(rows.map(logRecordOf), afterSeq, limit);
  },
  countRows: async ({ tenantId, scopeId }) => {
    const place = `tenant_id = ${pg.escapeLiteral(tenantId)} AND scope_id = ${pg.escapeLiteral(scopeId)}`;
    const statement = `SELECT count(*)::int AS n FROM public.sync_row WHERE ${place} AND seq > 0`;
    return (await readAs<{ n: number }>(pool, tenantId, statement))[0]?.n ?? 0;
  },
  lastSeq: async ({ scopeId }) => {
    const text = 'SELECT last_seq FROM hub.scope WHERE scope_id = $1';
    const [row] = await query<{ last_seq: string }>(pool, 'last_seq', text, [scopeId]);
    return Number(row?.last_seq ?? 0);
  },
  head: async (origin) => {
    const text = 'SELECT * FROM hub.origin WHERE origin = $1';
    return (await query<HeadRow>(pool, 'read_head', text, [origin])).map(headOf)[0];
  },
  headsOf: async (siteId) => {
    const text = 'SELECT * FROM hub.origin WHERE site_id = $1';
    return (await query<HeadRow>(pool, 'read_heads', text, [siteId])).map(headOf);
  },
  commitsAfter: async (origin, afterSeq, limit) => {
    const text = 'SELECT * FROM hub.commit WHERE origin = $1 AND seq > $2 ORDER BY seq LIMIT $3';
    const values = [origin, afterSeq, limit];
    return (await query<CommitRow>(pool, 'commits_after', text, values)).map(commitOf);
  },
  quarantined: async (tenantId) => {
    const text = `SELECT * FROM hub.commit WHERE tenant_id = $1 AND verdict IS NOT NULL UNION ALL
      SELECT * FROM hub.branch WHERE tenant_id = $1 AND verdict IS NOT NULL ORDER BY origin, seq`;
    return (await query<CommitRow>(pool, 'quarantined', text, [tenantId])).map(commitOf);
  },
  alarms: async (tenantId) => {
    const text = 'SELECT * FROM hub.alarm WHERE tenant_id = $1';
    return (await query<AlarmRow>(pool, 'alarms', text, [tenantId])).map(alarmOf);
  },
});
