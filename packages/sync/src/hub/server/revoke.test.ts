import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { generateDeviceKeys } from '../../replica/node-crypto.ts';
import { createKindTable } from '../kind-table.ts';
import { silentLog } from '../log.ts';
import { revokeDevice } from '../revoke.ts';
import { createSqliteStore } from '../sqlite/sqlite-store.ts';
import type { HubStore } from '../store.ts';
import { admitStandby } from '../takeover/standby-identity.ts';
import { postPush, type RunningHub, runHub } from '../testing/hub-target.fixture.ts';
import {
  createShop,
  enrollDeps,
  hlcAt,
  lineRow,
  type Origin,
  type Shop,
  sha256,
  TEST_KINDS,
} from '../testing/shop.fixture.ts';
import { startUpstream } from '../upstream/start-upstream.ts';

let store: HubStore;
let hub: RunningHub;
let other: RunningHub;
let shop: Shop;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-hub-'));
  const clock = { now: () => Date.now() };
  const opened = createSqliteStore({ file: join(folder, 'hub.db'), clock });
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
  shop = await createShop(store, 'revoke');
  hub = await runHub(store, { holdMs: 20_000 });
  other = await runHub(store, { holdMs: 20_000 });
});
afterAll(async () => {
  await hub.close();
  await other.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const revoke = (deviceId: string, token = 'admin-token-of-the-tests'): Promise<Response> =>
  fetch(`${hub.url}/v1/admin/devices/revoke`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ deviceId }),
  });

/** A live stream and a presence link; resolves when both have ended. */
const follow = async (url: string, { token }: Origin): Promise<{ ended: Promise<unknown> }> => {
  const authorization = `Bearer ${token}`;
  const base = `${url}/v1/shape?table=sync_row&scope=${shop.siteId}&replica=full`;
  const start = await fetch(`${base}&offset=-1`, { headers: { authorization } });
  const [handle, offset] = ['electric-handle', 'electric-offset'].map((name) =>
    start.headers.get(name),
  );
  await start.text();
  const query = `&handle=${handle}&offset=${offset}&live=true&live_sse=true`;
  const stream = await fetch(`${base}${query}`, { headers: { authorization } });
  expect(stream.status).toBe(200);
  const link = new WebSocket(`${url.replace('http', 'ws')}/v1/presence`, {
    headers: { authorization },
  });
  await new Promise((open) => link.once('open', open));
  const closed = new Promise((end) => link.once('close', end));
  const drained = stream.text().catch(() => undefined);
  return { ended: Promise.all([drained, closed]) };
};

const within = async (what: Promise<unknown>, ms: number): Promise<void> => {
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error('not in time')), ms));
  await Promise.race([what, late]);
};

describe('revocation', () => {
  it('[HE6] ends the streams of the device at once, at every process within 2 s, and refuses it from then on', async () => {
    const thief = await shop.enroll('register', 'Stolen');
    const honest = await shop.enroll('register', 'Bar');
    const [here, there] = [await follow(hub.url, thief), await follow(other.url, thief)];
    const kept = await follow(hub.url, honest);
    let cut = false;
    void kept.ended.then(() => {
      cut = true;
    });
    expect((await revoke(thief.device.deviceId)).status).toBe(200);
    await within(here.ended, 500);
    await within(there.ended, 2000);
    const push = thief.push([thief.commit(shop.siteId, [lineRow('stolen')])]);
    const answer = await postPush(hub.url, thief.token, push);
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'revoked' }]);
    const shape = `${hub.url}/v1/shape?table=sync_row&scope=${shop.siteId}&replica=full&offset=-1`;
    const headers = { authorization: `Bearer ${thief.token}` };
    expect((await fetch(shape, { headers })).status).toBe(403);
    const sale = honest.push([honest.commit(shop.siteId, [lineRow('sold')])]);
    expect((await postPush(hub.url, honest.token, sale)).status).toBe(200);
    expect(cut).toBe(false);
  });

  it('[HE7] takes the admin token, may be repeated, names an unknown device, and lasts', async () => {
    const lost = await shop.enroll('kitchen', 'Lost');
    const { deviceId } = lost.device;
    expect((await revoke(deviceId, 'a-token-that-nobody-has')).status).toBe(401);
    expect((await store.device(deviceId))?.revoked).toBe(false);
    expect((await revoke(deviceId)).status).toBe(200);
    expect((await revoke(deviceId)).status).toBe(200);
    expect((await store.device(deviceId))?.revoked).toBe(true);
    const unknown = await revoke('dev_nobody');
    expect([unknown.status, await unknown.json()]).toMatchObject([409, { code: 'unknown_device' }]);
    for (const path of ['epoch', 'fork']) {
      const asked = await fetch(`${hub.url}/v1/devices/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${lost.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ epoch: 1, head: 0 }),
      });
      expect(asked.status).toBe(403);
    }
  });
});

describe('a device that would start a hub', () => {
  it('[HE8] takes its hub with it, and no hub that stands by itself whatever it says', async () => {
    const kinds = createKindTable(TEST_KINDS);
    const cellar = await shop.enroll('site_hub', 'Cellar');
    const bar = await shop.enroll('register', 'Counter');
    const rogue = await shop.enroll('register', 'Rogue');
    const deps = enrollDeps(store, 'standby');
    const keys = generateDeviceKeys();
    const granted = await admitStandby(deps, bar.device, { publicKey: keys.publicKey });
    if (!granted.ok) throw new Error(granted.error.message);
    const hubId = granted.value.deviceId;
    const say = async (origin: Origin, named: string) => {
      const doc = { fingerprint: null, hubFingerprint: null, hubId: named, hubUrls: [], urls: [] };
      const clk = { b: hlcAt(1_700_000_000_000, origin.device.deviceId) };
      const row = { kind: 'endpoint', id: origin.device.deviceId, doc, clk };
      const push = origin.push([origin.commit(shop.siteId, [row])]);
      expect((await postPush(hub.url, origin.token, push)).status).toBe(200);
    };
    await say(bar, hubId);
    await say(rogue, cellar.device.deviceId);
    const isRevoked = async (deviceId: string) => (await store.device(deviceId))?.revoked;
    for (const { device } of [rogue, bar]) {
      await revokeDevice({ store, kinds }, { deviceId: device.deviceId });
    }
    expect(await isRevoked(hubId)).toBe(true);
    expect(await isRevoked(cellar.device.deviceId)).toBe(false);
  });

  it('[HE8] a site hub hears that it is shut out', async () => {
    const cellar = await shop.enroll('site_hub', 'Cellar 2');
    const { deviceId, tenantId, siteId, name } = cellar.device;
    const opened = createSqliteStore({
      file: join(folder, 'site.db'),
      clock: { now: () => Date.now() },
    });
    if (!opened.ok) throw new Error(opened.error.message);
    let heard = 0;
    const upstream = startUpstream({
      store: opened.value,
      kinds: TEST_KINDS,
      centralUrl: hub.url,
      identity: { deviceId, tenantId, siteId, name, token: cellar.token },
      sha256,
      log: silentLog,
      onRevoked: () => {
        heard += 1;
      },
    });
    expect(heard).toBe(0);
    expect((await revoke(deviceId)).status).toBe(200);
    for (let n = 0; heard === 0 && n < 500; n += 1) await new Promise((r) => setTimeout(r, 10));
    await upstream.stop();
    await opened.value.close();
    expect(heard).toBeGreaterThan(0);
  });
});
