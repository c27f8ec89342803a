import { afterEach, expect, it } from 'vitest';
import { closeAll, follow, openDevice } from '../../replica/testing/site.fixture.ts';
import { fillStore } from '../takeover/fill-store.ts';
import { type Chain, endAll, startChain, until } from '../testing/chain.fixture.ts';
import { postPush } from '../testing/hub-target.fixture.ts';
import { hlcAt, pinRow, TEST_KINDS } from '../testing/shop.fixture.ts';

afterEach(async () => {
  await closeAll();
  await endAll();
});

const MINUTE = 60_000;
const AT = 1_780_000_000_000;
/** Registers and back offices read it; back offices alone write it. */
const KEY = { kind: 'pin_verifier', id: 'emp_1' };

const pinsAt = async ({ shop }: Chain, store: Chain['central']) => {
  const scope = { tenantId: shop.tenantId, scopeId: shop.tenantId };
  const rows = await store.rowsOfKind(scope, KEY.kind, { after: '', limit: 10 });
  return rows.map(({ id, doc, clk }) => ({ id, doc, clk }));
};

const hasPin = async (chain: Chain, store: Chain['central'], verifier: string) =>
  (await pinsAt(chain, store)).some(({ doc }) => doc.verifier === verifier);

const openDesk = async (chain: Chain, kind: 'register' | 'backoffice') => {
  const { central: store, shop, site, siteUrl } = chain;
  const replica = await openDevice({ store, shop, hub: { url: chain.centralUrl() } }, kind, kind);
  const { deviceId = '' } = replica.identity() ?? {};
  await until(async () => (await site.device(deviceId)) !== undefined);
  follow(replica, [siteUrl]);
  return replica;
};

/** A hub that took over began with the rows beside it; the commit that said one of them is nowhere any more. */
const tradeWithout = async () => {
  const chain = await startChain({ digestMs: 400 });
  const { shop } = chain;
  const former = await shop.enroll('backoffice', 'Former office');
  const { deviceId } = former.device;
  const first = former.commit(shop.tenantId, [pinRow('1', 'old', hlcAt(AT, deviceId))]);
  await postPush(chain.centralUrl(), former.token, former.push([first]));
  await until(() => hasPin(chain, chain.site, 'old'), 10_000);
  await until(() => chain.upstream.agrees?.() === true, 20_000);
  const clk = { b: hlcAt(AT + 1000, deviceId) };
  const doc = { verifier: 'new' };
  const row = { ...KEY, scopeId: shop.tenantId, schema: 1, deleted: false, doc, clk };
  await chain.stopCentral();
  await fillStore(chain.site, TEST_KINDS, shop.tenantId, [row]);
  await chain.startCentral();
  const asked = (kind: 'register' | 'backoffice') =>
    chain.upstream.lackingFor?.({ ...former.device, kind });
  return { chain, asked, right: [{ id: KEY.id, doc, clk }] };
};

it('[DG49] a row of the tenant that the site alone has comes to the central hub by a back office, once', async () => {
  const { chain, asked, right } = await tradeWithout();
  const { central, site, upstream, differences } = chain;
  const register = await openDesk(chain, 'register');
  await until(() => upstream.agrees?.() === false, MINUTE);
  await until(() => asked('backoffice')?.length === 1, MINUTE);
  expect([asked('backoffice'), asked('register')]).toEqual([[KEY], []]);
  await until(() => register.row(KEY)?.doc.verifier === 'new');
  expect(await hasPin(chain, central, 'old')).toBe(true);

  const office = await openDesk(chain, 'backoffice');
  await until(() => hasPin(chain, central, 'new'), MINUTE);
  await until(() => upstream.agrees?.() === true, MINUTE);
  expect([await pinsAt(chain, central), await pinsAt(chain, site)]).toEqual([right, right]);
  expect(asked('backoffice')).toEqual([]);
  expect([office.pending().lastSeq, register.pending().lastSeq]).toEqual([1, 0]);
  expect(differences).toMatchObject([{ healed: 0, sent: 1 }]);
}, 120_000);

it('[DG49] rows of the tenant that are on their way up are asked of nobody, and are no difference', async () => {
  const chain = await startChain({ digestMs: 400 });
  const { central, upstream, differences } = chain;
  const office = await openDesk(chain, 'backoffice');
  await until(() => upstream.agrees?.() === true, 20_000);
  const asked = new Set<string>();
  const writer = { deviceId: office.identity()?.deviceId ?? '', kind: 'backoffice' } as const;
  const end = performance.now() + 4000;
  for (let n = 0; performance.now() < end; n += 1) {
    office.commit({ facts: [{ ...KEY, doc: { verifier: `v${n}` } }] });
    for (const { id } of upstream.lackingFor?.(writer) ?? []) asked.add(id);
    await new Promise((done) => setTimeout(done, 20));
  }
  const { lastSeq } = office.pending();
  await until(() => hasPin(chain, central, `v${lastSeq - 1}`), 10_000);
  await until(() => upstream.agrees?.() === true, 20_000);
  expect([...asked, ...differences]).toEqual([]);
  expect(office.pending().lastSeq).toBe(lastSeq);
}, 60_000);
