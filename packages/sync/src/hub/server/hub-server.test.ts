import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type Roster, rosterSchema } from '../../protocol/index.ts';
import { generateDeviceKeys } from '../../replica/node-crypto.ts';
import { createSqliteStore } from '../sqlite/sqlite-store.ts';
import type { HubStore } from '../store.ts';
import { type RunningHub, runHub } from '../testing/hub-target.fixture.ts';
import { createShop, lineRow, type Origin, type Shop } from '../testing/shop.fixture.ts';

let store: HubStore;
let hub: RunningHub;
let shop: Shop;
let register: Origin;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-hub-'));
  const clock = { now: () => Date.now() };
  const opened = createSqliteStore({ file: join(folder, 'hub.db'), clock });
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
  shop = await createShop(store, 'http');
  register = await shop.enroll('register', 'Bar');
  hub = await runHub(store);
});
afterAll(async () => {
  await hub.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const call = async (
  path: string,
  options: {
    readonly body?: string | Uint8Array<ArrayBuffer>;
    readonly token?: string;
    readonly headers?: Record<string, string>;
  },
) => {
  const response = await fetch(`${hub.url}${path}`, {
    method: options.body === undefined ? 'GET' : 'POST',
    headers: {
      ...(options.token !== undefined && { authorization: `Bearer ${options.token}` }),
      ...options.headers,
    },
    ...(options.body !== undefined && { body: options.body }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
};

const lastSeq = () => store.lastSeq({ tenantId: shop.tenantId, scopeId: shop.siteId });

const garbage: readonly (readonly [what: string, body: string])[] = [
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no origin', '{"epoch":1,"txns":[]}'],
  ['a made-up epoch', '{"origin":"dev_x","epoch":"one","txns":[]}'],
  ['a commit without rows', '{"origin":"dev_x","epoch":1,"txns":[{"seq":1,"rows":[]}]}'],
  ['101 commits', JSON.stringify({ origin: 'dev_x', epoch: 1, txns: Array(101).fill({}) })],
  [
    'a nest without end',
    `{"origin":"dev_x","epoch":1,"txns":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  ],
];
for (const [what, body] of garbage) {
  it(`[HH1] answers 400 to a push with ${what} and keeps no trace`, async () => {
    const before = await lastSeq();
    const answer = await call('/v1/push', { body, token: register.token });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    expect(await lastSeq()).toBe(before);
  });
}

it('[HH2] answers 401 to a push without a token, with a wrong one, and to a body before that', async () => {
  const body = JSON.stringify(register.push([]));
  expect((await call('/v1/push', { body })).status).toBe(401);
  expect((await call('/v1/push', { body, token: 'wrong-token-wrong-token' })).status).toBe(401);
  const basic = { authorization: `Basic ${register.token}` };
  expect((await call('/v1/push', { body, headers: basic })).status).toBe(401);
});

it('[HH3] takes gzip bodies, and refuses what is no gzip, another encoding, and bombs', async () => {
  const request = register.push([register.commit(shop.siteId, [lineRow('gz')])]);
  const packed = new Uint8Array(gzipSync(JSON.stringify(request)));
  const gzip = { 'content-encoding': 'gzip', 'content-type': 'application/json' };
  const { token } = register;
  const taken = await call('/v1/push', { body: packed, token, headers: gzip });
  expect(taken).toMatchObject({ status: 200, body: { lastSeq: 1 } });
  const plain = await call('/v1/push', { body: '{}', token, headers: gzip });
  expect(plain).toMatchObject({ status: 400, body: { code: 'bad_encoding' } });
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(40 * 1024 * 1024, ' ')));
  const bombed = await call('/v1/push', { body: bomb, token, headers: gzip });
  expect(bombed).toMatchObject({ status: 400, body: { code: 'bad_encoding' } });
  const brotli = await call('/v1/push', {
    body: '{}',
    token,
    headers: { 'content-encoding': 'br' },
  });
  expect(brotli.status).toBe(415);
  const big = await call('/v1/push', { body: ' '.repeat(9 * 1024 * 1024), token });
  expect(big.status).toBe(413);
});

it('[HH4] answers an empty push with the heads', async () => {
  const body = JSON.stringify(register.push([]));
  const answer = await call('/v1/push', { body, token: register.token });
  expect(answer).toMatchObject({ status: 200, body: { epoch: 1, central: expect.any(Number) } });
});

it('[HH5] answers 404 to unknown paths and tells the time and its health without a token', async () => {
  expect((await call('/v1/nothing', {})).status).toBe(404);
  const { body } = await call('/v1/time', {});
  expect(Math.abs(body.now - Date.now())).toBeLessThan(1000);
  for (const path of ['/health', '/health/live', '/health/ready']) {
    expect(await call(path, {})).toMatchObject({ status: 200, body: { role: 'central' } });
  }
});

const admin = { token: 'admin-token-of-the-tests' };
const post = (path: string, value: object, options: { token?: string } = admin) =>
  call(path, { body: JSON.stringify(value), ...options });

it('[HA1] creates tenant and site once however often it is asked, with the purpose that was first', async () => {
  const wanted = { tenantId: 'ten_a', siteId: 'sit_a', siteName: 'Pier', purpose: 'replay' };
  const first = await post('/v1/admin/sites', wanted);
  expect(first).toEqual({ status: 200, body: { tenantId: 'ten_a', siteId: 'sit_a' } });
  expect(await post('/v1/admin/sites', wanted)).toEqual(first);
  const real = await post('/v1/admin/sites', { ...wanted, purpose: 'real' });
  expect(real).toMatchObject({ status: 409, body: { code: 'other_purpose' } });
  const stolen = await post('/v1/admin/sites', { ...wanted, tenantId: 'ten_b' });
  expect(stolen).toMatchObject({ status: 409, body: { code: 'site_of_other_tenant' } });
  const { sites } = (await call('/v1/admin/sites', admin)).body;
  expect(sites).toContainEqual(expect.objectContaining({ siteId: 'sit_a', purpose: 'replay' }));
});

it('[HA2] gives new ids where none are named', async () => {
  const { body } = await post('/v1/admin/sites', { siteName: 'New', purpose: 'real' });
  expect(body).toEqual({
    tenantId: expect.stringMatching(/^ten_/),
    siteId: expect.stringMatching(/^sit_/),
  });
});

it('[HA3] refuses wrong input by field, a site of another tenant, and everyone without the admin token', async () => {
  const odd = await post('/v1/admin/sites', { siteName: 'X', purpose: 'fun' });
  expect(odd).toMatchObject({ status: 400, body: { field: 'purpose' } });
  const code = { tenantId: 'ten_other', siteId: shop.siteId, kind: 'register' };
  expect(await post('/v1/admin/enrolment-codes', code)).toMatchObject({ status: 409 });
  for (const token of [undefined, register.token, `${admin.token}x`]) {
    const answer = await post('/v1/admin/sites', {}, token === undefined ? {} : { token });
    expect(answer.status).toBe(401);
  }
});

it('[HE4] enrols over HTTP: the pepper goes to those that check PINs, not to a kitchen screen', async () => {
  for (const kind of ['register', 'kitchen'] as const) {
    const target = { tenantId: shop.tenantId, siteId: shop.siteId, kind };
    const made = await post('/v1/admin/enrolment-codes', target);
    const typed = made.body.code.toLowerCase().replaceAll('-', ' ');
    const request = { code: typed, kind, name: 'New', publicKey: generateDeviceKeys().publicKey };
    const answer = await post('/v1/devices/enroll', request, {});
    expect(answer).toMatchObject({ status: 200, body: { siteId: shop.siteId, epoch: 1 } });
    expect(answer.body.pepper !== undefined).toBe(kind === 'register');
    const { deviceId, token } = answer.body;
    const push = JSON.stringify({ origin: deviceId, epoch: 1, txns: [] });
    expect((await call('/v1/push', { body: push, token })).status).toBe(200);
  }
});

it('[HE5] pauses after twenty wrong codes', async () => {
  const { publicKey } = generateDeviceKeys();
  const guess = { code: 'AAAA-BBBB-CCCC', kind: 'register', name: 'x', publicKey };
  const statuses: number[] = [];
  for (let n = 0; n < 21; n += 1)
    statuses.push((await post('/v1/devices/enroll', guess, {})).status);
  expect(statuses).toEqual([...Array(20).fill(403), 429]);
});

it('[HS3] lets a back office read every site of its tenant, and other kinds their own', async () => {
  const { tenantId, siteId } = shop;
  await post('/v1/admin/sites', { tenantId, siteId: 'sit_second', siteName: '2', purpose: 'real' });
  await post('/v1/admin/sites', { siteId: 'sit_foreign', siteName: '3', purpose: 'real' });
  const office = await shop.enroll('backoffice', 'Office');
  const read = async (token: string, scope: string) =>
    (await call(`/v1/shape?table=sync_row&offset=-1&scope=${scope}`, { token })).status;
  const scopes = [tenantId, siteId, 'sit_second', 'sit_foreign'];
  const statuses = (token: string) => Promise.all(scopes.map((scope) => read(token, scope)));
  expect(await statuses(office.token)).toEqual([200, 200, 200, 403]);
  expect(await statuses(register.token)).toEqual([200, 200, 403, 403]);
});

const present = async (device: Origin, open: boolean) => {
  const rosters: Roster[] = [];
  const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/v1/presence`, {
    headers: { authorization: `Bearer ${device.token}` },
  });
  socket.on('message', (data) => rosters.push(rosterSchema.parse(JSON.parse(String(data)))));
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const { deviceId, kind, name } = device.device;
  const beat = { type: 'beat', deviceId, kind, name, open };
  socket.send(JSON.stringify(beat));
  const peer = (id: string) => rosters.at(-1)?.peers.find((one) => one.deviceId === id);
  return { socket, rosters, peer };
};

const until = (done: () => boolean) => vi.waitUntil(done, { timeout: 20_000, interval: 5 });

it('[HR1] tells everybody of the site who is there, at once when it changes, and nobody else', async () => {
  const kitchen = await shop.enroll('kitchen', 'Grill');
  const stranger = await (await createShop(store, 'elsewhere')).enroll('register', 'Far');
  const [one, two, far] = [
    await present(register, true),
    await present(kitchen, false),
    await present(stranger, true),
  ];
  await until(() => one.peer(kitchen.device.deviceId)?.connected === true);
  await until(() => two.peer(register.device.deviceId)?.open === true);
  expect(far.rosters.at(-1)?.peers.map((peer) => peer.deviceId)).toEqual([
    stranger.device.deviceId,
  ]);
  two.socket.terminate();
  await until(() => one.peer(kitchen.device.deviceId)?.connected === false);
  one.socket.terminate();
  far.socket.terminate();
});

it('[HR2] refuses presence without a token and on other paths, and believes the token, not the beat', async () => {
  for (const [path, headers] of [
    ['/v1/presence', {}],
    ['/v1/elsewhere', { authorization: `Bearer ${register.token}` }],
  ] as const) {
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}${path}`, { headers });
    await expect(new Promise((_, reject) => socket.once('error', reject))).rejects.toThrow(
      /401|404/,
    );
  }
  const liar = { ...register, device: { ...register.device, deviceId: 'dev_liar', name: 'Liar' } };
  const one = await present(liar, true);
  await until(() => one.peer(register.device.deviceId)?.open === true);
  expect(one.peer('dev_liar')).toBeUndefined();
  one.socket.terminate();
});

it('[HH6] says by its port that it is taken', async () => {
  const port = Number(new URL(hub.url).port);
  await expect(runHub(store, { port })).rejects.toThrow(`${port} is taken`);
});
