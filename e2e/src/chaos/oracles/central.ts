import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, type Json, type KindSpec } from '@galley/base';
import { KINDS } from '@galley/domain';
import pg from 'pg';
import { type AnyRow, keyOf, rowsOfKind } from '../../../../simulation/src/oracles/rows.ts';
import { SITE, TENANT } from '../../../../simulation/src/shop/place.ts';
import type { Kept } from './kept.ts';
import { sumsText } from './sums.ts';

const clientOf = (folder: string): pg.Client => {
  const text = (name: string): string =>
    readFileSync(join(folder, 'hub/postgres', name), 'utf8').trim();
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(text('port')),
    user: 'postgres',
    password: text('password'),
    database: 'galley',
  });
  client.on('error', () => undefined);
  return client;
};

/** What the central hub's Postgres holds, read past the hub. */
export type Central = {
  readonly rows: ReadonlyMap<string, AnyRow>;
  /** Number of each origin's newest commit. */
  readonly heads: ReadonlyMap<string, number>;
  /** Sums of buckets, as sorted lines. */
  readonly sums: string;
  /** What lies in quarantine or alarms. */
  readonly aside: readonly string[];
  /** Rows of the tables for reports, as text by kind and id. */
  readonly projected: ReadonlyMap<string, string>;
  /** Newest numbers of the scopes. */
  readonly numbers: string;
};

const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const OWN_COLUMNS = new Set(['id', 'tenant_id', 'scope_id', 'deleted', 'extra']);
const columnOf = (name: string): string =>
  OWN_COLUMNS.has(snake(name)) ? `doc_${snake(name)}` : snake(name);

/** The cells that a row has in the table of its kind, by the rules of docs/specs/hub.md and not by its code. */
const cellsOf = (spec: KindSpec, { doc, deleted }: AnyRow): string => {
  const cells: Record<string, Json> = { deleted };
  const byMonth = spec.class === 'fact' && spec.dated;
  for (const { name } of spec.columns)
    cells[columnOf(name)] = doc[name] ?? (byMonth && name === 'businessDate' ? '' : null);
  return canonicalJson(cells);
};

const projectionOf = async (client: pg.Client, spec: KindSpec): Promise<[string, string][]> => {
  const { rows } = await client.query<{ id: string; cells: Record<string, Json> }>(
    `SELECT id, to_jsonb(t) - ARRAY['id', 'tenant_id', 'scope_id', 'extra'] AS cells
     FROM galley."${spec.kind}" t WHERE tenant_id = $1`,
    [TENANT],
  );
  return rows.map(({ id, cells }) => [`${spec.kind} ${id}`, canonicalJson(cells)]);
};

/** The same tables as a replica's own rows would fill them. */
export const projectionOfReplica = (db: Kept): Map<string, string> =>
  new Map(
    KINDS.flatMap((spec) =>
      rowsOfKind(db, spec).map((row): [string, string] => [keyOf(row), cellsOf(spec, row)]),
    ),
  );

export const readCentral = async (folder: string): Promise<Central> => {
  const client = clientOf(folder);
  await client.connect();
  try {
    // One moment for all of it.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const { rows } = await client.query<AnyRow>(
      `SELECT kind, id, doc, clk, deleted, scope_id AS "scopeId" FROM public.sync_row
       WHERE tenant_id = $1 AND kind <> 'digest'`,
      [TENANT],
    );
    const heads = await client.query<{ origin: string; seq: string }>(
      'SELECT origin, seq FROM hub.origin',
    );
    const buckets = await client.query('SELECT * FROM hub.bucket');
    const verdicts = await client.query<{ line: string }>(
      `SELECT 'commit ' || origin || ' ' || seq || ' ' || verdict AS line FROM hub.commit
       WHERE verdict IS NOT NULL
       UNION ALL SELECT code || ' ' || kind || ' ' || id FROM hub.alarm`,
    );
    const numbers = await client.query<{ last_seq: string }>(
      'SELECT last_seq FROM hub.scope WHERE scope_id = ANY($1) ORDER BY scope_id',
      [[TENANT, SITE]],
    );
    const projected: [string, string][] = [];
    for (const spec of KINDS) projected.push(...(await projectionOf(client, spec)));
    return {
      rows: new Map(rows.map((row) => [keyOf(row), row])),
      heads: new Map(heads.rows.map(({ origin, seq }) => [origin, Number(seq)])),
      sums: sumsText(buckets.rows),
      aside: verdicts.rows.map(({ line }) => `the central hub: ${line}`),
      projected: new Map(projected),
      numbers: numbers.rows.map(({ last_seq }) => last_seq).join(' '),
    };
  } finally {
    await client.end();
  }
};
