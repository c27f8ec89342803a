import { expect, it } from 'vitest';
import { createHlc } from '../../core/index.ts';
import { createKindTable } from '../kind-table.ts';
import { acceptPush, type PushDeps } from '../push.ts';
import type { LogRecord } from '../store.ts';
import {
  fakeClock,
  hlcAt,
  itemRow,
  lineRow,
  nodeCrypto,
  type Origin,
  type Shop,
  TEST_KINDS,
} from './shop.fixture.ts';
import { describeStore, type OpenStore } from './workbench.fixture.ts';

const NOW = Date.UTC(2026, 5, 1, 12);
const Y2099 = Date.UTC(2099, 0, 1);

/** Settings that run ahead of hub time, whatever the store is made of. */
export const describeHeld = (title: string, open: OpenStore): void => {
  describeStore(title, open, (bench) => {
    const hub = (role: PushDeps['role']) => {
      const clock = fakeClock(NOW);
      const stamp = createHlc({ deviceId: 'hub_central', clock }).tick;
      const kinds = createKindTable(TEST_KINDS);
      const deps: PushDeps = { store: bench.store, kinds, crypto: nodeCrypto, role, clock, stamp };
      return async (origin: Origin, txns: Parameters<Origin['push']>[0]) => {
        const outcome = await acceptPush(deps, origin.device, origin.push(txns));
        expect(outcome.status).toBe(200);
      };
    };
    const priced = (shop: Shop, register: Origin, priceMinor: number, ms: number) => {
      const at = hlcAt(ms, register.device.deviceId);
      return register.commit(shop.tenantId, [itemRow('a', { name: 'Crab', priceMinor }, at)]);
    };
    const settings = async (shop: Shop): Promise<readonly LogRecord[]> =>
      bench.log(shop, shop.tenantId);
    const priceOf = (rows: readonly LogRecord[]): unknown =>
      JSON.parse(rows.find((row) => row.id === 'itm_a')?.doc ?? '{}').priceMinor;

    it('[HK1] a site hub merges a write from 2099 nowhere, holds it as a row and keeps the commit', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const push = hub('site');
      const ahead = priced(shop, register, 999, Y2099);
      await push(
        register,
        [priced(shop, register, 100, NOW), ahead].sort((a, b) => a.seq - b.seq),
      );
      const rows = await settings(shop);
      expect(priceOf(rows)).toBe(100);
      const held = rows.find((row) => row.kind === 'held');
      expect(held?.id).toBe(`${register.device.deviceId}:1:1:0`);
      expect(JSON.parse(held?.doc ?? '{}')).toMatchObject({
        rank: 0,
        origin: register.device.deviceId,
        stamped: null,
        write: { kind: 'menu_item', id: 'itm_a', doc: { priceMinor: 999 } },
      });
      const kept = await bench.store.commitsAfter(register.device.deviceId, 0, 10);
      expect(JSON.parse(kept[0]?.txn ?? '')).toEqual(ahead);
    });

    it('[HK1] tells the row in force anew behind the row that holds a write', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const push = hub('site');
      await push(register, [priced(shop, register, 100, NOW)]);
      const before = await settings(shop);
      await push(register, [priced(shop, register, 999, NOW + 60_001)]);
      const after = await settings(shop);
      expect(after.map((row) => row.kind)).toEqual(['held', 'menu_item']);
      expect(priceOf(after)).toBe(100);
      expect(after.at(-1)?.seq).toBe((before.at(-1)?.seq ?? 0) + 2);
    });

    it('[HK2] the central hub stamps it once, by hub time, and names the write', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const push = hub('central');
      const second = await shop.enroll('register', 'Door');
      const ahead = priced(shop, register, 999, Y2099);
      await push(second, [priced(shop, second, 100, NOW - 1000)]);
      await push(register, [ahead]);
      const rows = await settings(shop);
      expect(rows.map((row) => row.kind)).toEqual(['held', 'menu_item']);
      expect(priceOf(rows)).toBe(999);
      expect(rows[1]?.txn).toBe(`hub:${register.device.deviceId}:1:1`);
      expect(rows[1]?.clk).toContain(hlcAt(NOW, 'hub_central').slice(0, 12));
      expect(JSON.parse(rows[0]?.doc ?? '{}').rank).toBe(1);
      await push(register, [ahead]);
      expect(await settings(shop)).toEqual(rows);
    });

    it('[HK2] nobody wins for ever: a later write by a right clock beats one from 2099', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const second = await shop.enroll('register', 'Door');
      const push = hub('central');
      await push(register, [priced(shop, register, 999, Y2099)]);
      await push(second, [priced(shop, second, 120, NOW + 5000)]);
      expect(priceOf(await settings(shop))).toBe(120);
    });

    it('[HK3] what a device wrote after a held write, with its clock mended, stands', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const push = hub('central');
      await push(register, [
        priced(shop, register, 999, Y2099),
        priced(shop, register, 130, NOW - 3000),
      ]);
      expect(priceOf(await settings(shop))).toBe(130);
    });

    it('[HK4] facts need no clock: a sale in a commit from 1970 or 2099 is taken as it is', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const push = hub('central');
      const sale = { ...lineRow('x'), clk: { b: hlcAt(Y2099, register.device.deviceId) } };
      await push(register, [register.commit(shop.siteId, [sale])]);
      expect((await bench.business(shop)).map((row) => [row.kind, row.clk])).toEqual([
        ['line', null],
      ]);
    });

    it('[HK1] one of many rows that runs ahead is held alone', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const push = hub('site');
      const id = register.device.deviceId;
      const rows = [
        itemRow('b', { name: 'Old', priceMinor: 1 }, hlcAt(0, id)),
        itemRow('a', { name: 'New', priceMinor: 2 }, hlcAt(Y2099, id)),
      ];
      await push(register, [register.commit(shop.tenantId, rows)]);
      const found = (await settings(shop)).map((row) => row.id);
      expect(found).toEqual(['itm_b', `${id}:1:1:1`]);
    });
  });
};
