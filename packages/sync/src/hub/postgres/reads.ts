import pg from 'pg';
import { pageOf } from '../page.ts';
import type { Device, HubReads, HubStore, Site } from '../store.ts';
import { asideReads } from './aside.ts';
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
  | 'kindsOf'
  | 'aside'
>;

/** How readings reach the database: over any connection of the pool, or over that of a transaction. */
export type Line = {
  query<Row extends pg.QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<Row[]>;
  /** Rows under row-level security. */
  readAs<Row extends pg.QueryResultRow>(tenantId: string, statement: string): Promise<Row[]>;
};

export const poolLine = (pool: pg.Pool): Line => ({
  query: async <Row extends pg.QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[],
  ) => (await pool.query<Row>({ name, text, values: [...values] })).rows,
  /** In one trip: begin, name the tenant, read, end. */
  readAs: async <Row extends pg.QueryResultRow>(tenantId: string, statement: string) => {
    const tenant = `SELECT set_config('galley.tenant', ${pg.escapeLiteral(tenantId)}, true)`;
    const results: unknown = await pool.query(`BEGIN READ ONLY; ${tenant}; ${statement}; COMMIT`);
    const result = Array.isArray(results) ? results[2] : undefined;
    return (result as pg.QueryResult<Row> | undefined)?.rows ?? [];
  },
});

/** The transaction has named its tenant. */
export const transactionLine = (client: pg.PoolClient): Line => ({
  query: async <Row extends pg.QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[],
  ) => (await client.query<Row>({ name, text, values: [...values] })).rows,
  readAs: async <Row extends pg.QueryResultRow>(_tenantId: string, statement: string) =>
    (await client.query<Row>(statement)).rows,
});

const logStatement = (
  scope: { tenantId: string; scopeId: string },
  afterSeq: number,
  rows: number,
): string =>
  `SELECT ${LOG_COLUMNS} FROM public.sync_row
   WHERE tenant_id = ${pg.escapeLiteral(scope.tenantId)} AND scope_id = ${pg.escapeLiteral(scope.scopeId)}
   AND seq > ${Math.trunc(afterSeq)}
   AND seq <= (SELECT last_seq FROM hub.scope WHERE scope_id = ${pg.escapeLiteral(scope.scopeId)})
   ORDER BY seq LIMIT ${Math.trunc(rows)}`;

export const createReads = ({ query, readAs }: Line): Reads => ({
  ...sumReads(query, readAs),
  ...asideReads(query),
  readLog: async (scope, afterSeq, limit) => {
    const statement = logStatement(scope, afterSeq, limit.rows + 1);
    const rows = await readAs<LogRow>(scope.tenantId, statement);
    return pageOf(rows.map(logRecordOf), afterSeq, limit);
  },
  countRows: async ({ tenantId, scopeId }) => {
    const place = `tenant_id = ${pg.escapeLiteral(tenantId)} AND scope_id = ${pg.escapeLiteral(scopeId)}`;
    const statement = `SELECT count(*)::int AS n FROM public.sync_row WHERE ${place} AND seq > 0`;
    return (await readAs<{ n: number }>(tenantId, statement))[0]?.n ?? 0;
  },
  lastSeq: async ({ scopeId }) => {
    const text = 'SELECT last_seq FROM hub.scope WHERE scope_id = $1';
    const [row] = await query<{ last_seq: string }>('last_seq', text, [scopeId]);
    return Number(row?.last_seq ?? 0);
  },
  head: async (origin) => {
    const text = 'SELECT * FROM hub.origin WHERE origin = $1';
    return (await query<HeadRow>('read_head', text, [origin])).map(headOf)[0];
  },
  headsOf: async (siteId) => {
    const text = 'SELECT * FROM hub.origin WHERE site_id = $1';
    return (await query<HeadRow>('read_heads', text, [siteId])).map(headOf);
  },
  commitsAfter: async (origin, afterSeq, limit) => {
    const text = 'SELECT * FROM hub.commit WHERE origin = $1 AND seq > $2 ORDER BY seq LIMIT $3';
    const values = [origin, afterSeq, limit];
    return (await query<CommitRow>('commits_after', text, values)).map(commitOf);
  },
  quarantined: async (tenantId) => {
    const text = `SELECT * FROM hub.commit WHERE tenant_id = $1 AND verdict IS NOT NULL UNION ALL
      SELECT * FROM hub.branch WHERE tenant_id = $1 AND verdict IS NOT NULL ORDER BY origin, seq`;
    return (await query<CommitRow>('quarantined', text, [tenantId])).map(commitOf);
  },
  alarms: async (tenantId) => {
    const text = 'SELECT * FROM hub.alarm WHERE tenant_id = $1';
    return (await query<AlarmRow>('alarms', text, [tenantId])).map(alarmOf);
  },
});

/** The readings of a transaction. Of devices nothing remembered counts: they are read as they stand. */
export const readsInTx = (client: pg.PoolClient): HubReads => {
  const line = transactionLine(client);
  const recordsOf = async <T>(name: string, text: string, values: readonly string[]) =>
    (await line.query<{ record: T }>(name, text, values)).map(({ record }) => record);
  const deviceBy = async (name: string, column: string, key: string) =>
    (await recordsOf<Device>(name, `SELECT record FROM hub.device WHERE ${column} = $1`, [key]))[0];
  return {
    ...createReads(line),
    sites: () => recordsOf<Site>('sites', 'SELECT record FROM hub.site ORDER BY site_id', []),
    device: (id) => deviceBy('device_by_id', 'device_id', id),
    deviceByToken: (hash) => deviceBy('device_by_token', 'token_hash', hash),
  };
};
