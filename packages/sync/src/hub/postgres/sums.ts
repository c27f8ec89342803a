import pg from 'pg';
import type { Bucket } from '../../core/index.ts';
import type { BucketChange } from '../digest/tally.ts';
import type { HubStore, HubTx, Scoped, ScopeSums } from '../store.ts';
import { type MergeRow, ROW_COLUMNS, storedRowOf } from './rows.ts';

type Run = <Row extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[],
) => Promise<Row[]>;

/** A scope without buckets is one row without a kind. */
type SumsRow = {
  readonly seq: string;
  readonly counted: boolean;
  readonly kind: string | null;
  readonly day: string;
  readonly sum: string;
  readonly rows: string;
};

const SUMS = `SELECT s.last_seq AS seq, s.counted, b.kind, b.day, b.sum::text AS sum, b.rows
  FROM hub.scope AS s LEFT JOIN hub.bucket AS b
    ON b.scope_id = s.scope_id AND b.kind = coalesce($2, b.kind) WHERE s.scope_id = $1`;
const MOVE = `INSERT INTO hub.bucket AS b
  SELECT scope_id, kind, day, sum::numeric, rows FROM jsonb_to_recordset($1::jsonb)
    AS d (scope_id text, kind text, day text, sum text, rows bigint)
  ON CONFLICT (scope_id, kind, day) DO UPDATE
    SET sum = mod(b.sum + excluded.sum, ${1n << 128n}), rows = b.rows + excluded.rows`;
const DROP = 'DELETE FROM hub.bucket WHERE scope_id = $1 AND kind = coalesce($2, kind)';

const sumsOf = (rows: readonly SumsRow[]): ScopeSums => ({
  seq: Number(rows[0]?.seq ?? 0),
  counted: rows[0]?.counted ?? true,
  buckets: rows.flatMap(({ kind, day, sum, rows: count }) =>
    kind === null ? [] : [{ kind, day, sum: BigInt(sum), rows: Number(count) }],
  ),
});

const recordOf = (scopeId: string, { kind, day, sum, rows }: Bucket) => ({
  scope_id: scopeId,
  kind,
  day,
  sum: sum.toString(),
  rows,
});

/** Moves sums within the transaction that writes the rows. */
export const moveSums = async (run: Run, changes: readonly BucketChange[]): Promise<void> => {
  if (changes.length === 0) return;
  const records = changes.map((change) => recordOf(change.scopeId, change));
  await run('move_sums', MOVE, [JSON.stringify(records)]);
};

export const sumsInTx = (run: Run): Pick<HubTx, 'sums' | 'setSums'> => ({
  sums: async (scopeId) => sumsOf(await run<SumsRow>('sums', SUMS, [scopeId, null])),
  setSums: async (scopeId, buckets, kind) => {
    await run('drop_sums', DROP, [scopeId, kind ?? null]);
    const records = buckets.map((bucket) => recordOf(scopeId, bucket));
    if (records.length > 0) await run('move_sums', MOVE, [JSON.stringify(records)]);
    if (kind !== undefined) return;
    await run('counted', 'UPDATE hub.scope SET counted = true WHERE scope_id = $1', [scopeId]);
  },
});

const kindStatement = (
  { tenantId, scopeId }: Scoped,
  kind: string,
  { after, limit, day }: Parameters<HubStore['rowsOfKind']>[2],
): string => {
  const text = pg.escapeLiteral;
  const ofDay = day === undefined ? '' : `AND coalesce(business_date, '') = ${text(day)}`;
  return `SELECT ${ROW_COLUMNS} FROM public.sync_row
    WHERE tenant_id = ${text(tenantId)} AND scope_id = ${text(scopeId)} AND kind = ${text(kind)}
    AND id > ${text(after)} ${ofDay} ORDER BY id LIMIT ${Math.trunc(limit)}`;
};

/** Each step of the recursion is one look into the primary key: a scope has few kinds and many rows. */
const kindsStatement = ({ tenantId, scopeId }: Scoped): string => {
  const place = `tenant_id = ${pg.escapeLiteral(tenantId)} AND scope_id = ${pg.escapeLiteral(scopeId)}`;
  const least = (more: string) =>
    `(SELECT kind FROM public.sync_row WHERE ${place} ${more} ORDER BY kind LIMIT 1)`;
  return `WITH RECURSIVE found AS (SELECT ${least('')} AS kind UNION ALL
    SELECT ${least('AND kind > found.kind')} FROM found WHERE found.kind IS NOT NULL)
    SELECT kind FROM found WHERE kind IS NOT NULL`;
};

const SCOPES = `SELECT s.scope_id, coalesce(i.record ->> 'tenantId', t.tenant_id) AS tenant_id
  FROM hub.scope AS s LEFT JOIN hub.site AS i ON i.site_id = s.scope_id
  LEFT JOIN hub.tenant AS t ON t.tenant_id = s.scope_id ORDER BY s.scope_id`;

/** `readAs` reads under row-level security as a tenant. */
export const sumReads = (
  run: Run,
  readAs: <Row extends pg.QueryResultRow>(tenantId: string, statement: string) => Promise<Row[]>,
): Pick<HubStore, 'sums' | 'rowsOfKind' | 'kindsOf' | 'scopes'> => ({
  sums: async ({ scopeId }, kind) =>
    sumsOf(await run<SumsRow>('sums', SUMS, [scopeId, kind ?? null])),
  rowsOfKind: async (scope, kind, page) =>
    (await readAs<MergeRow>(scope.tenantId, kindStatement(scope, kind, page))).map(storedRowOf),
  kindsOf: async (scope) =>
    (await readAs<{ kind: string }>(scope.tenantId, kindsStatement(scope))).map(({ kind }) => kind),
  scopes: async () => {
    const found = await run<{ scope_id: string; tenant_id: string | null }>('scopes', SCOPES, []);
    return found.flatMap(({ scope_id: scopeId, tenant_id: tenantId }) =>
      tenantId === null ? [] : [{ scopeId, tenantId }],
    );
  },
});
