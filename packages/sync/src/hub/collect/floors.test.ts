import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Envelope } from '../../protocol/index.ts';
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
import { createRefetch } from './refetch.ts';

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
  const { deviceId } = office.device;
  const reader = { scopeId: shop.tenantId, deviceId, seq: seen, heardAt: clock.now() };
  await store.noteReaders([reader]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await collect()).toBe(1);
  await follow(seen);
  const ids = (await site.readLog(scope(), 0, { rows: 99, bytes: 1e7 })).rows.map((r) => r.id);
  expect(ids).not.toContain('itm_x');
  expect(ids).toContain('itm_y');
  expect(await site.collected(scope())).toBeGreaterThan(0);
  await site.close();
});

it('[CO5] a site hub that was away beyond the horizon tells its readers of what went meanwhile, and of nothing newer', async () => {
  const opened = createSqliteStore({ file: join(folder, 'away.db'), clock });
  if (!opened.ok) throw new Error(opened.error.message);
  const site = opened.value;
  const place = { tenantId: shop.tenantId, scopeId: 'ten_away' };
  const row = (id: string, at: number, rest: Partial<Envelope> = {}): Envelope => ({
    ...{ ...place, kind: 'menu_item', id, seq: 1, txn: 'dev:1:1', schema: 1 },
    ...{ doc: { name: id, priceMinor: 1 }, clk: { b: hlcAt(at, 'dev_a') } },
    ...{ deleted: false, businessDate: null, ...rest },
  });
  const horizon = (rank: number): Envelope =>
    row('ten_away', 0, { kind: 'horizon', clk: null, doc: { generation: 1, rank } });
  const apply = (rows: readonly Envelope[]) =>
    applyEnvelopes({ store: site, kinds }, place, rows, undefined);
  await apply([row('kept', OLD), row('gone', OLD), row('newer', OLD + HORIZON_MS)]);
  const own = await shop.enroll('register', 'Away');
  const pending = row('pending', OLD, { txn: `${own.device.deviceId}:1:3` });
  const head = { generation: 1, hash: 'h', rank: 3 };
  const origin = row(own.device.deviceId, 0, { kind: 'origin', clk: null, doc: head });
  const from = { store: site, kinds };
  await applyEnvelopes(from, place, [pending, origin], undefined, 'dev_other_hub');
  const refetch = createRefetch({ store: site, kinds }, place, false);
  expect(await refetch.finish()).toBe(0);
  refetch.begin();
  const again = [row('kept', OLD), horizon(OLD + 10)];
  refetch.saw(again);
  await apply(again);
  expect(await refetch.finish()).toBe(1);
  const rows = await site.rowsOfKind(place, 'menu_item', { after: '', limit: 10 });
  expect(rows.map(({ id, deleted }) => [id, deleted])).toEqual([
    ['gone', true],
    ['kept', false],
    ['newer', false],
    ['pending', false],
  ]);
  expect(rows[0]?.seq).toBe(await site.lastSeq(place));
  await apply([horizon(OLD + 20)]);
  const left = await site.rowsOfKind(place, 'menu_item', { after: '', limit: 10 });
  expect(left.map(({ id }) => id)).toEqual(['kept', 'newer', 'pending']);
  await site.close();
});
