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
export const tableOf = (spec: Pick<KindSpec, 'kind'>): string =>
  `galley.${pg.escapeIdentifier(spec.kind)}`;

/** Partitions lie in a schema of their own: no kind can have a partition's name, and nobody has grants. */
export const partitionOf = (spec: Pick<KindSpec, 'kind'>, part: string): string =>
  `galley_part.${pg.escapeIdentifier(`${spec.kind}_${part}`)}`;
export const defaultPartitionOf = (spec: Pick<KindSpec, 'kind'>): string =>
  partitionOf(spec, 'default');

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

/** Facts of a business day are laid down by month; everything else is one table. */
export const isPartitioned = (spec: KindSpec): boolean => spec.class === 'fact' && spec.dated;

/** What the table looks like. Another text than the one noted means: columns to add, rows to fill again. */
export const layoutOf = (spec: KindSpec): string => {
  const columns = spec.columns.map(
    (column) => `${columnNameOf(column.name)} ${TYPES[column.type]}`,
  );
  return `${isPartitioned(spec) ? 'by month' : 'one table'}: ${columns.sort().join(', ')}`;
};

const OWN_DEFINITIONS = `tenant_id text NOT NULL, scope_id text NOT NULL, id text NOT NULL,
    deleted boolean NOT NULL, extra jsonb`;

/**
 * The day is part of a partitioned table's key, so it is never NULL: '' stands for none. Tenant and scope
 * are in the key as well, because a device chooses its ids: no tenant can bar a row of another.
 */
const tableStatements = (spec: KindSpec): string[] =>
  isPartitioned(spec)
    ? [
        `CREATE TABLE IF NOT EXISTS ${tableOf(spec)} (${OWN_DEFINITIONS},
          business_date text COLLATE "C" NOT NULL,
          PRIMARY KEY (tenant_id, scope_id, id, business_date)) PARTITION BY RANGE (business_date)`,
        `CREATE TABLE IF NOT EXISTS ${defaultPartitionOf(spec)} PARTITION OF ${tableOf(spec)} DEFAULT`,
        ...guarded(defaultPartitionOf(spec)),
      ]
    : [
        `CREATE TABLE IF NOT EXISTS ${tableOf(spec)} (${OWN_DEFINITIONS},
          PRIMARY KEY (tenant_id, scope_id, id))`,
      ];

/** Row-level security on, for the owner as well: only the tenant of the transaction is seen. */
export const guarded = (table: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `DROP POLICY IF EXISTS tenant ON ${table}`,
  `CREATE POLICY tenant ON ${table}
   USING (tenant_id = current_setting('galley.tenant', true))
   WITH CHECK (tenant_id = current_setting('galley.tenant', true))`,
];

