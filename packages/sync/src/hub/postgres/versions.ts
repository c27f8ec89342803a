import { type Failure, failure } from '@galley/base';
import type pg from 'pg';
import { SCHEMA_VERSION } from '../../protocol/index.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Names of the migrations that the database has. */
export const appliedMigrations = async (client: pg.Client): Promise<string[]> => {
  await client.query(`CREATE TABLE IF NOT EXISTS public.galley_migration
    (name text PRIMARY KEY, applied_at bigint NOT NULL)`);
  const found = await client.query<{ name: string }>('SELECT name FROM public.galley_migration');
  return found.rows.map((row) => row.name);
};

/** Wire schema that the database was last used with; 0 for one from before that was noted. */
const schemaOf = async (client: pg.Client): Promise<number> => {
  const there = await client.query("SELECT to_regclass('hub.meta') IS NOT NULL AS there");
  if (there.rows[0]?.there !== true) return 0;
  const found = await client.query("SELECT value FROM hub.meta WHERE name = 'schema'");
  return Number(found.rows[0]?.value ?? 0);
};

/** From now on programs of an older wire schema are refused. */
export const noteSchema = async (client: pg.Client): Promise<void> => {
  await client.query(
    `INSERT INTO hub.meta VALUES ('schema', $1)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [String(SCHEMA_VERSION)],
  );
};

/** A database with a migration or a wire schema that this version does not know belongs to a newer one. */
export const newerProblem = async (
  client: pg.Client,
  applied: readonly string[],
): Promise<Failure<'newer_database'> | undefined> => {
  const schema = await schemaOf(client);
  const unknown = applied.filter((name) => MIGRATIONS.every((known) => known.name !== name));
  if (unknown.length === 0 && schema <= SCHEMA_VERSION) return undefined;
  const has = unknown.at(-1) ?? applied.toSorted().at(-1);
  const what = `The database was written by a newer version of Galley (migration ${has}, schema ${schema}; this program knows ${MIGRATIONS.at(-1)?.name}, schema ${SCHEMA_VERSION}).`;
  return failure('newer_database', `${what} Start the newer program.`);
};

/** Whether the database is of this very version: for tools that change nothing in its form. */
export const versionProblem = async (
  client: pg.Client,
): Promise<Failure<'newer_database' | 'older_database'> | undefined> => {
  const applied = await appliedMigrations(client);
  const newer = await newerProblem(client, applied);
  if (newer !== undefined) return newer;
  const missing = MIGRATIONS.find(({ name }) => !applied.includes(name));
  if (missing === undefined) return undefined;
  const what = `The database has not got migration ${missing.name} of this version yet.`;
  return failure('older_database', `${what} Start the hub of this version once.`);
};
