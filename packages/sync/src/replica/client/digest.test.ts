import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { createInProcessHub, type InProcessHub } from '../../hub/in-process-hub.ts';
import { silentLog } from '../../hub/log.ts';
import { speaksFor } from '../../hub/server/digests.ts';
import type { UpstreamLink } from '../../hub/server/types.ts';
import { createSqliteStore } from '../../hub/sqlite/sqlite-store.ts';
import type { HubStore } from '../../hub/store.ts';
import { nodeCrypto, seededRng, TEST_KINDS } from '../../hub/testing/shop.fixture.ts';
import { generateDeviceKeys, openReplica, type Replica } from '../index.ts';
import { createFakeTimers, type FakeTimers } from '../testing/fake-timers.fixture.ts';
import { temporaryFile } from '../testing/fixtures.ts';
import { createDigestClient } from './digest-client.ts';
import { createDigestKeeper, type DigestKeeper } from './digest-keeper.ts';
import type { Http } from './http.ts';

const START = Date.UTC(2026, 5, 1, 12);
const [TENANT, SITE] = ['ten_quay0000', 'sit_quay0000'];
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const line = (id: string, amountMinor = 100) => ({
  kind: 'line',
  id,
  doc: { amountMinor, businessDate: '2026-06-01', name: 'Crab', note: null },
});

