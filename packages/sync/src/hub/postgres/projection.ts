import type { ColumnSpec, KindSpec } from '@galley/base';
import pg from 'pg';

/** Columns that every projection has; a column of a doc with such a name is called `doc_…`. */
const OWN_COLUMNS = ['id', 'tenant_id', 'scope_id', 'deleted', 'extra'];

const snakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Name of a doc's column in the projection. */
export const columnNameOf = (name: string): string => {
  const snake = snakeCase(name);
  return OWN_COLUMNS.includes(snake) ? `doc_${snake}` : snake;
};

const TYPES = { text: 'text', int: 'bigint', json: 'jsonb' } as const;

const quoted = (column: ColumnSpec): string => pg.escapeIdentifier(columnNameOf(column.name));
const tableOf = (spec: KindSpec): string => `galley.${pg.escapeIdentifier(spec.kind)}`;

/**
 * A column's value out of `doc`. A value of another type (written by a version that had not declared the
 * column yet) is NULL rather than an error: it must not stop the commit that touches its row.
 */
const extracted = (column: ColumnSpec, source: string): string => {
  const key = pg.escapeLiteral(column.name);
  if (column.type === 'text') return `${source} ->> ${key}`;
  if (column.type === 'json') return `NULLIF(${source} -> ${key}, 'null'::jsonb)`;
  return `CASE jsonb_typeof(${source} -> ${key}) WHEN 'number' THEN (${source} ->> ${key})::bigint END`;
};

/** Statements that create the table of a kind, or add the columns that it has not got yet. */
export const projectionSchema = (spec: KindSpec): string[] => [
  `CREATE TABLE IF NOT EXISTS ${tableOf(spec)} (
    tenant_id text NOT NULL, scope_id text NOT NULL, id text NOT NULL,
    deleted boolean NOT NULL, extra jsonb, PRIMARY KEY (tenant_id, scope_id, id))`,
  ...spec.columns.map(
    (column) =>
      `ALTER TABLE ${tableOf(spec)} ADD COLUMN IF NOT EXISTS ${quoted(column)} ${TYPES[column.type]}`,
  ),
  ...(spec.dated
    ? [
        `CREATE INDEX IF NOT EXISTS ${pg.escapeIdentifier(`${spec.kind}_date`)}
         ON ${tableOf(spec)} (scope_id, business_date)`,
      ]
    : []),
  `ALTER TABLE ${tableOf(spec)} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${tableOf(spec)} FORCE ROW LEVEL SECURITY`,
  `DROP POLICY IF EXISTS tenant ON ${tableOf(spec)}`,
  `CREATE POLICY tenant ON ${tableOf(spec)}
   USING (tenant_id = current_setting('galley.tenant', true))
   WITH CHECK (tenant_id = current_setting('galley.tenant', true))`,
  `GRANT SELECT, INSERT, UPDATE ON ${tableOf(spec)} TO galley_hub`,
];

const insertInto = (spec: KindSpec, from: string): string => {
  const columns = spec.columns.map(quoted);
  const known = spec.columns.map((column) => pg.escapeLiteral(column.name)).join(', ');
  const extra = `NULLIF(r.doc - ARRAY[${known}]::text[], '{}'::jsonb)`;
  const values = spec.columns.map((column) => extracted(column, 'r.doc'));
  const updates = ['deleted', 'extra', ...columns].map((name) => `${name} = excluded.${name}`);
  return `INSERT INTO ${tableOf(spec)} (${['tenant_id', 'scope_id', 'id', 'deleted', 'extra', ...columns].join(', ')})
    SELECT ${['r.tenant_id', 'r.scope_id', 'r.id', 'r.deleted', extra, ...values].join(', ')}
    FROM ${from} ON CONFLICT (tenant_id, scope_id, id) DO UPDATE SET ${updates.join(', ')}`;
};

/** Writes rows of a kind, given as a JSON array, into its table. */
export const projectRows = (spec: KindSpec): string =>
  insertInto(
    spec,
    `jsonb_to_recordset($1::jsonb) AS r
     (tenant_id text, scope_id text, id text, deleted boolean, doc jsonb)`,
  );

/** Fills the table from the envelope, for a kind or a column that is new. One tenant, the current one. */
export const projectAll = (spec: KindSpec): string =>
  insertInto(
    spec,
    `public.sync_row AS r WHERE r.kind = ${pg.escapeLiteral(spec.kind)}
     AND r.tenant_id = current_setting('galley.tenant', true)`,
  );
