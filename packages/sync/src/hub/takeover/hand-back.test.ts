import { afterEach, expect, it } from 'vitest';
import type { Replica } from '../../replica/index.ts';
import { readReplicaRows } from '../../replica/index.ts';
import {
  closeAll,
  follow,
  has,
  line,
  lines,
  openDevice,
  until,
} from '../../replica/testing/site.fixture.ts';
import type { HubStore } from '../store.ts';
import { contentOf } from '../testing/chain.fixture.ts';
import { TEST_KINDS } from '../testing/shop.fixture.ts';
import { known, newStore, openShop, startSiteHub } from '../testing/site-shop.fixture.ts';
import { fillStore } from './fill-store.ts';

afterEach(closeAll);

const TRADED = 300;

type Event = { readonly event?: string; readonly rows?: number };

/** A device that prefers the first address, and what its replication tells. */
const watched = (replica: Replica, urls: readonly string[]) => {
  const events: Event[] = [];
  const hubs = urls.map((url) => ({ url, role: 'site' as const }));
  const sync = follow(replica, [], { hubs, log: (event) => events.push(event) });
  return { sync, events };
};

it('[FO20] a hub whose disk is gone returns to its place in the order once it has caught up, and devices fetch nothing twice', async () => {
  const shop = await openShop();
  const { site, register, kitchen, first, second } = shop;
  const office = await openDevice(site, 'backoffice', 'Office');
  const port = Number(new URL(shop.hub.url).port);
  const other = newStore();
  const { tenantId, siteId } = site.shop;
  await known(shop.store, office.identity()?.deviceId ?? '');

  const order = [first.device.deviceId, second.device.deviceId];
  office.commit({ facts: [{ kind: 'hub_order', id: siteId, doc: { order, excluded: [] } }] });
  const desk = watched(office, [shop.hub.url]);
  const bar = watched(register, [shop.hub.url]);
  for (let i = 0; i < TRADED; i++) register.commit({ facts: [line(`lin_${i}`, i)] });
  await until(
    'acknowledged',
    () => register.pending().commits + office.pending().commits === 0,
    20_000,
  );
  await desk.sync.stop();
  await bar.sync.stop();

  // The hub dies with its disk; the next one of the order takes over with the rows of its register.
  await shop.hub.close();
  await fillStore(other, TEST_KINDS, tenantId, readReplicaRows(register.db.name, TEST_KINDS));
  const place = shop.hub.url;
  const taking = await startSiteHub(site, other, second, { acting: true, term: 2 }, [place]);
  const urls = [place, taking.url];
  const [till, grill] = [watched(register, urls), watched(kitchen, urls)];
  await until('the new hub', () => till.sync.hub().url === taking.url, 10_000);
  register.commit({ facts: [line('lin_meanwhile')] });
  await until('caught up', () => has(kitchen, 'lin_meanwhile'), 10_000);

  // Its machine is set up anew: another identity of the same name, an empty disk, the same address.
  const anew = await site.shop.enroll('site_hub', first.device.name);
  await known(other, anew.device.deviceId);
  const fresh = newStore();
  const start = { acting: true, term: 1 };
  const back = await startSiteHub(site, fresh, anew, start, [taking.url], port);
  expect(back.siteRole.info()).toMatchObject({ acting: false, term: 2 });
  await expect.poll(() => back.siteRole.info().acting).toBe(true);
  expect(back.siteRole.info().term).toBe(3);
  await expect.poll(() => taking.siteRole.info().acting).toBe(false);

  const [before, ahead] = [till.events.length, grill.events.length];
  await until('both are back', () => {
    return [till, grill].every(({ sync }) => sync.hub().url === place);
  });
  register.commit({ facts: [line('lin_after')] });
  await until('an order to the kitchen', () => has(kitchen, 'lin_after'), 10_000);
  const settled = ({ events }: typeof till, from: number) =>
    events.slice(from).filter(({ event }) => event === 'caught_up').length === 2;
  await until('compared', () => settled(till, before) && settled(grill, ahead), 10_000);
  for (const { events } of [till, grill]) {
    expect(events.filter(({ event }) => event === 'must_refetch')).toEqual([]);
  }
  const fetched = till.events.slice(before).reduce((sum, { rows = 0 }) => sum + rows, 0);
  expect(fetched).toBeLessThan(TRADED / 3);

  await until('all acknowledged', () => register.pending().commits === 0, 10_000);
  const commits = await site.store.commitsAfter(register.identity()?.deviceId ?? '', 0, 1000);
  expect(commits.map(({ seq }) => seq)).toEqual(commits.map((_, index) => index + 1));
  expect(commits).toHaveLength(TRADED + 2);
  expect(lines(kitchen)).toEqual(lines(register));
  const rowsAt = async (store: HubStore) =>
    (await contentOf(store, site.shop)).filter((text) => !text.startsWith('["digest"'));
  await expect.poll(() => rowsAt(fresh)).toEqual(await rowsAt(site.store));
}, 60_000);
