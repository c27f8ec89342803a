import { copyFileSync } from 'node:fs';
import type { Clock } from '@galley/base';
import { createEnrolmentCode } from '../../hub/enroll.ts';
import { createSqliteStore } from '../../hub/sqlite/sqlite-store.ts';
import type { HubStore } from '../../hub/store.ts';
import { type RunningHub, runHub } from '../../hub/testing/hub-target.fixture.ts';
import {
  createShop,
  enrollDeps,
  type Shop,
  seededRng,
  TEST_KINDS,
} from '../../hub/testing/shop.fixture.ts';
import type { DeviceKind } from '../../protocol/index.ts';
import {
  enrolDevice,
  generateDeviceKeys,
  openReplica,
  type Replica,
  type SyncClient,
  startSync,
} from '../index.ts';
import { temporaryFile } from './fixtures.ts';

const clock = { now: () => Date.now() };
export const line = (id: string, amountMinor = 100) => ({
  kind: 'line',
  id,
  doc: { amountMinor, businessDate: '2026-06-01', name: 'Crab', note: null },
});

/** What `closeAll` closes. */
export const opened: (() => unknown)[] = [];
/** Closes what the helpers below opened, the latest first. */
export const closeAll = async (): Promise<void> => {
  for (const close of opened.splice(0).reverse()) await close();
};

const openStore = async (): Promise<HubStore> => {
  const store = await createSqliteStore({ file: temporaryFile(), clock });
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
};

export type Site = { readonly store: HubStore; readonly shop: Shop; hub: RunningHub };

export const openSite = async (): Promise<Site> => {
  const store = await openStore();
  const site = { store, shop: await createShop(store, 'quay'), hub: await runHub(store) };
  opened.push(() => site.hub.close());
  return site;
};

export const openDevice = async (
  { store, shop, hub }: Pick<Site, 'store' | 'shop'> & { readonly hub: { readonly url: string } },
  kind: DeviceKind,
  name: string,
  deviceClock: Clock = clock,
  file = temporaryFile(),
): Promise<Replica> => {
  const { tenantId, siteId } = shop;
  const deps = { ...enrollDeps(store, name), clock };
  const { code } = await createEnrolmentCode(deps, { tenantId, siteId, kind, name: null });
  const keys = generateDeviceKeys();
  const granted = await enrolDevice({ hubUrl: hub.url, code, kind, name, keys });
  if (!granted.ok) throw new Error(granted.error.message);
  const replica = openReplica({ file, kinds: TEST_KINDS, clock: deviceClock });
  if (!replica.ok) throw new Error(replica.error.message);
  replica.value.enrol(granted.value, { kind, name, keys });
  opened.push(() => replica.value.close());
  return replica.value;
};

export const follow = (
  replica: Replica,
  urls: readonly string[],
  more: Partial<Parameters<typeof startSync>[0]> = {},
): SyncClient => {
  const sync = startSync({
    replica,
    hubs: urls.map((url) => ({ url, role: 'central' as const })),
    clock,
    rng: seededRng('client'),
    log: () => undefined,
    ...more,
  });
  opened.push(() => sync.stop());
  return sync;
};

export const until = async (
  what: string,
  done: () => boolean,
  limitMs = 20_000,
): Promise<number> => {
  const from = performance.now();
  while (!done()) {
    if (performance.now() - from > limitMs) throw new Error(`${what} did not come in time`);
    await new Promise((next) => setTimeout(next, 3));
  }
  return performance.now() - from;
};

export const has = (replica: Replica, id: string): boolean =>
  replica.db.prepare('SELECT 1 FROM line WHERE id = ?').get(id) !== undefined;
export const lines = (replica: Replica): unknown =>
  replica.db.prepare('SELECT id, amountMinor FROM line ORDER BY id').all();

/** Opens a device's file, or a copy of it, as a program start would. */
export const reopen = (file: string): Replica => {
  const replica = openReplica({ file, kinds: TEST_KINDS, clock });
  if (!replica.ok) throw new Error(replica.error.message);
  opened.push(() => replica.value.close());
  return replica.value;
};

/** A copy of the disk: database and key as they are now. */
export const copyDisk = async (replica: Replica, file: string): Promise<string> => {
  const copy = temporaryFile();
  await replica.db.backup(copy);
  copyFileSync(`${file}.key`, `${copy}.key`);
  return copy;
};
