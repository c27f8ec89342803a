import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, test } from 'vitest';
import { testPostgres } from './postgres.ts';

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  // A server that ends between two answers is told of as an event as well; the query itself fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const folderOf = async (url: string): Promise<string> => {
  const [row] = await query(url, "SELECT current_setting('data_directory') AS folder");
  return dirname(dirname((row as { folder: string }).folder));
};

const refuses = (url: string): Promise<boolean> =>
  query(url, 'SELECT 1').then(
    () => false,
    () => true,
  );

test('[PG20] gives each asker an empty database in one cluster, and ends with the last', async () => {
  const [first, second] = await Promise.all([testPostgres(), testPostgres()]);
  expect(second.connectionString).toBe(first.connectionString);
  const folder = await folderOf(first.connectionString);
  const [one, two] = [await first.createDatabase(), await second.createDatabase()];
  await query(one, 'CREATE TABLE t (n int)');
  await expect(query(two, 'SELECT n FROM t')).rejects.toThrow(/does not exist/);
  await first.stop();
  await first.stop();
  expect(await query(two, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await second.stop();
  expect(await refuses(two)).toBe(true);
  expect(existsSync(folder)).toBe(false);
});

test('[PG20] a killed test process leaves neither Postgres nor files', async () => {
  const script = fileURLToPath(new URL('./postgres-user.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let url = '';
  for await (const line of createInterface({ input: child.stdout })) {
    url = line;
    break;
  }
  const folder = await folderOf(url);
  expect(existsSync(folder)).toBe(true);
  child.kill('SIGKILL');
  await expect.poll(() => refuses(url)).toBe(true);
  await expect.poll(() => existsSync(folder)).toBe(false);
});
