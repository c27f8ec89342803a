import type { Clock } from '@galley/base';
import { afterEach, describe, expect, it } from 'vitest';
import {
  endAll,
  enrolled,
  rowsOf,
  until as soon,
  startChain,
} from '../../hub/testing/chain.fixture.ts';
import { postPush, runHub } from '../../hub/testing/hub-target.fixture.ts';
import type { Replica } from '../index.ts';
import {
  closeAll,
  follow,
  openDevice,
  openSite,
  type Site,
  until,
} from '../testing/site.fixture.ts';

const SUBJECT = { subjectKind: 'gift_card', subjectId: 'gft_1' };
/** The machine's clock, which a test may set forward for one device. */
const movableClock = (): Clock & { forward(ms: number): void } => {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    forward: (ms) => {
      ahead += ms;
    },
  };
};
let ids = 0;
const newId = (): string => `e${++ids}`;
const entry = (amount: number) => ({ ...SUBJECT, amount, businessDate: '2026-06-01', newId });

const load = (replica: Replica, amount: number): void => {
  const done = replica.commit({ facts: [replica.allowance.credit(entry(amount))] });
  if (!done.ok) throw new Error(done.error.message);
};
const pay = (replica: Replica, amount: number): boolean => {
  const facts = replica.allowance.spend(entry(amount));
  return facts.ok && replica.commit({ facts: facts.value }).ok;
};
const allUp = (replica: Replica) => until('acknowledgement', () => replica.pending().commits === 0);
const reserve = (replica: Replica) =>
  replica.row({ kind: 'reserve', id: 'gift_card:gft_1' })?.doc ?? {};

const twoRegisters = async (site: Site) => {
  const clock = movableClock();
  const one = await openDevice(site, 'register', 'Bar', clock);
  const two = await openDevice(site, 'register', 'Terrace', clock);
  return { clock, one, two };
};

describe('allowances of a device', () => {
  afterEach(closeAll);

  it('[AL8] asks once what it put in has gone up: what was put back a moment ago is granted', async () => {
    const site = await openSite();
    const { one } = await twoRegisters(site);
    const client = follow(one, [site.hub.url]);
    load(one, 1);
    await allUp(one);
    load(one, 1);
    const wish = { ...SUBJECT, request: 'r1', wanted: 2 };
    expect(await client.askAllowance(wish)).toMatchObject({ value: { amount: 2 } });
  });

  it('[AL5] spends alone what it was granted, and not one more; what it spent goes up later', async () => {
    const site = await openSite();
    const { one, two } = await twoRegisters(site);
    const [first, second] = [follow(one, [site.hub.url]), follow(two, [site.hub.url])];
    load(one, 100);
    await allUp(one);
    const wish = { ...SUBJECT, request: 'r1', wanted: 60 };
    expect(await first.askAllowance(wish)).toMatchObject({ value: { amount: 60 } });
    expect(await second.askAllowance({ ...wish, wanted: 80 })).toMatchObject({
      value: { amount: 40 },
    });
    await until('the other grant', () => one.allowance.leftElsewhere(SUBJECT) === 40);
    expect(two.allowance.leftElsewhere(SUBJECT)).toBe(60);
    const { port } = new URL(site.hub.url);
    await site.hub.close();
    expect([pay(one, 35), pay(one, 26), pay(one, 25), pay(one, 1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([one.allowance.left(SUBJECT), two.allowance.left(SUBJECT)]).toEqual([0, 40]);
    expect(await first.askAllowance({ ...wish, request: 'r2' })).toMatchObject({
      error: { code: 'unreachable' },
    });
    site.hub = await runHub(site.store, { port: Number(port) });
    await allUp(one);
    await until('the sum', () => reserve(two).spent === 60);
    expect(reserve(two)).toMatchObject({ credited: 100, spent: 60, open: 40 });
  });

  it('[AL5] a commit that spends more than was granted throws and leaves nothing', async () => {
    const site = await openSite();
    const { one } = await twoRegisters(site);
    const sync = follow(one, [site.hub.url]);
    load(one, 100);
    await allUp(one);
    await sync.askAllowance({ ...SUBJECT, request: 'r1', wanted: 10 });
    const facts = one.allowance.spend(entry(10));
    if (!facts.ok) throw new Error(facts.error.message);
    const twice = facts.value.flatMap((fact) => [fact, { ...fact, id: `${fact.id}x` }]);
    expect(() => one.commit({ facts: twice })).toThrow(/covers what is spent/);
    expect(one.allowance.left(SUBJECT)).toBe(10);
    expect(one.commit({ facts: facts.value }).ok).toBe(true);
    expect(() =>
      one.commit({ facts: facts.value.map((f) => ({ ...f, id: `${f.id}y` })) }),
    ).toThrow();
  });

  it('[AL6] gives back at the end of the day, and what has expired by itself', async () => {
    const site = await openSite();
    const { one, two, clock } = await twoRegisters(site);
    const [first, second] = [follow(one, [site.hub.url]), follow(two, [site.hub.url], { clock })];
    load(one, 100);
    await allUp(one);
    const wish = { ...SUBJECT, request: 'r1', wanted: 50 };
    await first.askAllowance(wish);
    await second.askAllowance({ ...wish, forMs: 1000 });
    expect(pay(one, 20)).toBe(true);
    expect(one.commit({ facts: one.allowance.giveBack(SUBJECT) }).ok).toBe(true);
    expect([one.allowance.left(SUBJECT), pay(one, 1)]).toEqual([0, false]);
    await until('its return', () => reserve(two).open === 50);
    await new Promise((next) => setTimeout(next, 1100));
    expect([two.allowance.left(SUBJECT), pay(two, 1)]).toEqual([0, false]);
    // A jump of the clock has hub time asked for at once, instead of within half a minute.
    clock.forward(2000);
    await until('the expired one', () => reserve(one).open === 0, 8000);
    expect(reserve(one)).toMatchObject({ credited: 100, spent: 20 });
  });

  it('[AL3] a site hub passes the wish on to the central hub, and says when that is not reached', async () => {
    const chain = await startChain();
    try {
      const register = await enrolled(chain, 'Bar');
      const ask = () =>
        fetch(`${chain.siteUrl}/v1/allowance`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${register.token}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify({ ...SUBJECT, request: 'r1', wanted: 10 }),
        });
      const none = await ask();
      expect([none.status, await none.json()]).toMatchObject([409, { code: 'nothing_left' }]);
      const doc = { ...SUBJECT, amount: 50, at: 0, businessDate: '2026-06-01' };
      const loaded = register.commit(chain.shop.tenantId, [
        { kind: 'allowance_credit', id: 'c1', doc },
      ]);
      await postPush(chain.siteUrl, register.token, register.push([loaded]));
      await soon(async () => (await chain.central.head(register.device.deviceId))?.seq === 1);
      const granted = await ask();
      expect([granted.status, await granted.json()]).toMatchObject([
        200,
        { amount: 10, serial: 1 },
      ]);
      const rowsHere = () => rowsOf(chain.site, chain.shop.tenantId, chain.shop.tenantId);
      await soon(async () => (await rowsHere()).some(({ kind }) => kind === 'allowance'));
      await chain.stopCentral();
      const away = await ask();
      expect([away.status, await away.json()]).toMatchObject([
        503,
        { code: 'central_unreachable' },
      ]);
    } finally {
      await endAll();
    }
  });
});
