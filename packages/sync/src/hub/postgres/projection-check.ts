import { invariant, type KindSpec } from '@galley/base';
import type pg from 'pg';
import type { ProjectionCheck, ProjectionLook } from '../projections.ts';
import { differingRows } from './projection.ts';
import { endOf, type Place, writeStretch } from './rebuild.ts';

/** Rows of one look; where one differs all of them are written anew under the lock of the scope. */
const STRETCH = 2000;

type Differing = { readonly id: string; readonly day: string | null };

const look = async (
  client: pg.ClientBase,
  spec: KindSpec,
  place: Place,
  after: string,
  batch: number,
): Promise<ProjectionLook> => {
  await client.query('BEGIN READ ONLY');
  try {
    await client.query(`SELECT set_config('galley.tenant', $1, true)`, [place.tenantId]);
    const { end: next, rows } = await endOf(client, spec, place, after, batch);
    const values = [place.tenantId, place.scopeId, after, ...(next === undefined ? [] : [next])];
    const stretch = next === undefined ? 'to the end' : 'to $4';
    const found = await client.query<Differing>(differingRows(spec, stretch), values);
    const days = new Set(found.rows.flatMap(({ day }) => day ?? []));
    return { rows, differing: found.rows.length, days: [...days], next };
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
  }
};

/** Statements have no names: a plan kept for each kind on each connection would cost more than planning it. */
export const createProjectionCheck = (
  pool: pg.Pool,
  kinds: readonly KindSpec[],
  batch = STRETCH,
): ProjectionCheck => {
  const specs = new Map(kinds.map((spec) => [spec.kind, spec]));
  const within = async <T>(
    kind: string,
    work: (client: pg.PoolClient, spec: KindSpec) => Promise<T>,
  ): Promise<T> => {
    const spec = specs.get(kind);
    invariant(spec !== undefined, 'a projection that is compared is of a known kind');
    const client = await pool.connect();
    try {
      return await work(client, spec);
    } finally {
      client.release();
    }
  };
  return {
    kinds,
    look: (scope, kind, after) =>
      within(kind, (client, spec) => look(client, spec, scope, after, batch)),
    mend: (scope, kind, after) =>
      within(kind, async (client, spec) => {
        await writeStretch(client, spec, scope, after, batch);
      }),
  };
};
