import type { Clock, Failure, KindSpec, Rng } from '@galley/base';
import type pg from 'pg';
import { type AtPoint, passBy } from '../../crash-points.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { isPartitioned, layoutOf, projectionSchema, tableOf } from './projection.ts';
import { rebuildKind } from './rebuild.ts';
import { appliedMigrations, newerProblem, noteSchema } from './versions.ts';

/** One process migrates at a time. */
const MIGRATION_LOCK = 7_236_511;

/** Brings the database up to this version: tables, then a table per kind, in one transaction each. */
export const migrate = async (
  client: pg.Client,
  kinds: readonly KindSpec[],
  clock: Clock,
  at: AtPoint = passBy,
): Promise<Failure<'newer_database'> | undefined> => {
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    const applied = await appliedMigrations(client);
    const newer = await newerProblem(client, applied);
    if (newer !== undefined) return newer;
    for (const migration of MIGRATIONS) {
      if (!applied.includes(migration.name)) await apply(client, migration, clock, at);
    }
    await projectKinds(client, kinds);
    await noteSchema(client);
    at('migrate.durable');
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

const apply = (
  client: pg.Client,
  migration: { readonly name: string; readonly sql: string },
  clock: Clock,
  at: AtPoint,
): Promise<void> =>
  inTransaction(client, async () => {
    at('migrate.begun');
    await client.query(migration.sql);
    at('migrate.tables');
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

const layoutsOf = async (client: pg.Client): Promise<Map<string, string>> => {
  const found = await client.query<{ kind: string; layout: string }>(
    'SELECT * FROM hub.projection',
  );
  return new Map(found.rows.map(({ kind, layout }) => [kind, layout]));
};

/** A table from before facts were laid down by month: all that it holds is in the envelope. */
const dropUnpartitioned = async (client: pg.Client, spec: KindSpec): Promise<void> => {
  if (!isPartitioned(spec)) return;
  const found = await client.query<{ plain: boolean }>(
    `SELECT relkind = 'r' AS plain FROM pg_class WHERE oid = to_regclass($1)`,
    [tableOf(spec)],
  );
  if (found.rows[0]?.plain === true) await client.query(`DROP TABLE ${tableOf(spec)}`);
};

/**
 * Gives each kind its table and fills it from the envelope. The layout is noted behind the rows, so a fill
 * that was cut off begins again, and a table that another version wrote meanwhile is filled again.
 */
const projectKinds = async (client: pg.Client, kinds: readonly KindSpec[]): Promise<void> => {
  const layouts = await layoutsOf(client);
  for (const spec of kinds) {
    const layout = layoutOf(spec);
    if (layouts.get(spec.kind) === layout) continue;
    await inTransaction(client, async () => {
      await dropUnpartitioned(client, spec);
      for (const statement of projectionSchema(spec)) await client.query(statement);
    });
    await rebuildKind(client, spec);
    await client.query(
      `INSERT INTO hub.projection VALUES ($1, $2)
       ON CONFLICT (kind) DO UPDATE SET layout = excluded.layout`,
      [spec.kind, layout],
    );
  }
};
