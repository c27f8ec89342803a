import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKindTable } from '../kind-table.ts';
import { createSqliteStore } from '../sqlite/sqlite-store.ts';
import type { HubStore } from '../store.ts';
import { postPush, type RunningHub, runHub } from '../testing/hub-target.fixture.ts';
import {
  controlsOf,
  positionOf,
  rawShape,
  readAll,
  type ShapeTarget,
} from '../testing/shape-target.fixture.ts';
import {
  createShop,
  hlcAt,
  itemRow,
  type Origin,
  type Shop,
  TEST_KINDS,
} from '../testing/shop.fixture.ts';
import { applyEnvelopes } from '../upstream/apply-envelopes.ts';
import { collectScope, HORIZON_MS } from './collect-scope.ts';

const OLD = Date.now() - 2 * HORIZON_MS;
const clock = { now: () => Date.now() };
const kinds = createKindTable(TEST_KINDS);

let folder: string;
let store: HubStore;
let hub: RunningHub;
let shop: Shop;
let office: Origin;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-floors-'));
  const opened = createSqliteStore({ file: join(folder, 'hub.db'), clock });
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
  shop = await createShop(store, 'floors');
  office = await shop.enroll('backoffice', 'Office');
  hub = await runHub(store);
});
afterAll(async () => {
  await hub.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const target = (): ShapeTarget => ({
  ...{ url: hub.url, token: office.token, scope: shop.tenantId, foreignScope: '' },
  write: async () => undefined,
  restart: async () => undefined,
  dispose: async () => undefined,
});
const push = async (rows: ReturnType<typeof itemRow>[]): Promise<void> => {
  const request = office.push([office.commit(shop.tenantId, rows)]);
  expect((await postPush(hub.url, office.token, request)).status).toBe(200);
};
const item = (id: string, name = id) => itemRow(id, { name, priceMinor: 1 }, hlcAt(OLD, 'dev_a'));
const gone = (id: string, at = OLD + 1) => ({
  ...itemRow(id, {}, hlcAt(at, 'dev_a')),
  deleted: true,
});
const scope = () => ({ tenantId: shop.tenantId, scopeId: shop.tenantId });
const collect = () => collectScope({ store, kinds, clock }, scope());

it('[CO3] tells a reader from before a collection to start over, and neither one behind it nor one that began after it', async () => {
  await push([item('a'), item('b'), item('c')]);
  const before = await readAll(target());
  await push([gone('b')]);
  const after = await readAll(target());
  expect(await collect()).toBe(1);
  for (const live of ['', 'true']) {
    const { handle, offset } = before;
    const reply = await rawShape(target(), { handle, offset, live });
    expect([reply.status, controlsOf(reply)]).toEqual([409, ['must-refetch']]);
    expect(reply.header('electric-handle')).not.toBe(handle);
  }
  const goesOn = await rawShape(target(), { handle: after.handle, offset: after.offset });
  expect(goesOn.status).toBe(200);
  expect(goesOn.messages.map((m) => m.value?.kind ?? m.headers.control)).toEqual([
    'horizon',
    'up-to-date',
  ]);
  const anew = await rawShape(target(), { offset: '-1', expired_handle: before.handle });
  const [handle] = positionOf(anew);
  expect(handle).not.toBe(before.handle);
  const middle = await rawShape(target(), { handle, offset: '2_0' });
  expect(middle.status).toBe(200);
  await hub.close();
  hub = await runHub(store);
  expect((await rawShape(target(), { handle, offset: '2_0' })).status).toBe(200);
  const still = await rawShape(target(), { handle: before.handle, offset: before.offset });
  expect(still.status).toBe(409);
});

it('[CO5] a site hub drops what the central hub collected, and tells its own readers from before to start over', async () => {
  const opened = createSqliteStore({ file: join(folder, 'site.db'), clock });
  if (!opened.ok) throw new Error(opened.error.message);
  const site = opened.value;
  const envelopes = async (after: number) =>
    (await store.readLog(scope(), after, { rows: 1000, bytes: 1e7 })).rows.map((row) => ({
      ...row,
      doc: JSON.parse(row.doc),
      clk: row.clk === null ? null : JSON.parse(row.clk),
    }));
  const follow = async (after: number) => {
    await applyEnvelopes({ store: site, kinds }, scope(), await envelopes(after), undefined);
    return store.lastSeq(scope());
  };
  await push([item('x'), item('y')]);
  await push([gone('x', OLD + 7)]);
  const seen = await follow(0);
  expect(
    (await site.readLog(scope(), 0, { rows: 99, bytes: 1e7 })).rows.map((r) => r.id),
  ).toContain('itm_x');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await collect()).toBe(1);
  await follow(seen);
  const ids = (await site.readLog(scope(), 0, { rows: 99, bytes: 1e7 })).rows.map((r) => r.id);
  expect(ids).not.toContain('itm_x');
  expect(ids).toContain('itm_y');
  expect(await site.collected(scope())).toBeGreaterThan(0);
  await site.close();
});
