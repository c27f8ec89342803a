import { afterEach, expect, it } from 'vitest';
import { GENESIS } from '../../core/index.ts';
import { createKindTable } from '../kind-table.ts';
import { acceptPush } from '../push.ts';
import { revokeDevice } from '../revoke.ts';
import { handOver } from '../takeover/hand-over.ts';
import {
  type Chain,
  contentOf,
  endAll,
  enrolled,
  lastSeqs,
  rowsOf,
  startChain,
  until,
} from '../testing/chain.fixture.ts';
import { postPush } from '../testing/hub-target.fixture.ts';
import { lineRow, nodeCrypto, type Origin, TEST_KINDS } from '../testing/shop.fixture.ts';

afterEach(endAll);

/** What comes to the central hub by another way while the site hub does not reach it. */
const behindItsBack = async ({ central }: Chain, origin: Origin, ids: readonly string[]) => {
  const kinds = createKindTable(TEST_KINDS);
  const clock = { now: Date.now };
  const stamp = (): string => {
    throw new Error('nothing is ahead of its time here');
  };
  const deps = {
    store: central,
    kinds,
    crypto: nodeCrypto,
    role: 'central' as const,
    clock,
    stamp,
  };
  const txns = ids.map((id) => origin.commit(origin.device.siteId, [lineRow(id)]));
  const outcome = await acceptPush(deps, origin.device, origin.push(txns));
  expect(outcome.status).toBe(200);
  return txns;
};

const sell = async (chain: Chain, origin: Origin, ids: readonly string[]) => {
  const txns = ids.map((id) => origin.commit(chain.shop.siteId, [lineRow(id)]));
  const answer = await postPush(chain.siteUrl, origin.token, origin.push(txns));
  expect(answer.status).toBe(200);
  return txns;
};

const linesOf = async (chain: Chain): Promise<string[]> =>
  (await contentOf(chain.central, chain.shop)).flatMap((text) => {
    const [kind, id] = JSON.parse(text) as [string, string];
    return kind === 'line' ? [id] : [];
  });

const equal = async ({ site, central, shop }: Chain): Promise<boolean> =>
  JSON.stringify(await contentOf(site, shop)) === JSON.stringify(await contentOf(central, shop));

const begin = async () => {
  const chain = await startChain();
  const register = await enrolled(chain, 'Bar');
  const { deviceId } = register.device;
  await sell(chain, register, ['one']);
  await until(async () => (await chain.site.head(deviceId))?.central === 1);
  const twin = register.fork();
  await chain.stopCentral();
  return { chain, register, twin, deviceId };
};

it('[HX6] what the site hub took while another commit of that number came to the central hub is lost nowhere', async () => {
  const { chain, register, twin, deviceId } = await begin();
  const { site, central, shop } = chain;
  await sell(chain, register, ['a2', 'a3', 'a4']);
  await behindItsBack(chain, twin, ['b2', 'b3']);
  await chain.startCentral();
  await until(async () => (await linesOf(chain)).length === 6, 20_000);
  await until(() => equal(chain), 20_000);
  for (const hub of [site, central]) {
    expect(await hub.head(deviceId)).toMatchObject({ epoch: 2, seq: 4, hash: GENESIS });
  }
  await until(async () => (await site.aside(shop.siteId, 10, [])).length === 0);
  expect((await central.aside(shop.siteId, 10, [])).map(({ seq }) => seq)).toEqual([2, 3, 4]);
  const seqs = await lastSeqs(chain);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await lastSeqs(chain)).toEqual(seqs);
  const device = await site.device(deviceId);
  expect(device?.epoch).toBe(2);
  const stale = await postPush(chain.siteUrl, register.token, register.push([]));
  expect(await stale.json()).toMatchObject({ code: 'stale_epoch' });
});

it('[HX6] the same commits by both ways are confirmed, and no epoch begins', async () => {
  const { chain, register, deviceId } = await begin();
  const { site, central, shop } = chain;
  const own = await sell(chain, register, ['a2', 'a3']);
  const [two, three] = own;
  if (two === undefined || three === undefined) throw new Error('there are two');
  const again = {
    ...register,
    commit: () => own.shift() ?? register.commit(shop.siteId, [lineRow('a4')]),
  };
  await behindItsBack(chain, again, ['a2', 'a3', 'a4']);
  await chain.startCentral();
  await until(async () => (await site.head(deviceId))?.central === 4, 20_000);
  await until(() => equal(chain), 20_000);
  expect((await central.device(deviceId))?.epoch).toBe(1);
  await until(async () => (await site.aside(shop.siteId, 10, [])).length === 0, 20_000);
  expect(await central.aside(shop.siteId, 10, [])).toEqual([]);
});

it('[HX7] a hub that waits brings what the acting one has no place for, beside the chain there', async () => {
  const { chain, register, twin } = await begin();
  const { site, shop, hub } = chain;
  const mine = await sell(chain, register, ['a2', 'a3']);
  const others = ['b2', 'b3'].map((id) => twin.commit(shop.siteId, [lineRow(id)]));
  const bodies: { aside?: boolean; txns: { hash: string }[] }[] = [];
  const whole = await handOver(
    site,
    shop.siteId,
    { url: 'http://other', token: hub.token },
    (_, body) => {
      const push = JSON.parse(body) as (typeof bodies)[number];
      bodies.push(push);
      const known = { epoch: 1, lastSeq: 1, central: 1, rejected: [] };
      if (push.aside === true || push.txns.length === 0)
        return Promise.resolve({ status: 200, body: known });
      const held = { epoch: 1, seq: 3, hash: others[1]?.hash };
      return Promise.resolve({ status: 403, body: { code: 'forked', reason: 'other', held } });
    },
  );
  expect(whole).toBe(true);
  expect(bodies.map(({ aside, txns }) => [aside ?? false, txns.length])).toEqual([
    [false, 0],
    [false, 2],
    [true, 2],
  ]);
  expect(bodies[2]?.txns.map(({ hash }) => hash)).toEqual(mine.map(({ hash }) => hash));
});

it('[HX8] what a hub of the site took of a device before it heard that it was revoked is in the books, and told', async () => {
  const { chain, register, deviceId } = await begin();
  const { central, shop, site } = chain;
  await sell(chain, register, ['late1', 'late2']);
  const kinds = createKindTable(TEST_KINDS);
  expect((await revokeDevice({ store: central, kinds }, { deviceId })).ok).toBe(true);
  await chain.startCentral();
  await until(async () => (await site.device(deviceId))?.revoked === true, 20_000);
  await until(async () => (await linesOf(chain)).includes('lin_late2'), 20_000);
  await until(() => equal(chain), 20_000);
  const told = await rowsOf(site, shop.tenantId, shop.siteId);
  const alarms = told.filter(({ kind }) => kind === 'alarm');
  expect(alarms.map(({ doc }) => JSON.parse(doc))).toMatchObject([
    { code: 'revoked_late', subjectId: deviceId, doc: { fromSeq: 2, toSeq: 3 } },
  ]);
  const refused = register.commit(shop.siteId, [lineRow('never')]);
  for (const url of [chain.siteUrl, chain.centralUrl()]) {
    const answer = await postPush(url, register.token, register.push([refused]));
    expect(answer.status).toBe(403);
  }
  expect(await linesOf(chain)).not.toContain('lin_never');
}, 60_000);
