import type { Role } from '../../core/index.ts';
import { temporaryFile } from '../../replica/testing/fixtures.ts';
import { openDevice, opened, openSite, type Site } from '../../replica/testing/site.fixture.ts';
import { silentLog } from '../log.ts';
import { createSqliteStore } from '../sqlite/sqlite-store.ts';
import type { HubStore } from '../store.ts';
import { createLocalAdmission } from '../takeover/local-admission.ts';
import { startSiteRole } from '../takeover/site-role.ts';
import { startUpstream } from '../upstream/start-upstream.ts';
import { runHub } from './hub-target.fixture.ts';
import { type Origin, seededRng, sha256, TEST_KINDS } from './shop.fixture.ts';

const clock = { now: () => Date.now() };

export const newStore = (): HubStore => {
  const store = createSqliteStore({ file: temporaryFile(), clock });
  if (!store.ok) throw new Error(store.error.message);
  opened.push(() => store.value.close());
  return store.value;
};

/** A hub of the site under the identity of an enrolled `site_hub`, joined to the central one. */
export const startSiteHub = async (
  site: Site,
  store: HubStore,
  hub: Origin,
  start: Role,
  others: readonly string[] = [],
  port = 0,
) => {
  const { deviceId, tenantId, siteId, name } = hub.device;
  const identity = { deviceId, tenantId, siteId, name, token: hub.token };
  const base = { store, kinds: TEST_KINDS, identity, log: silentLog, sha256 };
  const saved: Role[] = [];
  const siteRole = await startSiteRole({
    ...base,
    start,
    save: (role) => saved.push(role),
    extra: () => others,
    owes: () => upstream.owesAdmission?.() === true,
  });
  const upstream = startUpstream({ ...base, centralUrl: site.hub.url });
  await siteRole.lookAround();
  const admission = createLocalAdmission({
    ...{ store, kinds: TEST_KINDS, clock, sha256, tenantId, siteId, hubId: deviceId },
    rng: seededRng(`admission of ${deviceId}`),
    pepper: 'pepper',
    onAdmitted: () => upstream.admitted?.(),
  });
  const running = await runHub(store, { role: 'site', upstream, siteRole, admission, port });
  const close = async (): Promise<void> => {
    await running.close();
    await upstream.stop();
    await siteRole.stop();
  };
  let closed = false;
  const closeOnce = async (): Promise<void> => {
    if (!closed) await close();
    closed = true;
  };
  opened.push(closeOnce);
  return { url: running.url, siteRole, admission, saved, close: closeOnce };
};

export const known = async (store: HubStore, ...ids: string[]): Promise<void> => {
  for (let waited = 0; waited < 5000; waited += 20) {
    const devices = await Promise.all(ids.map((id) => store.device(id)));
    if (devices.every((device) => device !== undefined)) return;
    await new Promise((next) => setTimeout(next, 20));
  }
  throw new Error('devices not known in time');
};

export const sites = (...urls: string[]) => ({
  hubs: urls.map((url) => ({ url, role: 'site' as const })),
});

/** A shop with one site hub that acts and two devices on it; the central hub can be cut off. */
export const openShop = async () => {
  const site = await openSite();
  const [first, second] = [
    await site.shop.enroll('site_hub', 'Cellar'),
    await site.shop.enroll('site_hub', 'Hub at Bar'),
  ];
  const register = await openDevice(site, 'register', 'Bar');
  const kitchen = await openDevice(site, 'kitchen', 'Grill');
  const store = newStore();
  const hub = await startSiteHub(site, store, first, { acting: true, term: 1 });
  const ids = [register, kitchen].map((replica) => replica.identity()?.deviceId ?? '');
  await known(store, ...ids, second.device.deviceId);
  const port = Number(new URL(site.hub.url).port);
  return {
    site,
    first,
    second,
    register,
    kitchen,
    store,
    hub,
    cutCentral: () => site.hub.close(),
    async healCentral() {
      site.hub = await runHub(site.store, { port });
    },
  };
};
