import { afterEach, expect, it } from 'vitest';
import { generateDeviceKeys } from '../../replica/node-crypto.ts';
import { closeAll } from '../../replica/testing/site.fixture.ts';
import { writeDevice } from '../epochs.ts';
import { createKindTable } from '../kind-table.ts';
import type { HubStore } from '../store.ts';
import { postPush } from '../testing/hub-target.fixture.ts';
import { createOrigin, lineRow, type Origin, TEST_KINDS } from '../testing/shop.fixture.ts';
import { known, newStore, openShop, startSiteHub } from '../testing/site-shop.fixture.ts';

afterEach(closeAll);

const KINDS = createKindTable(TEST_KINDS);

type Hub = Awaited<ReturnType<typeof startSiteHub>>;

const joinAt = async (hub: Hub): Promise<Origin> => {
  const made = await hub.admission.createCode('register');
  if (!made.ok) throw new Error(made.error.message);
  const keys = generateDeviceKeys();
  const { code } = made.value;
  const wish = { code, kind: 'register', name: 'Bar 2', publicKey: keys.publicKey } as const;
  const granted = await hub.admission.admit(wish);
  if (granted?.ok !== true) throw new Error('admitted');
  const device = { ...granted.value, epoch: 1 } as unknown as Origin['device'];
  return createOrigin(device, granted.value.token, keys);
};

const untilHead = (store: HubStore, { device }: Origin, timeout: number): Promise<void> =>
  expect.poll(async () => (await store.head(device.deviceId))?.seq, { timeout }).toBe(1);

it('[FO24] what joined at a stand-by that stepped back and lost its disk is reported by the site hub that returned', async () => {
  const shop = await openShop();
  const { site, store, first, second } = shop;
  const { siteId } = site.shop;
  const place = shop.hub.url;
  await shop.hub.close();
  await shop.cutCentral();

  // The stand-by acts, alone, and lets a register in.
  const other = newStore();
  const { tenantId } = site.shop;
  const told = await store.transaction({ tenantId, scopeIds: [siteId] }, (tx) =>
    tx.devicesOf(siteId, 'site_hub'),
  );
  await other.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
    for (const device of told) await writeDevice(tx, KINDS, device);
  });
  const acting = { acting: true, term: 2 };
  const standby = await startSiteHub(site, other, second, acting, [place]);
  const bar = await joinAt(standby);
  expect(bar.device.number).toBe(201);
  const txn = bar.commit(siteId, [lineRow('bar')]);
  expect((await postPush(standby.url, bar.token, bar.push([txn]))).status).toBe(200);

  // The site hub is back: it catches up and takes its place.
  const port = Number(new URL(place).port);
  const back = await startSiteHub(
    site,
    store,
    first,
    { acting: true, term: 1 },
    [standby.url],
    port,
  );
  await expect.poll(() => back.siteRole.info().acting).toBe(true);
  await known(store, bar.device.deviceId);
  // Its commits as well; their origin would send them again otherwise (FO6), but this one is gone too.
  const handed = async () => (await store.commitsAfter(bar.device.deviceId, 0, 1)).length;
  await expect.poll(handed, { timeout: 10_000 }).toBe(1);
  // Nobody has told the central hub: until that is done it is not one whose process may end.
  expect(standby.siteRole.drained()).toBe(false);
  await standby.close();

  await shop.healCentral();
  const { deviceId } = bar.device;
  await untilHead(site.store, bar, 20_000);
  expect(await site.store.device(deviceId)).toEqual(await store.device(deviceId));
}, 60_000);
