import { join } from 'node:path';
import { KINDS } from '@galley/domain';
import { createHubServer, createPostgresStore, silentLog } from '@galley/sync/hub';
import { nodeCrypto } from '@galley/sync/replica';
import { type TestPostgres, testPostgres } from '@galley/testkit/postgres';
import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { MIGRATIONS } from '../../packages/sync/src/hub/postgres/migrations/index.ts';
import { ensureRole } from '../../packages/sync/src/hub/postgres/role.ts';
import {
  endAll,
  endings,
  follow,
  open,
  receipts,
  sell,
  unpack,
  until,
} from './old-shop.fixture.ts';

const clock = { now: () => Date.now() };
const rng = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await testPostgres();
});
afterAll(() => postgres.stop());
afterEach(endAll);

/** The last migration that the program of each wire schema had. */
const LAST_MIGRATION: Readonly<Record<number, string>> = { 1: '0001-tables', 2: '0004-buckets' };

/** Tables of the hub's file, and those of the database that hold the same. */
const TABLES = [
  ['sync_row', 'public.sync_row'],
  ['hub_origin', 'hub.origin'],
  ['hub_commit', 'hub.commit'],
  ['hub_device', 'hub.device'],
  ['hub_tenant', 'hub.tenant'],
  ['hub_site', 'hub.site'],
  ['hub_code', 'hub.code'],
  ['hub_scope', 'hub.scope'],
] as const;

type Cells = Readonly<Record<string, unknown>>;

const copyTable = async (
  client: pg.Client,
  file: Database.Database,
  [from, to]: (typeof TABLES)[number],
): Promise<void> => {
  for (const row of file.prepare(`SELECT * FROM ${from}`).all() as Cells[]) {
    const { counted: _sums, collected: _collected, ...cells } = row;
    const names = Object.keys(cells);
    const marks = names.map((_, n) => `$${n + 1}`).join(', ');
    const values = names.map((name) => (name === 'deleted' ? cells[name] === 1 : cells[name]));
    await client.query(`INSERT INTO ${to} (${names.join(', ')}) VALUES (${marks})`, values);
  }
};

/** A database with the migrations that the old program had, and the rows of the fixture's hub. */
const oldDatabase = async (version: number, folder: string, tenantId: string): Promise<string> => {
  const url = await postgres.createDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const role = await ensureRole(client, url);
  if (!role.ok) throw new Error(role.error.message);
  await client.query(
    'CREATE TABLE public.galley_migration (name text PRIMARY KEY, applied_at bigint NOT NULL)',
  );
  for (const { name, sql } of MIGRATIONS) {
    await client.query(sql);
    await client.query('INSERT INTO public.galley_migration VALUES ($1, 0)', [name]);
    if (name === LAST_MIGRATION[version]) break;
  }
  await client.query("SELECT set_config('galley.tenant', $1, false)", [tenantId]);
  const file = new Database(join(folder, 'hub.db'), { readonly: true });
  for (const table of TABLES) await copyTable(client, file, table);
  file.close();
  await client.end();
  return url;
};

it.each([1, 2])(
  '[VS6] a Postgres of schema %i is migrated with every row, and takes what a register of then has',
  async (version) => {
    const { folder, kept } = unpack(version);
    const { tenantId, siteId } = kept;
    const url = await oldDatabase(version, folder, tenantId);
    const opened = await createPostgresStore({ connectionString: url, kinds: KINDS, clock, rng });
    if (!opened.ok) throw new Error(opened.error.message);
    const store = opened.value;
    const old = new Database(join(folder, 'hub.db'), { readonly: true });
    for (const scopeId of [tenantId, siteId]) {
      const page = await store.readLog({ tenantId, scopeId }, 0, { rows: 10_000, bytes: 1e8 });
      const was = old
        .prepare('SELECT kind, id, seq, doc FROM sync_row WHERE scope_id = ? ORDER BY seq')
        .all(scopeId) as { kind: string; id: string; seq: number; doc: string }[];
      const parsed = ({ kind, id, seq, doc }: (typeof was)[number]) => ({
        kind,
        id,
        seq,
        doc: JSON.parse(doc),
      });
      expect(page.rows.map(parsed)).toEqual(was.map(parsed));
    }
    old.close();
    const server = createHubServer({
      ...{ store, kinds: KINDS, role: 'central', clock, rng, crypto: nodeCrypto, log: silentLog },
    });
    const bound = await server.listen({ host: '127.0.0.1', port: 0 });
    if (!bound.ok) throw new Error(bound.error.message);
    endings.push(async () => {
      await server.close();
      await store.close();
    });
    await sell(folder);
    const replica = open(folder);
    follow(replica, `http://127.0.0.1:${bound.value.port}`);
    await until('acknowledgement', () => replica.pending().commits === 0);
    expect(await store.quarantined(tenantId)).toEqual([]);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("SELECT set_config('galley.tenant', $1, false)", [tenantId]);
    const found = await client.query('SELECT number FROM galley.receipt ORDER BY number');
    await client.end();
    expect(found.rows.map(({ number }) => Number(number))).toEqual(receipts(replica));
  },
);
