import { afterEach, expect, it } from 'vitest';
import { type HeldWrite, heldDoc } from '../../core/index.ts';
import { closeAll, follow, openDevice } from '../../replica/testing/site.fixture.ts';
import { fillStore } from '../takeover/fill-store.ts';
import { type Chain, contentOf, endAll, startChain, until } from '../testing/chain.fixture.ts';
import { postPush } from '../testing/hub-target.fixture.ts';
import { hlcAt, itemRow, TEST_KINDS } from '../testing/shop.fixture.ts';

afterEach(async () => {
  await closeAll();
  await endAll();
});

const MINUTE = 60_000;
/** A clock that runs ahead of any hub's. */
const AHEAD = Date.now() + 86_400_000;
const PRICE = { name: 'Chips', priceMinor: 350 };

const heldAt = async ({ shop }: Chain, store: Chain['central']) => {
  const scope = { tenantId: shop.tenantId, scopeId: shop.tenantId };
  const rows = await store.rowsOfKind(scope, 'held', { after: '', limit: 10 });
  return rows.map(({ id, doc }) => ({ id, rank: doc.rank }));
};

const equal = async (chain: Chain): Promise<boolean> => {
  const both = [chain.site, chain.central].map((store) => contentOf(store, chain.shop));
  const [site, central] = await Promise.all(both);
  const told = (rows: string[] = []) => rows.filter((text) => !text.startsWith('["digest"'));
  return JSON.stringify(told(site)) === JSON.stringify(told(central));
};

/** The note of a site hub whose disk is gone, with the commit that it tells of; a replica had it. */
const leaveBehind = async ({ site, shop }: Chain, clk: HeldWrite['row']['clk']): Promise<void> => {
  const write = {
    ...{ kind: 'menu_item', id: 'itm_a', stamped: null },
    row: { doc: PRICE, clk, deleted: false },
  };
  const place = { scopeId: shop.tenantId, schema: 1, clk: null, deleted: false };
  const row = { kind: 'held', id: 'dev_lost:1:23:0', doc: heldDoc('dev_lost', write), ...place };
  await fillStore(site, TEST_KINDS, shop.tenantId, [row]);
};

it('[DG55] a held write whose commit was lost goes where the central hub holds the same of another commit', async () => {
  const chain = await startChain({ digestMs: 400 });
  const { shop } = chain;
  const office = await shop.enroll('backoffice', 'Office');
  const at = hlcAt(AHEAD, office.device.deviceId);
  const made = office.commit(shop.tenantId, [itemRow('a', PRICE, at)]);
  await postPush(chain.centralUrl(), office.token, office.push([made]));
  await until(async () => (await heldAt(chain, chain.site)).length === 1, 10_000);
  await leaveBehind(chain, { b: at });
  await until(() => equal(chain), MINUTE);
  const [only, ...more] = await heldAt(chain, chain.site);
  expect(only).toEqual({ id: `${office.device.deviceId}:1:1:0`, rank: 1 });
  expect(more).toEqual([]);
}, 90_000);

it('[DG55] one that is all that is left of its commit is committed once more by who may, stamped, and then goes', async () => {
  const chain = await startChain({ digestMs: 400 });
  const { central: store, shop, site, siteUrl } = chain;
  await leaveBehind(chain, { b: hlcAt(AHEAD, 'dev_lost') });
  const hub = { url: chain.centralUrl() };
  const office = await openDevice({ store, shop, hub }, 'backoffice', 'Office');
  const { deviceId = '' } = office.identity() ?? {};
  await until(async () => (await site.device(deviceId)) !== undefined, 20_000);
  follow(office, [siteUrl]);
  await until(async () => (await heldAt(chain, chain.central)).length === 1, MINUTE);
  await until(() => equal(chain), MINUTE);
  const left = await heldAt(chain, chain.site);
  expect(left).toEqual([{ id: expect.stringContaining(`${deviceId}:1:`), rank: 1 }]);
  expect(office.row({ kind: 'menu_item', id: 'itm_a' })?.doc).toEqual(PRICE);
}, 150_000);
