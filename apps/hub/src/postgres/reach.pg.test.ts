import { afterEach, beforeEach, expect, test } from 'vitest';
import { query, type Scene, scene } from './postgres.fixture.ts';
import { clusterProcesses } from './processes.ts';
import { reachPostgres } from './reach.ts';

let s: Scene;
beforeEach(async () => {
  s = await scene();
});
afterEach(() => s.end());

test('[PG21] reaches a database that runs and leaves it running, starts one that does not and ends it', async () => {
  expect(await reachPostgres(s.dir)).toMatchObject({ error: { code: 'folder_not_usable' } });
  const running = await s.start();
  await query(running.connectionString, 'CREATE TABLE kept (n int)', 'INSERT INTO kept VALUES (7)');
  const beside = await reachPostgres(s.dir);
  if (!beside.ok) throw new Error(beside.error.message);
  expect(beside.value.connectionString).toBe(running.connectionString);
  await beside.value.release();
  expect(await query(running.connectionString, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  await running.stop();
  const alone = await reachPostgres(s.dir);
  if (!alone.ok) throw new Error(alone.error.message);
  expect(await query(alone.value.connectionString, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  await alone.value.release();
  expect(await clusterProcesses(s.dir)).toEqual([]);
});
