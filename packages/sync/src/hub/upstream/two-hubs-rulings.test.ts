import { afterEach, expect, it } from 'vitest';
import type { HubStore } from '../store.ts';
import {
  contentOf,
  endAll,
  endings,
  enrolled,
  lastSeqs,
  rowsOf,
  startChain,
  until,
} from '../testing/chain.fixture.ts';
import { postPush, runHub } from '../testing/hub-target.fixture.ts';
import { hlcAt, itemRow, lineRow } from '../testing/shop.fixture.ts';
import { startCentralTime } from './central-time.ts';

afterEach(endAll);

it('[HU6] a setting from 2099 waits at the site hub and comes into force by the central hub alone', async () => {
  const chain = await startChain();
  const { shop, central, site } = chain;
  const register = await enrolled(chain, 'Bar');
  const { deviceId } = register.device;
  const price = (priceMinor: number, ms: number) =>
    register.commit(shop.tenantId, [
      itemRow('a', { name: 'Chips', priceMinor }, hlcAt(ms, deviceId)),
    ]);
  const prices = async (store: HubStore): Promise<unknown> => {
    const rows = await rowsOf(store, shop.tenantId, shop.tenantId);
    return JSON.parse(rows.find((row) => row.kind === 'menu_item')?.doc ?? '{}').priceMinor;
  };
  const first = price(100, Date.now() - 60_000);
  expect((await postPush(chain.siteUrl, register.token, register.push([first]))).status).toBe(200);
  await until(async () => (await prices(central)) === 100);
  await chain.stopCentral();
  const ahead = price(999, Date.UTC(2099, 0, 1));
  expect((await postPush(chain.siteUrl, register.token, register.push([ahead]))).status).toBe(200);
  expect(await prices(site)).toBe(100);
  await chain.startCentral();
  await until(async () => (await prices(site)) === 999);
  expect(await contentOf(site, shop)).toEqual(await contentOf(central, shop));
  const seqs = await lastSeqs(chain);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await lastSeqs(chain)).toEqual(seqs);
});

it('[HU7] a site hub whose clock is wrong goes by the time of the central hub', async () => {
  const chain = await startChain();
  const wrong = startCentralTime(chain.centralUrl(), { now: () => Date.now() + 3_600_000 });
  endings.push(() => wrong.stop());
  wrong.learn();
  await until(() => wrong.offsetMs() !== 0);
  expect(Math.abs(wrong.offsetMs() + 3_600_000)).toBeLessThan(2000);
  const upstream = { ...chain.upstream, timeOffsetMs: wrong.offsetMs };
  const hub = await runHub(chain.site, { role: 'site', upstream });
  endings.push(() => hub.close());
  const { now } = (await (await fetch(`${hub.url}/v1/time`)).json()) as { now: number };
  expect(Math.abs(now - (Date.now() - 3_600_000))).toBeLessThan(2000);
});

it('[HU8] a new epoch and an identity of its own are granted through the site hub, by the central hub alone', async () => {
  const chain = await startChain();
  const { shop, site } = chain;
  const register = await enrolled(chain, 'Bar');
  const { deviceId } = register.device;
  const first = register.commit(shop.siteId, [lineRow('e1')]);
  const push = { ...register.push([first]) };
  expect((await postPush(chain.siteUrl, register.token, push)).status).toBe(200);
  const ask = async (token: string): Promise<Response> =>
    fetch(`${chain.siteUrl}/v1/devices/epoch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ epoch: 1, head: 1 }),
    });
  await until(async () => (await chain.central.head(deviceId))?.seq === 1);
  await chain.stopCentral();
  expect((await ask(register.token)).status).toBe(503);
  expect((await site.device(deviceId))?.epoch).toBe(1);
  await chain.startCentral();
  expect((await ask('a-token-that-nobody-has')).status).toBe(401);
  const granted = await ask(register.token);
  expect([granted.status, await granted.json()]).toEqual([
    200,
    { epoch: 2, lastSeq: 1, agreed: 0 },
  ]);
  expect((await site.device(deviceId))?.epoch).toBe(2);
});
