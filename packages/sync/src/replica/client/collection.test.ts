import { afterEach, expect, it } from 'vitest';
import { collectScope, HORIZON_MS } from '../../hub/collect/collect-scope.ts';
import { createKindTable } from '../../hub/kind-table.ts';
import { postPush } from '../../hub/testing/hub-target.fixture.ts';
import { hlcAt, itemRow, type Origin, TEST_KINDS } from '../../hub/testing/shop.fixture.ts';
import type { Replica } from '../index.ts';
import {
  closeAll,
  follow,
  line,
  openDevice,
  openSite,
  type Site,
  until,
} from '../testing/site.fixture.ts';

afterEach(closeAll);

const DAY = 86_400_000;
const clock = { now: () => Date.now() };

const items = (replica: Replica): unknown =>
  replica.db.prepare('SELECT id, _deleted AS deleted FROM menu_item ORDER BY id').all();
const present = (id: string, deleted = 0) => ({ id, deleted });

const pushItems = async (site: Site, office: Origin, rows: ReturnType<typeof itemRow>[]) => {
  const commit = office.commit(site.shop.tenantId, rows);
  const answer = await postPush(site.hub.url, office.token, office.push([commit]));
  expect(answer.status).toBe(200);
};

const collect = async ({ store, shop }: Site): Promise<number> => {
  const { tenantId } = shop;
  const deps = { store, kinds: createKindTable(TEST_KINDS), clock };
  return collectScope(deps, { tenantId, scopeId: tenantId });
};

const item = (id: string, at: number) =>
  itemRow(id, { name: id, priceMinor: 100 }, hlcAt(at, 'dev_office'));
const removed = (id: string, at: number) => ({
  ...itemRow(id, {}, hlcAt(at, 'dev_office')),
  deleted: true,
});

it('[CO2] [CO3] a device that was away beyond the horizon starts over, loses the deleted row and keeps its outbox; one that was there drops it too', async () => {
  const site = await openSite();
  const office = await site.shop.enroll('backoffice', 'Office');
  const old = Date.now() - HORIZON_MS - 10 * DAY;
  const there = await openDevice(site, 'register', 'There');
  const away = await openDevice(site, 'register', 'Away');
  await pushItems(site, office, [item('keep', old), item('gone', old)]);
  const following = follow(there, [site.hub.url]);
  const first = follow(away, [site.hub.url]);
  await until('both items', () =>
    [there, away].every((replica) => (items(replica) as unknown[]).length === 2),
  );
  await first.stop();
  const pending = away.commit({ facts: [line('lin_pending')] });
  expect(pending.ok).toBe(true);
  await pushItems(site, office, [removed('gone', old + DAY)]);
  await until('the deletion', () => JSON.stringify(items(there)).includes('"deleted":1'));
  const { tenantId } = site.shop;
  const deviceId = away.identity()?.deviceId ?? '';
  const heardAt = Date.now() - HORIZON_MS - DAY;
  await site.store.noteReaders([{ scopeId: tenantId, deviceId, seq: 1, heardAt }]);
  expect(await collect(site)).toBe(1);
  await until('the drop', () => (items(there) as unknown[]).length === 1);
  expect(items(there)).toEqual([present('itm_keep')]);
  expect(items(away)).toEqual([present('itm_gone'), present('itm_keep')]);
  expect(away.pending().commits).toBe(1);
  const again = follow(away, [site.hub.url]);
  await until('the sweep', () => (items(away) as unknown[]).length === 1);
  expect(items(away)).toEqual([present('itm_keep')]);
  await until('the outbox', () => away.pending().commits === 0);
  const held = there.db.prepare('SELECT count(*) FROM line WHERE id = ?').pluck();
  await until('the sale', () => held.get('lin_pending') === 1);
  expect(there.db.prepare('SELECT rank FROM horizon').pluck().get()).toBeGreaterThan(old);
  await Promise.all([following.stop(), again.stop()]);
});
