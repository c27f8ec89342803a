import { afterEach, expect, it } from 'vitest';
import { sha256 } from '../../hub/testing/shop.fixture.ts';
import { generateDeviceKeys } from '../node-crypto.ts';
import { closeAll, openDevice, openSite } from '../testing/site.fixture.ts';
import { askStandby } from './ask-standby.ts';

afterEach(closeAll);

it('[HE10] an answer that was lost is got again by the key: the same hub, by a new token', async () => {
  const site = await openSite();
  const bar = await openDevice(site, 'register', 'Bar');
  const { deviceId = '', token = '' } = bar.identity() ?? {};
  const wish = { hubUrl: site.hub.url, deviceId, token, keys: generateDeviceKeys() };
  const lost = await askStandby(wish);
  const again = await askStandby(wish);
  expect(again?.deviceId).toBe(lost?.deviceId);
  expect(again?.token).not.toBe(lost?.token);
  const owner = await site.store.deviceByToken(sha256(again?.token ?? ''));
  expect(owner).toMatchObject({ deviceId: again?.deviceId, kind: 'site_hub', name: 'Hub at Bar' });
  // Another device that knows the public key is given nothing, whatever it signs with.
  const door = await openDevice(site, 'register', 'Door');
  const { deviceId: other = '', token: otherToken = '' } = door.identity() ?? {};
  const keys = { ...generateDeviceKeys(), publicKey: wish.keys.publicKey, kid: wish.keys.kid };
  const stolen = { ...wish, deviceId: other, token: otherToken, keys };
  expect(await askStandby(stolen)).toBeUndefined();
  expect(await askStandby({ ...wish, hubUrl: 'http://127.0.0.1:9' })).toBeUndefined();
});
