import { type TestPostgres, testPostgres } from '@galley/testkit/postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Difference, verifyKind } from '../digest/verify.ts';
import { writeDigest } from '../digest/write-digest.ts';
import { createKindTable } from '../kind-table.ts';
import { confirmAdmission } from '../takeover/confirm-admission.ts';
import {
  enrollDeps,
  fakeClock,
  lineRow,
  type Origin,
  seededRng,
  TEST_KINDS,
} from '../testing/shop.fixture.ts';
import { createWorkbench } from '../testing/workbench.fixture.ts';
import { createPostgresStore } from './postgres-store.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await testPostgres();
});
afterAll(() => postgres.stop());

const openStore = async (patience = {}) => {
  const connectionString = await postgres.createDatabase();
  const clock = { now: () => Date.now() };
  const rng = seededRng(connectionString);
  const options = { connectionString, kinds: TEST_KINDS, clock, rng, patience };
  const opened = await createPostgresStore(options);
  if (!opened.ok) throw new Error(opened.error.message);
  return { store: opened.value, connectionString };
};

const PUSHERS = 14;
const COMMITS = 8;

it('[HD12] more pushers than connections, while damage is mended: every push is taken and every row put back', async () => {
  const { store, connectionString } = await openStore();
  const bench = createWorkbench(store);
  const { shop, register } = await bench.shopWithRegister();
  const scope = { tenantId: shop.tenantId, scopeId: shop.siteId };
  const more = Array.from({ length: PUSHERS - 1 }, (_, n) => shop.enroll('kitchen', `K${n}`));
  const origins: Origin[] = [register, ...(await Promise.all(more))];
  const tamper = new pg.Client({ connectionString });
  await tamper.connect();
  const push = async (origin: Origin, index: number): Promise<void> => {
    for (let n = 0; n < COMMITS; n += 1) {
      const kind = origin === register ? lineRow(`${index}x${n}`) : reading(`${index}x${n}`);
      const txn = origin.commit(shop.siteId, [kind]);
      expect((await bench.push(origin.device, origin.push([txn]))).status).toBe(200);
    }
  };
  const found: Difference[] = [];
  const deps = { store, kinds: createKindTable(TEST_KINDS), clock: fakeClock() };
  const mend = async (): Promise<void> => {
    for (let n = 0; n < 6; n += 1) {
      await tamper.query(
        `UPDATE public.sync_row SET doc = doc || '{"name":"HACKED"}'
         WHERE kind = 'line' AND seq = (SELECT max(seq) FROM public.sync_row WHERE kind = 'line')`,
      );
      const { difference } = await verifyKind(deps, scope, 'line');
      if (difference !== undefined) found.push(difference);
      await writeDigest(store, scope, true);
    }
  };
  await Promise.all([...origins.map(push), mend()]);
  const { difference } = await verifyKind(deps, scope, 'line');
  if (difference !== undefined) found.push(difference);
  expect(found.length).toBeGreaterThan(0);
  const lines = (await bench.log(shop)).filter(({ kind }) => kind === 'line');
  expect(lines).toHaveLength(COMMITS);
  expect(lines.filter(({ doc }) => doc.includes('HACKED'))).toEqual([]);
  await tamper.end();
  await store.close();
}, 60_000);

const reading = (id: string) => ({
  kind: 'reading',
  id: `rea_${id}`,
  doc: { celsius: 4, businessDate: '2026-06-01' },
});

it('[HD12] a site hub tells of its devices while every other connection waits for the lock of the site', async () => {
  const { store } = await openStore();
  const bench = createWorkbench(store);
  const { shop } = await bench.shopWithRegister();
  const hub = await shop.enroll('site_hub', 'Pass');
  const scopes = { tenantId: shop.tenantId, scopeIds: [shop.siteId] };
  const waiting: Promise<unknown>[] = [];
  const deps = { ...enrollDeps(store, 'said'), store };
  const { publicKey } = hub.keys;
  const said = { deviceId: 'dev_said', kind: 'kitchen', name: 'Grill', number: 101 } as const;
  const key = { tokenHash: 'ab'.repeat(32), generation: 1, enrolledAt: 1, publicKey };
  const held = store.transaction(scopes, async (tx) => {
    for (let n = 0; n < 12; n += 1) waiting.push(outside(() => store.transaction(scopes, noop)));
    waiting.push(outside(() => confirmAdmission(deps, hub.device, { ...said, ...key })));
    await new Promise((done) => setTimeout(done, 200));
    return tx.reads.device(hub.device.deviceId);
  });
  expect((await held)?.deviceId).toBe(hub.device.deviceId);
  await Promise.all(waiting);
  await store.close();
}, 60_000);

const noop = async (): Promise<void> => undefined;
/** As another request would call. */
const context = new (await import('node:async_hooks')).AsyncResource('request');
const outside = <T>(run: () => Promise<T>): Promise<T> => context.runInAsyncScope(run);

it('[HD13] nobody waits for a lock for ever, and a transaction that says nothing ends', async () => {
  const patience = { lock_timeout: 300, idle_in_transaction_session_timeout: 900 };
  const { store } = await openStore(patience);
  const scopes = { tenantId: 'ten_a', scopeIds: ['sit_a'] };
  const silent = store.transaction(scopes, async (tx) => {
    await new Promise((done) => setTimeout(done, 2500));
    return tx.reserveSeqs('sit_a', 1);
  });
  const ended = expect(silent).rejects.toThrow();
  await new Promise((done) => setTimeout(done, 100));
  const barred = store.transaction(scopes, (tx) => tx.reserveSeqs('sit_a', 1));
  await expect(barred).rejects.toThrow(/lock timeout/);
  await new Promise((done) => setTimeout(done, 1200));
  expect(await store.transaction(scopes, (tx) => tx.reserveSeqs('sit_a', 1))).toBe(1);
  await ended;
  await store.close();
});
