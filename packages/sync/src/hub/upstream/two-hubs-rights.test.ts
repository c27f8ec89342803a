import { afterEach, expect, it } from 'vitest';
import type { HubStore } from '../store.ts';
import { endAll, rowsOf, startChain, until } from '../testing/chain.fixture.ts';
import { postPush } from '../testing/hub-target.fixture.ts';
import { hlcAt, lineRow } from '../testing/shop.fixture.ts';

afterEach(endAll);

it('[DR3] what a device may not write lies in quarantine at both hubs; the central one alone gives the verdict', async () => {
  const chain = await startChain();
  const { shop, central, site } = chain;
  const screen = await shop.enroll('kitchen', 'Grill');
  const { deviceId } = screen.device;
  await until(async () => (await site.device(deviceId)) !== undefined);
  const kinds = async (store: HubStore) =>
    (await rowsOf(store, shop.tenantId, shop.siteId)).map(({ kind }) => kind);
  await chain.stopCentral();
  const order = {
    kind: 'hub_order',
    id: shop.siteId,
    doc: { order: [deviceId] },
    clk: { b: hlcAt(1_780_000_000_000, deviceId) },
  };
  const txns = [
    screen.commit(shop.siteId, [lineRow('barred'), order]),
    screen.commit(shop.siteId, [lineRow('good')]),
  ];
  const answer = await postPush(chain.siteUrl, screen.token, screen.push(txns));
  const reason = 'a kitchen screen may not write hub_order rows';
  expect([answer.status, await answer.json()]).toMatchObject([
    200,
    { lastSeq: 2, rejected: [{ seq: 1, code: 'rights', reason }] },
  ]);
  expect(await kinds(site)).not.toContain('hub_order');
  expect(await kinds(site)).not.toContain('verdict');
  await chain.startCentral();
  await until(async () => (await kinds(site)).includes('verdict'));
  for (const store of [central, site]) {
    const rows = await rowsOf(store, shop.tenantId, shop.siteId);
    expect(rows.filter(({ kind }) => kind === 'line').map(({ id }) => id)).toEqual(['lin_good']);
    expect(rows.some(({ kind }) => kind === 'hub_order')).toBe(false);
    const verdict = rows.find(({ kind }) => kind === 'verdict');
    expect(JSON.parse(verdict?.doc ?? '{}')).toMatchObject({ code: 'rights', reason });
  }
});
