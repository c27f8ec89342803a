import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HUB_MIGRATE_POINTS, HUB_POINTS } from '../../crash-points.ts';
import { expectKilled, runChild } from '../../testing/kill-child.fixture.ts';
import type { HubStore } from '../store.ts';
import { HUB_ACTS, type HubAct, type HubPlace, openHubAt } from './crash-acts.fixture.ts';
import { createShop, itemRow, lineRow, type Origin, type Shop, ticketRow } from './shop.fixture.ts';

const child = join(import.meta.dirname, 'crash-child.fixture.ts');
const ALL = { rows: 1000, bytes: 1e8 };

type Traded = { readonly shop: Shop; readonly register: Origin; readonly act: HubAct };

/** A site that has traded, with one deleted row, and the push that will be cut off. */
const trade = async (store: HubStore, name: HubAct['name']): Promise<Traded> => {
  const shop = await createShop(store, 'crash');
  const register = await shop.enroll('register', 'Bar');
  const { device } = register;
  const gone = { ...ticketRow('gone', 1, 1), deleted: true };
  const first = register.push([register.commit(shop.siteId, [lineRow('a'), gone])]);
  await HUB_ACTS.push(store, { name: 'push', device, request: first });
  const rows = [lineRow('b'), lineRow('c'), ticketRow('b', 1, 0)];
  const item = itemRow(
    'soup',
    { name: 'Soup', priceMinor: 1 },
    `019e830e1a000000-${device.deviceId}`,
  );
  const txns = [register.commit(shop.siteId, rows), register.commit(shop.tenantId, [item])];
  return { shop, register, act: { name, device, request: register.push(txns) } };
};

/** What devices can see of a hub, and what the hub says of a device's head. */
const contentOf = async (store: HubStore, { shop, register }: Traded) => {
  const { tenantId, siteId } = shop;
  const logs = [tenantId, siteId].map((scopeId) => store.readLog({ tenantId, scopeId }, 0, ALL));
  const rows = (await Promise.all(logs)).flatMap((page) => page.rows);
  const { deviceId } = register.device;
  const commits = (await store.commitsAfter(deviceId, 0, 100)).map(({ seq, hash }) => [seq, hash]);
  return { rows, commits, head: await store.head(deviceId) };
};

const expectWhole = ({ rows, commits, head }: Awaited<ReturnType<typeof contentOf>>): void => {
  expect(commits.at(-1)).toEqual([head?.seq, head?.hash]);
  expect(commits.map(([seq]) => seq)).toEqual(commits.map((_, i) => i + 1));
  for (const scope of new Set(rows.map((row) => row.scopeId))) {
    const numbers = rows.filter((row) => row.scopeId === scope).map(({ seq }) => seq);
    expect(new Set(numbers).size).toBe(numbers.length);
  }
};

/** What becomes of a store whose hub is killed at each point, whatever it is made of. */
export const describeHubCrashes = (title: string, newPlace: () => Promise<HubPlace>): void => {
  describe(title, () => {
    it.each(HUB_POINTS)(
      '[CR4] a hub killed at %s has all of it or nothing, and goes on',
      async (point) => {
        const place = await newPlace();
        const store = await openHubAt(place);
        const traded = await trade(store, point.startsWith('push') ? 'push' : 'collect');
        const { act } = traded;
        const before = await contentOf(store, traded);
        await store.close();
        expectKilled(await runChild(child, { place, act, point }));

        const again = await openHubAt(place);
        const found = await contentOf(again, traded);
        expectWhole(found);
        if (!point.endsWith('.durable')) expect(found).toEqual(before);
        else expect(found).not.toEqual(before);
        await HUB_ACTS[act.name](again, act);
        const done = await contentOf(again, traded);
        expectWhole(done);
        if (point.endsWith('.durable')) expect(done).toEqual(found);
        if (act.name === 'push') expect(done.commits).toHaveLength(3);
        else expect(done.rows.some(({ deleted }) => deleted)).toBe(false);
        await again.close();
      },
    );

    it.each(HUB_MIGRATE_POINTS)(
      '[CR5] a hub killed at %s starts on the same database',
      async (point) => {
        const place = await newPlace();
        expectKilled(await runChild(child, { place, act: { name: 'migrate' }, point }));
        const store = await openHubAt(place);
        const traded = await trade(store, 'push');
        await HUB_ACTS.push(store, traded.act);
        expectWhole(await contentOf(store, traded));
        await store.close();
      },
    );
  });
};
