import { testPostgres } from '@galley/testkit/postgres';
import pg from 'pg';
import { createPostgresStore } from '../postgres/postgres-store.ts';
import { seededRng, TEST_KINDS } from '../testing/shop.fixture.ts';
import { describeFuzz } from './fuzz.contract.ts';

const LOOK = `SELECT
  (SELECT count(*) FROM public.sync_row WHERE kind IN ('line', 'ticket', 'menu_item')) AS rows,
  (SELECT sum(seq) FROM public.sync_row WHERE kind IN ('line', 'ticket', 'menu_item')) AS numbers,
  (SELECT count(*) FROM hub.commit WHERE verdict IS NULL) AS commits,
  (SELECT count(*) FROM hub.alarm) AS alarms,
  (SELECT count(*) FROM hub.device) AS devices,
  (SELECT count(*) FROM hub.origin) AS origins,
  (SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM galley.line AS t) AS line,
  (SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM galley.ticket AS t) AS ticket,
  (SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM galley.menu_item AS t) AS menu_item`;

describeFuzz('Postgres hub, fuzzed', async () => {
  const postgres = await testPostgres();
  const connectionString = await postgres.createDatabase();
  const opened = await createPostgresStore({
    connectionString,
    kinds: TEST_KINDS,
    clock: { now: () => Date.now() },
    rng: seededRng('fuzz'),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const superuser = new pg.Client({ connectionString });
  await superuser.connect();
  return {
    store: opened.value,
    trace: async () => JSON.stringify((await superuser.query(LOOK)).rows[0]),
    dispose: async () => {
      await superuser.end();
      await opened.value.close();
      await postgres.stop();
    },
  };
});
