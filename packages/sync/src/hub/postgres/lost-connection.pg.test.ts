import { type TestPostgres, testPostgres } from '@galley/testkit/postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRng, TEST_KINDS } from '../testing/shop.fixture.ts';
import { createPostgresStore } from './postgres-store.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await testPostgres();
});
afterAll(() => postgres.stop());

const SCOPES = { tenantId: 'ten_a', scopeIds: ['sit_a'] };

it('[HP7] connections that die, idle or at work, fail their own work only', async () => {
  const connectionString = await postgres.createDatabase();
  const opened = await createPostgresStore({
    connectionString,
    kinds: TEST_KINDS,
    clock: { now: () => Date.now() },
    rng: seededRng('lost'),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const uncaught: unknown[] = [];
  const note = (error: unknown) => void uncaught.push(error);
  process.on('uncaughtException', note);
  const killer = new pg.Client({ connectionString });
  await killer.connect();
  const killAll = () =>
    killer.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  const broken = store.transaction(SCOPES, async (tx) => {
    await killAll();
    await new Promise((done) => setTimeout(done, 100));
    return tx.reserveSeqs('sit_a', 1);
  });
  await expect(broken).rejects.toThrow();
  await killAll();
  await new Promise((done) => setTimeout(done, 100));
  expect(await store.transaction(SCOPES, (tx) => tx.reserveSeqs('sit_a', 1))).toBe(1);
  process.off('uncaughtException', note);
  expect(uncaught).toEqual([]);
  await killer.end();
  await store.close();
});
