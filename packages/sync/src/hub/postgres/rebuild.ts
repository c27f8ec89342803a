import { err, type Failure, failure, type KindSpec, ok, type Result } from '@galley/base';
import pg from 'pg';
import { clearStretch, projectStretch, type Stretch } from './projection.ts';
import { lockStatement } from './scope-lock.ts';
import { versionProblem } from './versions.ts';

/** One rebuild at a time. */
const REBUILD_LOCK = 7_236_513;

/** Rows of one transaction: pushes to the scope wait no longer than that takes. */
const BATCH = 2000;

export type RebuildProgress = {
  readonly kind: string;
  readonly scopeId: string;
  /** Rows of the envelope written so far, over all kinds and scopes. */
  readonly rows: number;
};

export type RebuildOptions = {
  readonly signal?: AbortSignal;
  readonly batch?: number;
  onProgress?(progress: RebuildProgress): void;
};

export type Place = { readonly tenantId: string; readonly scopeId: string };

/** Every scope that rows can be in: the tenants themselves, and their sites. */
const placesOf = async (client: pg.Client): Promise<Place[]> => {
  const found = await client.query<{ tenant_id: string; scope_id: string }>(
    `SELECT tenant_id, tenant_id AS scope_id FROM hub.tenant
     UNION SELECT record ->> 'tenantId', site_id FROM hub.site ORDER BY 1, 2`,
  );
  return found.rows.map((row) => ({ tenantId: row.tenant_id, scopeId: row.scope_id }));
};

/** Last id of the next stretch; undefined when the stretch goes to the end. */
export const endOf = async (
  client: pg.ClientBase,
  spec: KindSpec,
  { tenantId, scopeId }: Place,
  after: string,
  batch: number,
): Promise<{ readonly end: string | undefined; readonly rows: number }> => {
  const found = await client.query<{ id: string | null; n: number }>(
    `SELECT max(id) AS id, count(*)::int AS n FROM (SELECT id FROM public.sync_row
     WHERE tenant_id = $1 AND scope_id = $2 AND kind = $3 AND id > $4 ORDER BY id LIMIT $5) AS k`,
    [tenantId, scopeId, spec.kind, after, batch],
  );
  const { id = null, n = 0 } = found.rows[0] ?? {};
  return { end: id === null || n < batch ? undefined : id, rows: n };
};

/** One stretch in one transaction under the scope's lock, as a push takes it: nobody sees it half done. */
export const writeStretch = async (
  client: pg.ClientBase,
  spec: KindSpec,
  place: Place,
  after: string,
  batch: number,
): Promise<{ readonly end: string | undefined; readonly rows: number }> => {
  await client.query(`BEGIN; ${lockStatement(place.scopeId)}`);
  try {
    await client.query(`SELECT set_config('galley.tenant', $1, true)`, [place.tenantId]);
    const { end, rows } = await endOf(client, spec, place, after, batch);
    const stretch: Stretch = end === undefined ? 'to the end' : 'to $4';
    const values = [place.tenantId, place.scopeId, after, ...(end === undefined ? [] : [end])];
    await client.query(clearStretch(spec, stretch), values);
    await client.query(projectStretch(spec, stretch), values);
    await client.query('COMMIT');
    return { end, rows };
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw cause;
  }
};

/** Writes a kind's table anew from the envelope, stretch by stretch; `done` rows were written before. */
export const rebuildKind = async (
  client: pg.Client,
  spec: KindSpec,
  options: RebuildOptions = {},
  done = 0,
): Promise<number> => {
  let rows = done;
  for (const place of await placesOf(client)) {
    let after: string | undefined = '';
    while (after !== undefined && options.signal?.aborted !== true) {
      const wrote = await writeStretch(client, spec, place, after, options.batch ?? BATCH);
      rows += wrote.rows;
      after = wrote.end;
      if (wrote.rows === 0) continue;
      options.onProgress?.({ kind: spec.kind, scopeId: place.scopeId, rows });
    }
  }
  return rows;
};

export type RebuildFailure = Failure<
  'newer_database' | 'older_database' | 'in_use' | 'cancelled' | 'unreachable'
>;

const rebuildAll = async (
  client: pg.Client,
  kinds: readonly KindSpec[],
  options: RebuildOptions,
): Promise<Result<{ readonly rows: number }, RebuildFailure>> => {
  const problem = await versionProblem(client);
  if (problem !== undefined) return err(problem);
  const lock = 'SELECT pg_try_advisory_lock($1) AS got';
  const locked = await client.query<{ got: boolean }>(lock, [REBUILD_LOCK]);
  if (locked.rows[0]?.got !== true) {
    return err(failure('in_use', 'Another rebuild is at work on this database. Wait for its end.'));
  }
  await client.query('SET enable_seqscan = off; SET jit = off');
  let rows = 0;
  for (const spec of kinds) rows = await rebuildKind(client, spec, options, rows);
  if (options.signal?.aborted !== true) return ok({ rows });
  const what = `Stopped after ${rows} rows. Everything written is right; the rest is as it was.`;
  return err(failure('cancelled', `${what} The same command does it all.`));
};

/**
 * Writes all projections anew from the envelope, as the owner of the database. Safe while hubs are at
 * work: each stretch of rows is written under the lock that pushes take. May be cut off at any time.
 */
export const rebuildProjections = async (
  connectionString: string,
  kinds: readonly KindSpec[],
  options: RebuildOptions = {},
): Promise<Result<{ readonly rows: number }, RebuildFailure>> => {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await rebuildAll(client, kinds, options);
  } catch (cause) {
    return err(failure('unreachable', `The rebuild failed: ${String(cause)}`));
  } finally {
    await client.end().catch(() => undefined);
  }
};
