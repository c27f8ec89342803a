import { KINDS } from '@galley/domain';
import { createPostgresStore, rebuildProjections } from '@galley/sync/hub';
import { testPostgres } from '@galley/testkit/postgres';
import pg from 'pg';
import { expect, it } from 'vitest';

const columnsOf = async (connectionString: string) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const found = await client.query<{ table: string; column: string; type: string }>(
    `SELECT table_name AS table, column_name AS column, data_type AS type
     FROM information_schema.columns WHERE table_schema = 'galley'`,
  );
  await client.end();
  return found.rows;
};

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

it('[HD1] keeps all money as bigint, in a table for each kind of the product', async () => {
  const postgres = await testPostgres();
  const connectionString = await postgres.createDatabase();
  const rng = { bytes: (n: number) => new Uint8Array(n).fill(7) };
  const clock = { now: () => Date.now() };
  const opened = await createPostgresStore({ connectionString, kinds: KINDS, clock, rng });
  if (!opened.ok) throw new Error(opened.error.message);
  const columns = await columnsOf(connectionString);
  expect(new Set(columns.map(({ table }) => table))).toEqual(new Set(KINDS.map((k) => k.kind)));
  const money = columns.filter(({ column }) => /(^|_)(minor|cents|amount|price)$/.test(column));
  const wanted = KINDS.flatMap(({ kind, columns: own }) =>
    own.flatMap(({ name, type }) =>
      /Minor$/.test(name) ? [`${kind}.${snake(name)} ${type}`] : [],
    ),
  );
  expect(wanted.length).toBeGreaterThan(8);
  for (const { type } of money) expect(['bigint', 'jsonb']).toContain(type);
  const bigints = columns.filter(({ type }) => type === 'bigint');
  const typed = bigints.map(({ table, column }) => `${table}.${column} int`);
  expect(typed).toEqual(expect.arrayContaining(wanted));
  const lossy = ['real', 'double precision', 'numeric', 'integer', 'smallint', 'money'];
  expect(columns.filter(({ type }) => lossy.includes(type))).toEqual([]);
  expect(await rebuildProjections(connectionString, KINDS)).toMatchObject({ ok: true });
  await opened.value.close();
  await postgres.stop();
});
