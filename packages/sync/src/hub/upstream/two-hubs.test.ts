import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Roster, rosterSchema } from '../../protocol/index.ts';
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
import { postPush } from '../testing/hub-target.fixture.ts';
import { hlcAt, itemRow, lineRow } from '../testing/shop.fixture.ts';

afterEach(endAll);

it('[HU1] carries commits device → site hub → central unchanged, rows central → site hub, and never echoes', async () => {
  const chain = await startChain();
  const { shop, central, site } = chain;
  const register = await enrolled(chain, 'Bar');
  const office = await shop.enroll('backoffice', 'Office');
  const at = hlcAt(1_780_000_000_000, office.device.deviceId);
  const price = itemRow('a', { name: 'Chips', priceMinor: 350 }, at);
  await postPush(
    chain.centralUrl(),
    office.token,
    office.push([office.commit(shop.tenantId, [price])]),
  );
  const txns = [1, 2, 3].map((n) => register.commit(shop.siteId, [lineRow(`u${n}`)]));
  expect((await postPush(chain.siteUrl, register.token, register.push(txns))).status).toBe(200);
  await until(async () => (await central.head(register.device.deviceId))?.seq === 3);
  await until(async () => (await site.head(register.device.deviceId))?.central === 3);
  await until(async () => (await rowsOf(site, shop.tenantId, shop.tenantId)).length === 1);
  const forwarded = await central.commitsAfter(register.device.deviceId, 0, 10);
  expect(forwarded.map((commit) => JSON.parse(commit.txn))).toEqual(txns);
  await until(
    async () => (await contentOf(site, shop)).length === (await contentOf(central, shop)).length,
  );
  expect(await contentOf(site, shop)).toEqual(await contentOf(central, shop));
  const settled = await lastSeqs(chain);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await lastSeqs(chain)).toEqual(settled);
});

it('[HU2] keeps taking commits while the central hub is gone, and delivers them in order afterwards', async () => {
  const chain = await startChain();
  const { shop, central, site } = chain;
  const [one, two] = [await enrolled(chain, 'One'), await enrolled(chain, 'Two')];
  await chain.stopCentral();
  for (let n = 0; n < 150; n += 1) {
    for (const origin of [one, two]) {
      const row = lineRow(`${origin.device.deviceId}n${n}`);
      const request = origin.push([origin.commit(shop.siteId, [row])]);
      const response = await postPush(chain.siteUrl, origin.token, request);
      expect(await response.json()).toMatchObject({ lastSeq: n + 1, central: 0 });
    }
  }
  await chain.startCentral();
  for (const origin of [one, two]) {
    await until(async () => (await central.head(origin.device.deviceId))?.seq === 150, 10_000);
    const commits = await central.commitsAfter(origin.device.deviceId, 0, 1000);
    expect(commits.map((commit) => commit.seq)).toEqual(
      Array.from({ length: 150 }, (_, n) => n + 1),
    );
    await until(async () => (await site.head(origin.device.deviceId))?.central === 150);
  }
  await until(async () => {
    const [a, b] = [await contentOf(site, shop), await contentOf(central, shop)];
    return JSON.stringify(a) === JSON.stringify(b);
  });
});

it('[HU3] takes over the head of a device that went to the central hub in between', async () => {
  const chain = await startChain();
  const { shop, site, central } = chain;
  const register = await enrolled(chain, 'Bar');
  const txns = [1, 2, 3, 4].map((n) => register.commit(shop.siteId, [lineRow(`t${n}`)]));
  await postPush(chain.siteUrl, register.token, register.push(txns.slice(0, 1)));
  await until(async () => (await central.head(register.device.deviceId))?.seq === 1);
  await postPush(chain.centralUrl(), register.token, register.push(txns.slice(1, 3)));
  await until(async () => (await site.head(register.device.deviceId))?.seq === 3);
  const response = await postPush(chain.siteUrl, register.token, register.push(txns));
  expect(await response.json()).toMatchObject({ lastSeq: 4, rejected: [] });
  await until(async () => (await central.head(register.device.deviceId))?.seq === 4);
});

it('[HU4] enrols a device through the site hub, which knows it when the answer arrives', async () => {
  const chain = await startChain();
  const { shop } = chain;
  const headers = {
    authorization: 'Bearer admin-token-of-the-tests',
    'content-type': 'application/json',
  };
  const target = { tenantId: shop.tenantId, siteId: shop.siteId, kind: 'kitchen', name: 'Grill' };
  const made = await fetch(`${chain.centralUrl()}/v1/admin/enrolment-codes`, {
    method: 'POST',
    headers,
    body: JSON.stringify(target),
  });
  const { code } = (await made.json()) as { code: string };
  const { generateDeviceKeys } = await import('../../replica/node-crypto.ts');
  const body = { code, kind: 'kitchen', name: 'x', publicKey: generateDeviceKeys().publicKey };
  const enrolling = { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await fetch(`${chain.siteUrl}/v1/devices/enroll`, enrolling);
  const device = (await answer.json()) as { deviceId: string; token: string; pepper?: string };
  expect(answer.status).toBe(200);
  expect(device.pepper).toBeUndefined();
  const known = await postPush(chain.siteUrl, device.token, {
    origin: device.deviceId,
    epoch: 1,
    txns: [],
  });
  expect(known.status).toBe(200);
  await chain.stopCentral();
  const alone = await fetch(`${chain.siteUrl}/v1/devices/enroll`, enrolling);
  expect(alone.status).toBe(503);
});

it('[HU5] tells devices in the roster whether the central hub is reached and what it has of them', async () => {
  const chain = await startChain();
  const register = await enrolled(chain, 'Bar');
  const rosters: Roster[] = [];
  const socket = new WebSocket(`${chain.siteUrl.replace('http', 'ws')}/v1/presence`, {
    headers: { authorization: `Bearer ${register.token}` },
  });
  endings.push(() => socket.terminate());
  socket.on('message', (data) => rosters.push(rosterSchema.parse(JSON.parse(String(data)))));
  await new Promise((resolve) => socket.once('open', resolve));
  const { deviceId, name, kind } = register.device;
  socket.send(JSON.stringify({ type: 'beat', deviceId, name, kind, open: true }));
  await until(() => rosters.at(-1)?.centralReachable === true);
  await until(() => rosters.at(-1)?.peers.some((p) => p.deviceId === deviceId && p.open) === true);
  const request = register.push([register.commit(chain.shop.siteId, [lineRow('r1')])]);
  await postPush(chain.siteUrl, register.token, request);
  await until(() => rosters.at(-1)?.central === 1);
  await chain.stopCentral();
  await until(() => rosters.at(-1)?.centralReachable === false);
});
