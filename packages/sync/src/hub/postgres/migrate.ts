import type { Clock, KindSpec, Rng } from '@galley/base';
import { type Failure, failure } from '@galley/base';
import type pg from 'pg';
import { MIGRATIONS } from './migrations/index.ts';
import { columnNameOf, projectAll, projectionSchema } from './projection.ts';

/** One process migrates at a time. */
const MIGRATION_LOCK = 7_236_511;

/** Brings the database up to this version: tables, then a table per kind, in one transaction each. */
export const migrate = async (
  client: pg.Client,
  kinds: readonly KindSpec[],
  clock: Clock,
): Promise<Failure<'newer_database'> | undefined> => {
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    const applied = await appliedMigrations(client);
    const unknown = applied.find((name) => MIGRATIONS.every((known) => known.name !== name));
    if (unknown !== undefined) {
      const what = `The database has migration ${unknown}, which this version does not know.`;
      return failure('newer_database', `${what} Start the newer version.`);
    }
    for (const migration of MIGRATIONS) {
      if (!applied.includes(migration.name)) await apply(client, migration, clock);
    }
    await inTransaction(client, () => projectKinds(client, kinds));
    return undefined;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
};

const inTransaction = async (client: pg.Client, run: () => Promise<void>): Promise<void> => {
  await client.query('BEGIN');
  try {
    await run();
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    throw cause;
  }
};

const appliedMigrations = async (client: pg.Client): Promise<string[]> => {
  await client.query(`CREATE TABLE IF NOT EXISTS public.galley_migration
    (name text PRIMARY KEY, applied_at bigint NOT NULL)`);
  const found = await client.query<{ name: string }>('SELECT name FROM public.galley_migration');
  return found.rows.map((row) => row.name);
};

const apply = (
  client: pg.Client,
  migration: { readonly name: string; readonly sql: string },
  clock: Clock,
): Promise<void> =>
  inTransaction(client, async () => {
    await client.query(migration.sql);
    const values = [migration.name, clock.now()];
    await client.query('INSERT INTO public.galley_migration VALUES ($1, $2)', values);
  });

/** Names a log for ever: set when the database is new, changed by a restore. */
export const readIncarnation = async (
  client: pg.Client,
  clock: Clock,
  rng: Rng,
): Promise<string> => {
  const [a = 0, b = 0] = rng.bytes(2);
  const fresh = `${clock.now()}${String((a * 256 + b) % 1000).padStart(3, '0')}`;
  await client.query(
    `INSERT INTO hub.meta VALUES ('incarnation', $1) ON CONFLICT (name) DO NOTHING`,
    [fresh],
  );
  const found = await client.query<{ value: string }>(
    `SELECT value FROM hub.meta WHERE name = 'incarnation'`,
  );
  return found.rows[0]?.value ?? fresh;
};

const columnsOf = async (client: pg.Client, kind: string): Promise<Set<string>> => {
  const found = await client.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns
     WHERE table_schema = 'galley' AND table_name = $1`,
    [kind],
  );
  return new Set(found.rows.map((row) => row.column_name));
};

const projectKinds = async (client: pg.Client, kinds: readonly KindSpec[]): Promise<void> => {
  for (const spec of kinds) {
    const present = await columnsOf(client, spec.kind);
    const missing = spec.columns.some((column) => !present.has(columnNameOf(column.name)));
    if (present.size > 0 && !missing) continue;
    for (const statement of projectionSchema(spec)) await client.query(statement);
    await fillProjection(client, spec);
  }
};

const fillProjection = async (client: pg.Client, spec: KindSpec): Promise<void> => {
  const tenants = await client.query<{ tenant_id: string }>('SELECT tenant_id FROM hub.tenant');
  for (const { tenant_id } of tenants.rows) {
    await client.query(`SELECT set_config('galley.tenant', $1, true)`, [tenant_id]);
    await client.query(projectAll(spec));
  }
};
