import { type TestPostgres, testPostgres } from '@galley/testkit/postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPostgresStore } from '../../hub/postgres/postgres-store.ts';
import { runHub } from '../../hub/testing/hub-target.fixture.ts';
import { createShop, seededRng, TEST_KINDS } from '../../hub/testing/shop.fixture.ts';
import { realTimers, type Timers } from '../../timers.ts';
import {
  closeAll,
  follow,
  line,
  lines,
  openDevice,
  opened,
  until,
} from '../testing/site.fixture.ts';
import { realPorts } from './client-ports.ts';

/** A minute of the product in six seconds of the test. */
const FASTER = 10;
const fast: Timers = {
  after: (ms, run) => realTimers.after(ms / FASTER, run),
  every: (ms, run) => realTimers.every(ms / FASTER, run),
  elapsed: () => realTimers.elapsed() * FASTER,
};
const ports = { ...realPorts, timers: fast };

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await testPostgres();
});
afterAll(async () => {
  await closeAll();
  await postgres.stop();
});

const openSite = async () => {
  const connectionString = await postgres.createDatabase();
  const clock = { now: () => Date.now() };
  const rng = seededRng(connectionString);
  const store = await createPostgresStore({ connectionString, kinds: TEST_KINDS, clock, rng });
  if (!store.ok) throw new Error(store.error.message);
  opened.push(() => store.value.close());
  const shop = await createShop(store.value, 'quay');
  const hub = await runHub(store.value, { digestMs: 300 });
  opened.push(() => hub.close());
  const client = new pg.Client({ connectionString });
  await client.connect();
  opened.push(() => client.end());
  return { site: { store: store.value, shop, hub }, client };
};

it('[DG7] rows changed behind the back of Postgres and of a replica are right again everywhere', async () => {
  const { site, client } = await openSite();
  const register = await openDevice(site, 'register', 'Bar');
  const kitchen = await openDevice(site, 'kitchen', 'Grill');
  const bar = follow(register, [site.hub.url], { ports });
  const grill = follow(kitchen, [site.hub.url], { ports });
  register.commit({ facts: [line('lin_1'), line('lin_2', 200), line('lin_3', 300)] });
  const agree = () =>
    [bar, grill].every((sync) => sync.status().digest?.state === 'agrees') &&
    register.pending().commits === 0;
  await until('agreement', () => agree() && (lines(kitchen) as unknown[]).length === 3, 20_000);
  const right = lines(register);
  expect([bar, grill].map((sync) => sync.status().digest?.healed)).toEqual([0, 0]);

  await client.query(`UPDATE public.sync_row SET doc = doc || '{"amountMinor": 1}'
    WHERE kind = 'line' AND id = 'lin_2'`);
  await client.query(`DELETE FROM public.sync_row WHERE kind = 'line' AND id = 'lin_3'`);
  kitchen.db.prepare("DELETE FROM line WHERE id = 'lin_1'").run();
  const amounts = async () => {
    const found = await client.query<{ id: string; amount: number }>(
      `SELECT id, (doc ->> 'amountMinor')::int AS amount FROM public.sync_row
       WHERE kind = 'line' ORDER BY id`,
    );
    return found.rows.map(({ amount }) => amount).join(' ');
  };
  let inHub = '';
  const look = setInterval(
    () =>
      void amounts().then((text) => {
        inHub = text;
      }),
    200,
  );
  opened.push(() => clearInterval(look));
  await until('the hub is whole', () => inHub === '100 200 300', 20_000);
  await until(
    'the kitchen is whole',
    () => JSON.stringify(lines(kitchen)) === JSON.stringify(right),
    20_000,
  );
  await until('agreement', agree, 20_000);
  expect(lines(register)).toEqual(right);
}, 90_000);
