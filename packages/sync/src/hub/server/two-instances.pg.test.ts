import { type TestPostgres, testPostgres } from '@galley/testkit/postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPostgresStore } from '../postgres/postgres-store.ts';
import type { HubStore } from '../store.ts';
import { postPush, type RunningHub, runHub } from '../testing/hub-target.fixture.ts';
import { rawShape, readAll, type ShapeTarget } from '../testing/shape-target.fixture.ts';
import {
  createShop,
  lineRow,
  type Origin,
  type Shop,
  seededRng,
  TEST_KINDS,
} from '../testing/shop.fixture.ts';

let postgres: TestPostgres;
let shop: Shop;
const stores: HubStore[] = [];
const hubs: RunningHub[] = [];

beforeAll(async () => {
  postgres = await testPostgres();
  const connectionString = await postgres.createDatabase();
  for (const name of ['one', 'two']) {
    const clock = { now: () => Date.now() };
    const ports = { clock, rng: seededRng(name) };
    const opened = await createPostgresStore({ connectionString, kinds: TEST_KINDS, ...ports });
    if (!opened.ok) throw new Error(opened.error.message);
    stores.push(opened.value);
    hubs.push(await runHub(opened.value, { holdMs: 5000 }));
  }
  shop = await createShop(stores[0] as HubStore, 'both');
});
afterAll(async () => {
  for (const hub of hubs) await hub.close();
  for (const store of stores) await store.close();
  await postgres.stop();
});

const targetAt = (index: number, { token }: Origin): ShapeTarget => ({
  url: hubs[index]?.url ?? '',
  token,
  scope: shop.siteId,
  foreignScope: '',
  write: async () => undefined,
  restart: async () => undefined,
  dispose: async () => undefined,
});

const pushAt = async (index: number, origin: Origin, rows: readonly string[]) => {
  const request = origin.push([
    origin.commit(
      shop.siteId,
      rows.map((id) => lineRow(id)),
    ),
  ]);
  const response = await postPush(hubs[index % 2]?.url ?? '', origin.token, request);
  expect(response.status).toBe(200);
};

const seqsOf = (rows: readonly { value?: Readonly<Record<string, string | null>> }[]) =>
  rows.map((row) => Number(row.value?.seq));

/** Follows from the beginning by long-polls, over both hubs in turn, until it has seen the last row. */
const followBoth = async (origin: Origin, last: number) => {
  const seen: { id: string; seq: number }[] = [];
  let [offset, handle] = ['-1', ''];
  for (let turn = 0; seen.filter((row) => row.id.startsWith('lin_')).length < last; turn += 1) {
    const live = offset === '-1' || turn < 2 ? '' : 'true';
    const reply = await rawShape(targetAt(turn % 2, origin), { offset, handle, live });
    expect(reply.status).toBe(200);
    for (const { value } of reply.messages) {
      if (value !== undefined) seen.push({ id: value.id ?? '', seq: Number(value.seq) });
    }
    offset = reply.header('electric-offset') ?? '';
    handle = reply.header('electric-handle') ?? '';
  }
  return seen;
};

it('[HD10] takes pushes at two processes of one database: each fact once, numbers in commit order, none skipped', async () => {
  const origins = await Promise.all(
    ['A', 'B', 'C', 'D'].map((name) => shop.enroll('register', name)),
  );
  const reader = await shop.enroll('kitchen', 'Grill');
  const [commits, rows] = [40, 3];
  const following = followBoth(reader, origins.length * commits * rows);
  await Promise.all(
    origins.map(async (origin, index) => {
      for (let n = 0; n < commits; n += 1) {
        const ids = Array.from({ length: rows }, (_, r) => `${index}x${n}x${r}`);
        await pushAt(index + n, origin, ids);
      }
    }),
  );
  const seen = await following;
  const lines = seen.filter((row) => row.id.startsWith('lin_'));
  expect(new Set(lines.map((row) => row.id)).size).toBe(origins.length * commits * rows);
  expect(lines).toHaveLength(origins.length * commits * rows);
  const order = seen.map((row) => row.seq);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  const [one, two] = [await readAll(targetAt(0, reader)), await readAll(targetAt(1, reader))];
  expect(seqsOf(one.rows)).toEqual(seqsOf(two.rows));
  expect([one.handle, one.offset]).toEqual([two.handle, two.offset]);
  const last = await stores[0]?.lastSeq({ tenantId: shop.tenantId, scopeId: shop.siteId });
  expect(Math.max(...seqsOf(one.rows))).toBe(last);
});

it('[HD11] a push at one process answers a long-poll at the other within 200 ms', async () => {
  const register = await shop.enroll('register', 'Quick');
  const target = targetAt(1, register);
  const waits: number[] = [];
  for (let n = 0; n < 10; n += 1) {
    const { handle, offset } = await readAll(target);
    const held = rawShape(target, { offset, handle, live: 'true' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const at = performance.now();
    await pushAt(0, register, [`quick${n}`]);
    const reply = await held;
    waits.push(performance.now() - at);
    expect(reply.messages.some((message) => message.value?.id === `lin_quick${n}`)).toBe(true);
  }
  const median = waits.sort((a, b) => a - b)[5] ?? 0;
  expect(median).toBeLessThan(200);
});

it('[HD11] a device that one process revokes is refused by the other', async () => {
  const register = await shop.enroll('register', 'Lost');
  const at = (index: number) => postPush(hubs[index]?.url ?? '', register.token, register.push([]));
  expect([(await at(0)).status, (await at(1)).status]).toEqual([200, 200]);
  const revoked = await fetch(`${hubs[0]?.url}/v1/admin/devices/revoke`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer admin-token-of-the-tests',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ deviceId: register.device.deviceId }),
  });
  expect(revoked.status).toBe(200);
  const endAt = performance.now() + 2000;
  while ((await at(1)).status === 200 && performance.now() < endAt) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect((await at(1)).status).toBe(403);
});
