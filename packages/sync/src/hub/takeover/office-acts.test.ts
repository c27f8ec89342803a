import { afterEach, expect, it } from 'vitest';
import { generateDeviceKeys } from '../../replica/node-crypto.ts';
import { endAll, enrolled, startChain, until } from '../testing/chain.fixture.ts';
import { postPush } from '../testing/hub-target.fixture.ts';
import { createOrigin, type Origin } from '../testing/shop.fixture.ts';

afterEach(endAll);

const post = async (url: string, path: string, token: string, body: unknown) => {
  const answer = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

it('[FO23] a back office shuts out a device of its own site, by way of the site hub; nobody else does', async () => {
  const chain = await startChain();
  const { shop, site, central, siteUrl } = chain;
  const [bar, door] = [await enrolled(chain, 'Bar'), await enrolled(chain, 'Door')];
  const office = await shop.enroll('backoffice', 'Office');
  await until(async () => (await site.device(office.device.deviceId)) !== undefined);
  const revoke = (by: Origin, deviceId: string) =>
    post(siteUrl, '/v1/devices/revoke', by.token, { deviceId });
  expect(await revoke(door, bar.device.deviceId)).toMatchObject({ status: 403 });
  expect(await revoke(office, office.device.deviceId)).toMatchObject({ status: 403 });
  expect(await revoke(office, 'dev_nobody')).toMatchObject({
    status: 404,
    body: { code: 'unknown_device' },
  });
  expect((await central.device(bar.device.deviceId))?.revoked).toBe(false);
  expect(await revoke(office, bar.device.deviceId)).toMatchObject({
    status: 200,
    body: { revoked: true },
  });
  await until(async () => (await site.device(bar.device.deviceId))?.revoked === true);
  const refused = await postPush(siteUrl, bar.token, bar.push([]));
  expect(refused.status).toBe(403);
  expect((await postPush(siteUrl, door.token, door.push([]))).status).toBe(200);
  await chain.stopCentral();
  expect(await revoke(office, door.device.deviceId)).toMatchObject({
    status: 503,
    body: { code: 'central_unreachable' },
  });
});

it('[FO15] a back office that is at the central hub makes codes there, for its own site and for what trades', async () => {
  const chain = await startChain();
  const office = await chain.shop.enroll('backoffice', 'Office');
  const ask = (kind: string) =>
    post(chain.centralUrl(), '/v1/devices/codes', office.token, { kind });
  const made = await ask('register');
  expect(made.status).toBe(200);
  const keys = generateDeviceKeys();
  const { publicKey } = keys;
  const request = { code: made.body.code, kind: 'register', name: 'Till', publicKey };
  const joined = await post(chain.siteUrl, '/v1/devices/enroll', '', request);
  expect(joined).toMatchObject({ status: 200, body: { siteId: chain.shop.siteId } });
  const device = await chain.central.device(String(joined.body.deviceId));
  expect(device?.kind).toBe('register');
  if (device === undefined) throw new Error('enrolled');
  const till = createOrigin(device, String(joined.body.token), keys);
  expect((await postPush(chain.siteUrl, till.token, till.push([]))).status).toBe(200);
  expect((await ask('backoffice')).status).toBe(400);
  expect((await ask('site_hub')).status).toBe(400);
});
