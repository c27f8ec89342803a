import { ok } from '@galley/base';
import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type AdmittedRequest, type Roster, rosterSchema } from '../../protocol/index.ts';
import { askPepper } from '../../replica/client/ask-pepper.ts';
import { generateDeviceKeys } from '../../replica/node-crypto.ts';
import { writeDevice } from '../epochs.ts';
import { createKindTable } from '../kind-table.ts';
import {
  type Chain,
  endAll,
  endings,
  enrolled,
  startChain,
  until,
} from '../testing/chain.fixture.ts';
import { postPush, runHub } from '../testing/hub-target.fixture.ts';
import {
  createOrigin,
  lineRow,
  type Origin,
  seededRng,
  sha256,
  TEST_KINDS,
} from '../testing/shop.fixture.ts';
import { postAdmitted } from '../upstream/start-upstream.ts';
import { createLocalAdmission } from './local-admission.ts';

const BAR_TOKEN = 'token-of-the-second-bar';

afterEach(endAll);

const post = (url: string, path: string, token: string, body: unknown): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const startAdmitting = async (pepper = 'pepper') => {
  const chain = await startChain();
  const register = await enrolled(chain, 'Bar');
  const { hub } = chain;
  const admission = createLocalAdmission({
    store: chain.site,
    kinds: TEST_KINDS,
    clock: { now: () => Date.now() },
    rng: seededRng('admission'),
    sha256,
    hubId: hub.device.deviceId,
    tenantId: chain.shop.tenantId,
    siteId: chain.shop.siteId,
    pepper: pepper === '' ? undefined : pepper,
    onAdmitted: () => chain.upstream.admitted?.(),
  });
  const site = await runHub(chain.site, { role: 'site', upstream: chain.upstream, admission });
  await until(async () => (await chain.site.device(hub.device.deviceId)) !== undefined);
  endings.push(site.close);
  return { chain, register, admission, url: site.url };
};

const codeFor = async (url: string, token: string, kind = 'kitchen'): Promise<string> => {
  const made = await post(url, '/v1/devices/codes', token, { kind });
  expect(made.status).toBe(200);
  return ((await made.json()) as { code: string }).code;
};

const sameRow = async ({ chain }: { readonly chain: Chain }, { device }: Origin) => {
  const [here, there] = [chain.site, chain.central].map((s) => s.device(device.deviceId));
  await expect(there).resolves.toBeDefined();
  expect(await there).toEqual(await here);
};

const join = async (url: string, code: string, name: string): Promise<Origin> => {
  const keys = generateDeviceKeys();
  const body = { code, kind: 'kitchen', name, publicKey: keys.publicKey };
  const answer = await post(url, '/v1/devices/enroll', 'none', body);
  const granted = (await answer.json()) as { deviceId: string; token: string; number: number };
  expect(answer.status).toBe(200);
  const device = { ...granted, epoch: 1 } as unknown as Origin['device'];
  return createOrigin(device, granted.token, keys);
};

it('[FO14] a device joins at the site hub without the central one, trades at once, and is taken over by it', async () => {
  const started = await startAdmitting();
  const { chain, register, url } = started;
  await chain.stopCentral();
  const grill = await join(url, await codeFor(url, register.token), 'Grill 2');
  expect(grill.device.number).toBe(101);
  const shape = await fetch(`${url}/v1/shape?table=sync_row&offset=-1&scope=${chain.shop.siteId}`, {
    headers: { authorization: `Bearer ${grill.token}` },
  });
  expect(shape.status).toBe(200);
  const txn = grill.commit(chain.shop.siteId, [lineRow('joined')]);
  expect((await postPush(url, grill.token, grill.push([txn]))).status).toBe(200);
  expect(chain.upstream.owesAdmission?.()).toBe(true);
  await chain.startCentral();
  await until(async () => (await chain.central.head(grill.device.deviceId))?.seq === 1, 20_000);
  await sameRow(started, grill);
  await until(() => chain.upstream.owesAdmission?.() === false);
}, 30_000);

it('[FO24] a device that joins while the central hub answers is told to it at once, and its commits go up', async () => {
  const started = await startAdmitting();
  const { chain, register, url } = started;
  const grill = await join(url, await codeFor(url, register.token), 'Grill 2');
  const txn = grill.commit(chain.shop.siteId, [lineRow('joined')]);
  expect((await postPush(url, grill.token, grill.push([txn]))).status).toBe(200);
  await until(async () => (await chain.central.head(grill.device.deviceId))?.seq === 1, 4000);
  await sameRow(started, grill);
  expect(chain.upstream.refused?.()).toEqual([]);
}, 30_000);

/** A device as its row comes from elsewhere: the central hub has never heard of it. */
const strangerAt = async ({ shop, site }: Chain, number: number): Promise<Origin> => {
  const model = await shop.enroll('register', 'Model');
  const keys = generateDeviceKeys();
  const { kid, publicKey } = keys;
  const named = { deviceId: 'dev_bar2', name: 'Bar 2', number, kid, publicKey };
  const device = { ...model.device, ...named, tokenHash: sha256(BAR_TOKEN) };
  const scopes = { tenantId: shop.tenantId, scopeIds: [shop.siteId] };
  await site.transaction(scopes, (tx) => writeDevice(tx, createKindTable(TEST_KINDS), device));
  return createOrigin(device, BAR_TOKEN, keys);
};

