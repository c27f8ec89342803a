import { afterAll, beforeAll, describe } from 'vitest';
import { createHlc } from '../../core/index.ts';
import type { PushRequest } from '../../protocol/index.ts';
import { createKindTable } from '../kind-table.ts';
import { acceptPush, type PushDeps, type PushOutcome } from '../push.ts';
import type { Device, HubStore, LogRecord } from '../store.ts';
import {
  createShop,
  fakeClock,
  nodeCrypto,
  type Origin,
  type Shop,
  TEST_KINDS,
} from './shop.fixture.ts';

export type OpenStore = () => Promise<{ store: HubStore; dispose: () => Promise<void> }>;

/** What each test of a store starts from: a shop of its own, pushes, and a look at the log. */
export type Workbench = {
  readonly store: HubStore;
  push(sender: Device, request: PushRequest): Promise<PushOutcome>;
  shopWithRegister(): Promise<{ readonly shop: Shop; readonly register: Origin }>;
  log(shop: Shop, scopeId?: string): Promise<readonly LogRecord[]>;
  /** Rows of the trade, without those that the hub writes. */
  business(shop: Shop, scopeId?: string): Promise<readonly LogRecord[]>;
};

/** What a hub tells of devices and of their commits. */
const HUB_TOLD = new Set(['origin', 'device', 'verdict', 'alarm']);

const ALL = { rows: 1000, bytes: 1e7 };

let shops = 0;

export const createWorkbench = (store: HubStore): Workbench => {
  const kinds = createKindTable(TEST_KINDS);
  const clock = fakeClock();
  const stamp = createHlc({ deviceId: 'hub_central', clock }).tick;
  const deps: PushDeps = { store, kinds, crypto: nodeCrypto, role: 'central', clock, stamp };
  const log: Workbench['log'] = async ({ tenantId, siteId }, scopeId = siteId) =>
    (await store.readLog({ tenantId, scopeId }, 0, ALL)).rows;
  return {
    store,
    push: (sender, request) => acceptPush(deps, sender, request),
    shopWithRegister: async () => {
      shops += 1;
      const shop = await createShop(store, `shop${shops}`);
      return { shop, register: await shop.enroll('register', 'Bar') };
    },
    log,
    business: async (shop, scopeId) =>
      (await log(shop, scopeId)).filter((row) => !HUB_TOLD.has(row.kind)),
  };
};

/** Tests of a store: opened before the first of them, disposed of after the last. */
export const describeStore = (
  title: string,
  open: OpenStore,
  tests: (bench: Workbench) => void,
): void => {
  describe(title, () => {
    const bench = {} as Workbench;
    let dispose: () => Promise<void>;
    beforeAll(async () => {
      const opened = await open();
      Object.assign(bench, createWorkbench(opened.store));
      dispose = opened.dispose;
    });
    afterAll(() => dispose());
    tests(bench);
  });
};
