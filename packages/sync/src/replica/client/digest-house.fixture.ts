import type { DeviceKind, KindSpec } from '@galley/base';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { createInProcessHub, type InProcessHub } from '../../hub/in-process-hub.ts';
import { createKindTable } from '../../hub/kind-table.ts';
import { silentLog } from '../../hub/log.ts';
import { seen, sightOf } from '../../hub/shape/sight.ts';
import { createSqliteStore } from '../../hub/sqlite/sqlite-store.ts';
import type { HubStore } from '../../hub/store.ts';
import { nodeCrypto, seededRng, TEST_KINDS } from '../../hub/testing/shop.fixture.ts';
import { generateDeviceKeys, openReplica, type Replica } from '../index.ts';
import { createFakeTimers, type FakeTimers } from '../testing/fake-timers.fixture.ts';
import { temporaryFile } from '../testing/fixtures.ts';
import { createDigestClient } from './digest-client.ts';
import { createDigestKeeper, type DigestKeeper } from './digest-keeper.ts';
import type { Http } from './http.ts';

export const START = Date.UTC(2026, 5, 1, 12);
export const [TENANT, SITE] = ['ten_quay0000', 'sit_quay0000'];
export const closing: (() => unknown)[] = [];
export const closeHouses = async (): Promise<void> => {
  for (const close of closing.splice(0).reverse()) await close();
};

export const line = (id: string, amountMinor = 100) => ({
  kind: 'line',
  id,
  doc: { amountMinor, businessDate: '2026-06-01', name: 'Crab', note: null },
});

export type Desk = {
  readonly replica: Replica;
  readonly file: string;
  readonly token: string;
  keeper: DigestKeeper;
  /** Pushes what waits and applies what the hub has, as pusher and feed do. */
  sync(): Promise<void>;
};

type House = {
  readonly timers: FakeTimers;
  readonly store: HubStore;
  readonly file: string;
  readonly hub: InProcessHub;
  readonly events: { event?: string; healed?: number; sent?: number }[];
};

export const openHouse = async (): Promise<House> => {
  const timers = createFakeTimers();
  const file = temporaryFile();
  const clock = { now: () => START + timers.elapsed() };
  const opened = createSqliteStore({ file, clock });
  if (!opened.ok) throw new Error(opened.error.message);
  const hub = createInProcessHub({
    ...{ store: opened.value, kinds: TEST_KINDS, role: 'central', clock, timers, log: silentLog },
    ...{ rng: seededRng('house'), crypto: nodeCrypto },
  });
  closing.push(() => opened.value.close());
  closing.push(() => hub.close());
  await hub.createSite({ tenantId: TENANT, siteId: SITE, siteName: 'Quay', purpose: 'demo' });
  return { timers, store: opened.value, file, hub, events: [] };
};

export const httpTo = (hub: InProcessHub): Http => ({
  async send({ method, path, token }) {
    const { pathname, searchParams } = new URL(path, 'http://hub');
    const query = Object.fromEntries(searchParams);
    if (method === 'POST') return { status: 204, body: undefined };
    const ask = pathname === '/v1/digest' ? hub.digest : hub.bucket;
    const { status, body } = await ask(`Bearer ${token}`, query);
    return { status, body: JSON.parse(JSON.stringify(body)) };
  },
  close: () => undefined,
});

export const openDesk = async (
  house: House,
  name: string,
  kind: DeviceKind = 'register',
  kinds: readonly KindSpec[] = TEST_KINDS,
): Promise<Desk> => {
  const { hub, timers } = house;
  const keys = generateDeviceKeys();
  const target = { tenantId: TENANT, siteId: SITE, kind };
  const code = await hub.createCode(target);
  if (!code.ok) throw new Error(code.error.message);
  const request = { code: code.value.code, kind, name, publicKey: keys.publicKey };
  const granted = await hub.enroll(request as Parameters<typeof hub.enroll>[0]);
  if (!granted.ok) throw new Error(granted.error.message);
  const file = temporaryFile();
  const opened = openReplica({
    file,
    kinds,
    clock: { now: () => START + timers.elapsed() },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const replica = opened.value;
  closing.push(() => replica.close());
  replica.enrol(granted.value, { kind, name, keys });
  const { token } = granted.value;
  const sync = () => syncDesk(house, replica, token);
  await sync();
  const keeper = createDigestKeeper({
    ...{ replica, timers, hubUrl: 'http://hub', scopes: [TENANT, SITE], now: () => START },
    client: createDigestClient(httpTo(hub), token),
    log: (event) => house.events.push(event),
    caughtUp: (scope) => !replica.catchingUp({ hub: 'http://hub', scope }),
    onState: () => undefined,
  });
  closing.push(() => keeper.stop());
  return { replica, file, token, keeper, sync };
};

const syncDesk = async ({ hub, store }: House, replica: Replica, token: string): Promise<void> => {
  const { deviceId = '', epoch = 1, kind = 'register' } = replica.identity() ?? {};
  const head = (await store.head(deviceId))?.seq ?? 0;
  const run = replica.commitsAfter(head, 100, 1e6);
  if (run !== undefined) {
    const txns = run.texts.map((text) => JSON.parse(text));
    const { status } = await hub.push(`Bearer ${token}`, { origin: deviceId, epoch, txns });
    expect(status).toBe(200);
  }
  for (const scope of [TENANT, SITE]) {
    const key = { hub: 'http://hub', scope };
    const after = Math.floor(Number.parseInt(replica.feed(key).offset ?? '0', 10) / 2);
    const at = { tenantId: TENANT, scopeId: scope };
    const page = await store.readLog(at, after, { rows: 10_000, bytes: 1e8 });
    const sight = sightOf(createKindTable(TEST_KINDS), { kind, tenantId: TENANT }, scope);
    const envelopes = seen(sight, page.rows).map(({ firstSeq: _first, ...row }) => ({
      ...row,
      doc: JSON.parse(row.doc),
      clk: JSON.parse(row.clk ?? 'null'),
    }));
    const place = { handle: 'h', offset: `${2 * page.head + 1}_0`, upToDate: true };
    replica.applyBatch({ ...key, envelopes, ...place, schemaHash: 's' });
  }
};

/** Lets the house run, every desk in step with the hub once a second. */
export const live = async (
  house: House,
  desks: readonly Desk[],
  seconds: number,
): Promise<void> => {
  for (let second = 0; second < seconds; second++) {
    await house.timers.run(1000);
    for (const desk of desks) await desk.sync();
  }
};

export const amounts = (replica: Replica): unknown =>
  replica.db.prepare('SELECT id, amountMinor FROM line ORDER BY id').raw().all();

export const behindTheBack = (file: string, sql: string, ...values: readonly unknown[]): void => {
  const db = new Database(file);
  db.prepare(sql).run(...values);
  db.close();
};

export const trade = async () => {
  const house = await openHouse();
  const [bar, door] = [await openDesk(house, 'Bar'), await openDesk(house, 'Door')];
  bar.replica.commit({ facts: [line('lin_1'), line('lin_2', 200)] });
  bar.replica.commit({
    facts: [{ kind: 'ticket', id: 'tkt_1', doc: { generation: 1, rank: 1, lines: [] } }],
  });
  door.replica.commit({
    facts: [{ kind: 'menu_item', id: 'itm_1', doc: { name: 'Crab', priceMinor: 9 } }],
  });
  await live(house, [bar, door], 25);
  return { house, bar, door };
};
