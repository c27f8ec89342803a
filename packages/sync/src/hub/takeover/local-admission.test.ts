import { afterEach, expect, it } from 'vitest';
import { generateDeviceKeys } from '../../replica/node-crypto.ts';
import { endAll, enrolled, startChain, until } from '../testing/chain.fixture.ts';
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

afterEach(endAll);

const post = (url: string, path: string, token: string, body: unknown): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const startAdmitting = async () => {
  const chain = await startChain();
  const register = await enrolled(chain, 'Bar');
  const { hub } = chain;
  let list: readonly string[] = [];
  const admission = createLocalAdmission({
    store: chain.site,
    kinds: TEST_KINDS,
    clock: { now: () => Date.now() },
    rng: seededRng('admission'),
    sha256,
    hubId: hub.device.deviceId,
    tenantId: chain.shop.tenantId,
    siteId: chain.shop.siteId,
    pepper: 'pepper',
    admitted: {
      read: () => list,
      write: (ids) => {
        list = ids;
      },
    },
    report: (body) => postAdmitted(chain.centralUrl(), hub.token, body),
  });
  const site = await runHub(chain.site, { role: 'site', upstream: chain.upstream, admission });
  await until(async () => (await chain.site.device(hub.device.deviceId)) !== undefined);
  return { chain, register, admission, url: site.url, close: site.close, waiting: () => list };
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
  const { chain, register, admission, url, close, waiting } = await startAdmitting();
  await chain.stopCentral();
  const made = await post(url, '/v1/devices/codes', register.token, { kind: 'kitchen' });
  const { code } = (await made.json()) as { code: string };
  const grill = await join(url, code, 'Grill 2');
  expect(grill.device.number).toBe(101);
  const shape = await fetch(`${url}/v1/shape?table=sync_row&offset=-1&scope=${chain.shop.siteId}`, {
    headers: { authorization: `Bearer ${grill.token}` },
  });
  expect(shape.status).toBe(200);
  const txn = grill.commit(chain.shop.siteId, [lineRow('joined')]);
  expect((await postPush(url, grill.token, grill.push([txn]))).status).toBe(200);
  expect(waiting()).toEqual([grill.device.deviceId]);
  await chain.startCentral();
  await admission.reportAll();
  expect(waiting()).toEqual([]);
  const [here, there] = [chain.site, chain.central].map((s) => s.device(grill.device.deviceId));
  expect(await there).toEqual(await here);
  chain.upstream.wake?.();
  await until(async () => (await chain.central.head(grill.device.deviceId))?.seq === 1, 20_000);
  await close();
}, 30_000);

it('[FO15] codes are given to registers and back offices only, and numbers outside its range are no hub’s to give', async () => {
  const { chain, register, admission, url, close } = await startAdmitting();
  const { code } = await admission.createCode('kitchen');
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
  expect(await postAdmitted(central, chain.hub.token, row)).toBe(403);
  expect(await postAdmitted(central, register.token, { ...row, number: 101 })).toBe(403);
  const key = { ...row, number: 102, deviceId: register.device.deviceId };
  expect(await postAdmitted(central, chain.hub.token, key)).toBe(403);
  expect(await chain.central.device('dev_stranger')).toBeUndefined();
  await close();
});