/** Statements that create the table of a kind, or add the columns that it has not got yet. */
export const projectionSchema = (spec: KindSpec): string[] => [
  ...tableStatements(spec),
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
  ...guarded(tableOf(spec)),
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${tableOf(spec)} TO galley_hub`,
];

/** The key of a kind's table, behind tenant and scope. */
const keyOf = (spec: KindSpec): string => (isPartitioned(spec) ? 'id, business_date' : 'id');

/** The day by which a fact is laid down, out of a doc. */
const dayOf = (source: string): string => `COALESCE(${source} ->> 'businessDate', '')`;

const cellOf = (spec: KindSpec, column: ColumnSpec): string =>
  isPartitioned(spec) && column.name === 'businessDate'
    ? dayOf('r.doc')
    : extracted(column, 'r.doc');

const columnsOf = (spec: KindSpec): string[] => spec.columns.map(quoted);

/** All columns of a kind's table, as a list. */
const allColumns = (spec: KindSpec): string =>
  ['tenant_id', 'scope_id', 'id', 'deleted', 'extra', ...columnsOf(spec)].join(', ');

/** What they hold of a row `r` of the envelope. */
const allValues = (spec: KindSpec): string => {
  const known = spec.columns.map((column) => pg.escapeLiteral(column.name)).join(', ');
  const extra = `NULLIF(r.doc - ARRAY[${known}]::text[], '{}'::jsonb)`;
  const values = spec.columns.map((column) => cellOf(spec, column));
  return ['r.tenant_id', 'r.scope_id', 'r.id', 'r.deleted', extra, ...values].join(', ');
};

const insertInto = (spec: KindSpec, from: string): string => {
  const written = ['deleted', 'extra', ...columnsOf(spec)];
  const updates = written.map((name) => `${name} = excluded.${name}`);
  return `INSERT INTO ${tableOf(spec)} (${allColumns(spec)}) SELECT ${allValues(spec)}
    FROM ${from} ON CONFLICT (tenant_id, scope_id, ${keyOf(spec)}) DO UPDATE SET ${updates.join(', ')}`;
};

/**
 * Writes rows of a kind into its table out of the envelope, where they stand already: tenant $1, scope $2, ids $3.
 * OFFSET 0 keeps the look-up a look-up, one descent of the primary key for each row.
 */
export const projectRows = (spec: KindSpec): string =>
  insertInto(
    spec,
    `unnest($3::text[]) AS k (id) CROSS JOIN LATERAL (
       SELECT tenant_id, scope_id, id, deleted, doc FROM public.sync_row WHERE tenant_id = $1
       AND scope_id = $2 AND kind = ${pg.escapeLiteral(spec.kind)} AND id = k.id OFFSET 0) AS r`,
  );

/** Rows of one kind and scope: tenant $1, scope $2, ids above $3 and, where there is an end, up to $4. */
export type Stretch = 'to $4' | 'to the end';

const inStretch = (table: string, stretch: Stretch): string =>
  `${table}.tenant_id = $1 AND ${table}.scope_id = $2 AND ${table}.id > $3
   ${stretch === 'to $4' ? `AND ${table}.id <= $4` : ''}`;

const fromEnvelope = (spec: KindSpec, stretch: Stretch): string =>
  `public.sync_row AS r
   WHERE r.kind = ${pg.escapeLiteral(spec.kind)} AND ${inStretch('r', stretch)}`;

/** Writes a stretch of the table anew from the envelope. */
export const projectStretch = (spec: KindSpec, stretch: Stretch): string =>
  insertInto(spec, fromEnvelope(spec, stretch));

/**
 * Ids of a stretch whose rows are otherwise than the envelope says, or are in one of the two only, with their day in
 * the envelope (NULL: not there). Envelope and table are written together and one statement sees them at one moment: no
 * lock is needed.
 */
export const differingRows = (spec: KindSpec, stretch: Stretch): string =>
  `WITH wanted AS (SELECT ${allValues(spec)} FROM ${fromEnvelope(spec, stretch)}),
     found AS (SELECT ${allColumns(spec)} FROM ${tableOf(spec)} AS p WHERE ${inStretch('p', stretch)}),
     missing AS (TABLE wanted EXCEPT ALL TABLE found),
     surplus AS (TABLE found EXCEPT ALL TABLE wanted)
   SELECT d.id, (SELECT COALESCE(r.business_date, '') FROM public.sync_row AS r
     WHERE r.tenant_id = $1 AND r.scope_id = $2 AND r.kind = ${pg.escapeLiteral(spec.kind)}
     AND r.id = d.id) AS day
   FROM (SELECT id FROM missing UNION SELECT id FROM surplus) AS d`;

/** Takes out of a stretch what the envelope has not. */
export const clearStretch = (spec: KindSpec, stretch: Stretch): string =>
  `DELETE FROM ${tableOf(spec)} AS p WHERE ${inStretch('p', stretch)} AND NOT EXISTS (
     SELECT FROM public.sync_row AS r WHERE r.tenant_id = $1 AND r.scope_id = $2
     AND r.kind = ${pg.escapeLiteral(spec.kind)} AND r.id = p.id
     ${isPartitioned(spec) ? `AND ${dayOf('r.doc')} = p.business_date` : ''})`;

/** Takes rows out of the table: tenant $1, scope $2, ids $3. */
export const removeRows = (spec: KindSpec): string =>
  `DELETE FROM ${tableOf(spec)} WHERE tenant_id = $1 AND scope_id = $2 AND id = ANY($3::text[])`;
