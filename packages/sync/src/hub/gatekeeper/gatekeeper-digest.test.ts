import { afterEach, expect, it } from 'vitest';
import {
  closeAll,
  follow,
  has,
  line,
  openDevice,
  opened,
  openSite,
  until,
} from '../../replica/testing/site.fixture.ts';
import { SERVICE_SECRET, startElectricStandIn } from '../testing/electric-service.fixture.ts';
import { runHub } from '../testing/hub-target.fixture.ts';

afterEach(closeAll);

/** Places of the service are those of Postgres' log. */
const AHEAD = 48_213_770;

it('[DG6] behind a sync service a device that begins at a hub at rest compares, and agrees', async () => {
  const site = await openSite();
  const register = await openDevice(site, 'register', 'Bar');
  const kitchen = await openDevice(site, 'kitchen', 'Grill');
  const tokens = new Map([
    [site.shop.siteId, register.identity()?.token ?? ''],
    [site.shop.tenantId, register.identity()?.token ?? ''],
    [`${site.shop.tenantId} narrowed`, kitchen.identity()?.token ?? ''],
  ]);
  const service = await startElectricStandIn(
    site.store,
    (id, _tenant, narrowed) => tokens.get(narrowed ? `${id} narrowed` : id) ?? '',
    AHEAD,
  );
  opened.push(() => service.close());
  const electric = { url: service.url, secret: SERVICE_SECRET };
  // Nothing is told by the hub itself: who begins has to ask.
  const front = await runHub(site.store, { electric, digestMs: 3_600_000 });
  opened.push(() => front.close());
  const bar = follow(register, [site.hub.url]);
  register.commit({ facts: [line('lin_1'), line('lin_2', 200)] });
  await until('sent', () => register.pending().commits === 0);
  await bar.stop();
  await site.hub.close();

  const grill = follow(kitchen, [front.url]);
  await until('rows', () => has(kitchen, 'lin_2'));
  await until('agreement', () => grill.status().digest?.state === 'agrees', 20_000);
  const { siteId } = site.shop;
  const { offset } = kitchen.feed({ hub: front.url, scope: siteId });
  expect(Number.parseInt(offset ?? '', 10)).toBeGreaterThan(AHEAD);
  expect(grill.status().digest?.healed).toBe(0);

  // A device with rows begins at `now`: no row comes that would have a number.
  const again = follow(register, [front.url]);
  await until('agreement', () => again.status().digest?.state === 'agrees', 20_000);
  expect(register.catchingUp({ hub: front.url, scope: siteId })).toBe(false);
  expect(again.status().digest?.healed).toBe(0);
}, 60_000);