const rosterFor = (url: string, token: string): Promise<Roster> =>
  new Promise((settle, refuse) => {
    const headers = { authorization: `Bearer ${token}` };
    const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/presence`, { headers });
    socket.once('error', refuse);
    socket.once('open', () => socket.send(JSON.stringify({ type: 'beat' })));
    socket.on('message', (text) => {
      const roster = rosterSchema.parse(JSON.parse(String(text)));
      if (roster.refused === undefined) return;
      socket.close();
      settle(roster);
    });
  });

it('[FO24] the row of a device that another hub admitted is enough: the note outlives that hub', async () => {
  const started = await startAdmitting();
  const { chain } = started;
  await chain.shop.enroll('site_hub', 'Hub at Grill');
  const bar = await strangerAt(chain, 201);
  const txn = bar.commit(chain.shop.siteId, [lineRow('bar')]);
  expect((await postPush(chain.siteUrl, BAR_TOKEN, bar.push([txn]))).status).toBe(200);
  await until(async () => (await chain.central.head('dev_bar2'))?.seq === 1, 20_000);
  await sameRow(started, bar);
}, 30_000);

it('[FO27] the site hub tells whose commits the central hub refuses, how many and since when, until it takes them', async () => {
  const { chain } = await startAdmitting();
  // A number that no site hub gives: nobody reports it.
  const bar = await strangerAt(chain, 50);
  const { siteId, tenantId } = chain.shop;
  const txns = ['a', 'b'].map((id) => bar.commit(siteId, [lineRow(id)]));
  expect((await postPush(chain.siteUrl, BAR_TOKEN, bar.push(txns))).status).toBe(200);
  const { refused } = await rosterFor(chain.siteUrl, BAR_TOKEN);
  expect(refused).toEqual([
    { deviceId: 'dev_bar2', commits: 2, code: 'wrong_origin', agoMs: expect.any(Number) },
  ]);
  // A person has mended it there.
  await chain.central.transaction({ tenantId, scopeIds: [siteId] }, (tx) =>
    writeDevice(tx, createKindTable(TEST_KINDS), bar.device),
  );
  await until(async () => (await chain.central.head('dev_bar2'))?.seq === 2, 30_000);
  await until(() => chain.upstream.refused?.().length === 0);
}, 50_000);

it('[FO26] a hub without the pepper lets kitchen screens in and no register, in words, and makes no code for one', async () => {
  const { register, url } = await startAdmitting('');
  const asked = await post(url, '/v1/devices/codes', register.token, { kind: 'register' });
  expect(asked.status).toBe(409);
  expect(await asked.json()).toMatchObject({
    code: 'no_pepper',
    message: expect.stringContaining('as soon as the site hub or the central hub is back'),
  });
  const grill = await join(url, await codeFor(url, register.token), 'Grill 2');
  expect(grill.device.number).toBe(101);
});

it('[FO26] a register that lacks the pepper gets it from any hub that has it, and a kitchen screen from none', async () => {
  const { chain, register, url } = await startAdmitting('pepper of the site hub');
  expect(await askPepper(url, register.token)).toEqual(ok('pepper of the site hub'));
  expect(await askPepper(chain.centralUrl(), register.token)).toEqual(ok('pepper'));
  // A hub without it asks the central one.
  expect(await askPepper(chain.siteUrl, register.token)).toEqual(ok('pepper'));
  for (const kind of ['kitchen', 'site_hub'] as const) {
    const other = await chain.shop.enroll(kind, 'Grill');
    const answer = await askPepper(chain.centralUrl(), other.token);
    expect(answer).toMatchObject({ ok: false, error: { code: 'rights' } });
  }
  await chain.stopCentral();
  const cut = await askPepper(chain.siteUrl, register.token);
  expect(cut).toMatchObject({ ok: false, error: { code: 'central_unreachable' } });
});

it('[FO15] codes are given to registers and back offices only, and numbers outside its range are no hub’s to give', async () => {
  const { chain, register, url } = await startAdmitting();
  const code = await codeFor(url, register.token);
  const grill = await join(url, code, 'Grill 2');
  const asked = await post(url, '/v1/devices/codes', grill.token, { kind: 'register' });
  expect(asked.status).toBe(403);
  const again = { code, kind: 'kitchen', name: 'x', publicKey: generateDeviceKeys().publicKey };
  expect((await post(url, '/v1/devices/enroll', 'none', again)).status).toBe(403);
  const row = {
    deviceId: 'dev_stranger',
    kind: 'register' as const,
    name: 'Stranger',
    number: 2,
    publicKey: generateDeviceKeys().publicKey,
    tokenHash: sha256('token'),
    generation: 1,
    enrolledAt: 0,
  };
  const central = chain.centralUrl();
  const refused = async (token: string, said: AdmittedRequest) =>
    expect(await postAdmitted(central, token, said)).toMatchObject({ type: 'refused' });
  await refused(chain.hub.token, row);
  await refused(register.token, { ...row, number: 101 });
  const key = { ...row, number: 102, deviceId: register.device.deviceId };
  await refused(chain.hub.token, key);
  expect(await chain.central.device('dev_stranger')).toBeUndefined();
});
