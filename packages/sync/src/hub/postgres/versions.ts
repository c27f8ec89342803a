import { type Failure, failure } from '@galley/base';
import type pg from 'pg';
import { MIGRATIONS } from './migrations/index.ts';

/** Names of the migrations that the database has. */
export const appliedMigrations = async (client: pg.Client): Promise<string[]> => {
  await client.query(`CREATE TABLE IF NOT EXISTS public.galley_migration
    (name text PRIMARY KEY, applied_at bigint NOT NULL)`);
  const found = await client.query<{ name: string }>('SELECT name FROM public.galley_migration');
  return found.rows.map((row) => row.name);
};

/** A database with a migration that this version does not know belongs to a newer one. */
export const newerProblem = (applied: readonly string[]): Failure<'newer_database'> | undefined => {
  const unknown = applied.find((name) => MIGRATIONS.every((known) => known.name !== name));
  if (unknown === undefined) return undefined;
  const what = `The database has migration ${unknown}, which this version does not know.`;
  return failure('newer_database', `${what} Start the newer version.`);
};

/** Whether the database is of this very version: for tools that change nothing in its form. */
export const versionProblem = async (
  client: pg.Client,
): Promise<Failure<'newer_database' | 'older_database'> | undefined> => {
  const applied = await appliedMigrations(client);
  const newer = newerProblem(applied);
  if (newer !== undefined) return newer;
  const missing = MIGRATIONS.find(({ name }) => !applied.includes(name));
  if (missing === undefined) return undefined;
  const what = `The database has not got migration ${missing.name} of this version yet.`;
  return failure('older_database', `${what} Start the hub of this version once.`);
};
