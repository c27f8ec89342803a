import { invariant, type KindSpec } from '@galley/base';
import type pg from 'pg';
import type { ProjectionCheck } from '../store.ts';
import { countDiffering } from './projection.ts';
import { endOf, type Place, writeStretch } from './rebuild.ts';

/** Rows of one look: what differs among them is written anew under the lock of the scope, in one go. */
const STRETCH = 2000;

type Look = { readonly end: string | undefined; readonly rows: number; readonly differing: number };

const look = async (
  client: pg.ClientBase,
  spec: KindSpec,
  place: Place,
  after: string,
  batch: number,
): Promise<Look> => {
  await client.query('BEGIN READ ONLY');
  try {
    await client.query(`SELECT set_config('galley.tenant', $1, true)`, [place.tenantId]);
    const { end, rows } = await endOf(client, spec, place, after, batch);
    const values = [place.tenantId, place.scopeId, after, ...(end === undefined ? [] : [end])];
    const stretch = end === undefined ? 'to the end' : 'to $4';
    const found = await client.query<{ n: number }>(countDiffering(spec, stretch), values);
    return { end, rows, differing: found.rows[0]?.n ?? 0 };
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
  return {
    kinds,
    verify: async (scope, kind, after) => {
      const spec = specs.get(kind);
      invariant(spec !== undefined, 'a projection that is verified is of a known kind');
      const client = await pool.connect();
      try {
        const { end, rows, differing } = await look(client, spec, scope, after, batch);
        if (differing > 0) await writeStretch(client, spec, scope, after, batch);
        return { rows, healed: differing, next: end };
      } finally {
        client.release();
      }
    },
  };
};