type Desk = {
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

const openHouse = async (): Promise<House> => {
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

const httpTo = (hub: InProcessHub): Http => ({
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

const openDesk = async (house: House, name: string): Promise<Desk> => {
  const { hub, timers } = house;
  const keys = generateDeviceKeys();
  const target = { tenantId: TENANT, siteId: SITE, kind: 'register' } as const;
  const code = await hub.createCode(target);
  if (!code.ok) throw new Error(code.error.message);
  const request = { code: code.value.code, kind: 'register', name, publicKey: keys.publicKey };
  const granted = await hub.enroll(request as Parameters<typeof hub.enroll>[0]);
  if (!granted.ok) throw new Error(granted.error.message);
  const file = temporaryFile();
  const opened = openReplica({
    file,
    kinds: TEST_KINDS,
    clock: { now: () => START + timers.elapsed() },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const replica = opened.value;
  closing.push(() => replica.close());
  replica.enrol(granted.value, { kind: 'register', name, keys });
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
  const { deviceId = '', epoch = 1 } = replica.identity() ?? {};
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
    const envelopes = page.rows.map(({ firstSeq: _first, ...row }) => ({
      ...row,
      doc: JSON.parse(row.doc),
      clk: JSON.parse(row.clk ?? 'null'),
    }));
    const place = { handle: 'h', offset: `${2 * page.head + 1}_0`, upToDate: true };
    replica.applyBatch({ ...key, envelopes, ...place, schemaHash: 's' });
  }
};

/** Lets the house run, every desk in step with the hub once a second. */
const live = async (house: House, desks: readonly Desk[], seconds: number): Promise<void> => {
  for (let second = 0; second < seconds; second++) {
    await house.timers.run(1000);
    for (const desk of desks) await desk.sync();
  }
};

const amounts = (replica: Replica): unknown =>
  replica.db.prepare('SELECT id, amountMinor FROM line ORDER BY id').raw().all();

const behindTheBack = (file: string, sql: string, ...values: readonly unknown[]): void => {
  const db = new Database(file);
  db.prepare(sql).run(...values);
  db.close();
};

const trade = async () => {
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

describe('digest of a replica', () => {
  it('[DG6] agrees after trade, at rest and over a second counting, and nothing is ever fetched', async () => {
    const { house, bar, door } = await trade();
    expect(bar.keeper.state()).toMatchObject({ state: 'agrees', checkedAt: START });
    door.replica.commit({ facts: [line('lin_3')] });
    await live(house, [bar, door], 60);
    expect([bar.keeper.state().state, door.keeper.state().state]).toEqual(['agrees', 'agrees']);
    expect(house.events).toEqual([]);
    expect(bar.replica.digest.summary()).toEqual({ healed: 0, healedAt: undefined });
  });

  it("[DG7] a fact changed behind the replica's back is found and put right within 60 s", async () => {
    const { house, bar, door } = await trade();
    const right = amounts(bar.replica);
    behindTheBack(door.file, "UPDATE line SET amountMinor = 7 WHERE id = 'lin_2'");
    expect(amounts(door.replica)).not.toEqual(right);
    await live(house, [bar, door], 60);
    expect(amounts(door.replica)).toEqual(right);
    expect(door.keeper.state().state).toBe('agrees');
    expect(door.replica.digest.summary().healed).toBe(1);
    expect(house.events).toMatchObject([{ event: 'digest_difference', healed: 1, sent: 0 }]);
    const kept = door.replica.db
      .prepare("SELECT detail FROM sync_alarm WHERE code = 'fact_restored'")
      .pluck()
      .all();
    expect(String(kept)).toContain('7');
  });

  it("[DG7] a row removed behind the replica's back comes again, and so does a changed ticket", async () => {
    const { house, bar, door } = await trade();
    behindTheBack(door.file, "DELETE FROM line WHERE id = 'lin_1'");
    behindTheBack(door.file, "UPDATE ticket SET rank = 0 WHERE id = 'tkt_1'");
    await live(house, [bar, door], 60);
    expect(amounts(door.replica)).toEqual(amounts(bar.replica));
    expect(door.replica.db.prepare('SELECT rank FROM ticket').pluck().get()).toBe(1);
    expect(door.replica.digest.summary().healed).toBe(2);
  });

  it("[DG7] a fact changed behind the hub's back reaches nobody and is restored within 60 s", async () => {
    const { house, bar, door } = await trade();
    const right = amounts(bar.replica);
    const doc = '{"amountMinor":1,"businessDate":"2026-06-01","name":"Crab","note":null}';
    behindTheBack(house.file, "UPDATE sync_row SET doc = ? WHERE id = 'lin_2'", doc);
    await live(house, [bar, door], 60);
    const rows = await house.store.rowsOfKind({ tenantId: TENANT, scopeId: SITE }, 'line', {
      after: 'lin_1',
      limit: 1,
    });
    expect(rows[0]?.doc.amountMinor).toBe(200);
    expect([amounts(bar.replica), amounts(door.replica)]).toEqual([right, right]);
  });

  it('[DG7] a fact that a commit of a former identity proves is kept, whatever the hub says', async () => {
    const { house, bar, door } = await trade();
    const right = amounts(bar.replica);
    behindTheBack(
      bar.file,
      `INSERT INTO sync_old_commit
       SELECT 'dev_former', epoch, seq, hash, txn, created_at FROM sync_commit`,
    );
    behindTheBack(bar.file, 'DELETE FROM sync_commit');
    behindTheBack(house.file, 'DELETE FROM hub_commit');
    const doc = '{"amountMinor":1,"businessDate":"2026-06-01","name":"Crab","note":null}';
    behindTheBack(house.file, "UPDATE sync_row SET doc = ? WHERE id = 'lin_1'", doc);
    await live(house, [bar, door], 60);
    expect(amounts(bar.replica)).toEqual(right);
    expect(amounts(door.replica)).not.toEqual(right);
    const codes = bar.replica.db.prepare('SELECT code FROM sync_alarm').pluck().all();
    expect(codes).toContain('fact_conflict');
  });

  it('[DG8] a row that the hub lost with its commit is sent by who has it, once, within 60 s', async () => {
    const { house, bar, door } = await trade();
    behindTheBack(house.file, 'DELETE FROM hub_commit');
    behindTheBack(house.file, "DELETE FROM sync_row WHERE id = 'lin_1'");
    await live(house, [bar, door], 60);
    const scope = { tenantId: TENANT, scopeId: SITE };
    const rows = await house.store.rowsOfKind(scope, 'line', { after: '', limit: 10 });
    expect(rows.map(({ id }) => id)).toEqual(['lin_1', 'lin_2']);
    const resent = [bar, door].map(({ replica }) =>
      Number(replica.db.prepare('SELECT count(*) FROM sync_resent').pluck().get()),
    );
    expect(Math.max(...resent)).toBe(1);
    await live(house, [bar, door], 30);
    expect([bar.keeper.state().state, door.keeper.state().state]).toEqual(['agrees', 'agrees']);
  });

  it('[DG9] rows that wait, and rows of a commit that was set aside, are no difference', async () => {
    const { house, bar, door } = await trade();
    const wrong = { ...line('lin_9'), doc: { ...line('lin_9').doc, amountMinor: 'much' } };
    bar.replica.commit({ facts: [wrong] });
    const { seq } = bar.replica.chainHead() ?? { seq: 0 };
    await bar.sync();
    bar.replica.noteRejected([seq]);
    door.replica.commit({ facts: [line('lin_4')] });
    await live(house, [bar], 60);
    expect(house.events).toEqual([]);
    await live(house, [bar, door], 20);
    expect(house.events).toEqual([]);
    expect(amounts(bar.replica)).toHaveLength(4);
  });

  it('[DG10] a device that changes hub fetches the buckets that differ, and no other', async () => {
    const { house, bar, door } = await trade();
    const asked: string[] = [];
    const scope = { hub: 'http://other', scope: SITE };
    const tenant = { hub: 'http://other', scope: TENANT };
    door.replica.commit({ facts: [line('lin_5', 500)] });
    await door.sync();
    for (const key of [scope, tenant]) {
      expect(bar.replica.beginCatchUp(key)).toBe(true);
      const place = { handle: 'o', offset: '1_0', upToDate: true, schemaHash: 's' };
      bar.replica.applyBatch({ ...key, envelopes: [], ...place });
    }
    const inner = httpTo(house.hub);
    const http: Http = {
      ...inner,
      send: (request) => {
        if (request.path.startsWith('/v1/bucket')) asked.push(request.path);
        return inner.send(request);
      },
    };
    bar.keeper.stop();
    const keeper = createDigestKeeper({
      ...{ replica: bar.replica, timers: house.timers, hubUrl: scope.hub, now: () => START },
      ...{ scopes: [TENANT, SITE], client: createDigestClient(http, bar.token) },
      ...{ log: () => undefined, onState: () => undefined, caughtUp: () => true },
    });
    closing.push(() => keeper.stop());
    expect(keeper.state().state).toBe('checking');
    await house.timers.run(500);
    expect(bar.replica.catchingUp(scope)).toBe(false);
    expect(amounts(bar.replica)).toContainEqual(['lin_5', 500]);
    expect(asked.map((path) => new URL(path, 'http://h').searchParams.get('kind')).sort()).toEqual([
      'line',
      'origin',
    ]);
    expect(bar.replica.digest.summary().healed).toBe(0);
  });

  it('[DG14] a hub answers for the scopes of the token only, and says whether it has them whole', async () => {
    const { house, bar } = await trade();
    const mine = `Bearer ${bar.token}`;
    expect(await house.hub.digest(mine, { scope: SITE })).toMatchObject({
      status: 200,
      body: { whole: true },
    });
    for (const ask of [house.hub.digest, house.hub.bucket]) {
      const query = { scope: 'sit_elsewhere', kind: 'line' };
      expect(await ask(mine, query)).toMatchObject({ status: 403, body: { code: 'wrong_scope' } });
      expect((await ask('Bearer nobody-knows-this-one', { scope: SITE })).status).toBe(401);
      expect((await ask(mine, {})).status).toBe(400);
    }
    expect((await house.hub.bucket(mine, { scope: SITE })).status).toBe(400);
    expect(
      await speaksFor({ store: house.store, upstream: {} as UpstreamLink }, { scopeId: SITE }),
    ).toBe(false);
  });

  it('[DG10] an empty device starts at the beginning', async () => {
    const house = await openHouse();
    const bar = await openDesk(house, 'Bar');
    const empty = { hub: 'http://hub', scope: 'sit_other000' };
    expect(bar.replica.beginCatchUp(empty)).toBe(false);
    expect(bar.replica.catchingUp(empty)).toBe(false);
  });
});
