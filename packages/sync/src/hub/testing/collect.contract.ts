import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectScope, HORIZON_MS } from '../collect/collect-scope.ts';
import { verifyKind } from '../digest/verify.ts';
import { createKindTable } from '../kind-table.ts';
import { silentLog } from '../log.ts';
import { fakeClock, hlcAt, itemRow, type Origin, type Shop, TEST_KINDS } from './shop.fixture.ts';
import { createWorkbench, type OpenStore, type Workbench } from './workbench.fixture.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1, 12);
const OLD = NOW - HORIZON_MS - 5 * DAY;

/** What becomes of old deletions, whatever the store is made of. */
export const describeCollection = (title: string, open: OpenStore): void => {
  describe(title, () => {
    let bench: Workbench;
    let dispose: () => Promise<void>;
    const kinds = createKindTable(TEST_KINDS);
    beforeAll(async () => {
      const opened = await open();
      bench = createWorkbench(opened.store);
      dispose = opened.dispose;
    });
    afterAll(() => dispose());

    const item = (id: string, at: number, priceMinor = 350) =>
      itemRow(id, { name: `Item ${id}`, priceMinor }, hlcAt(at, 'dev_a'));
    const gone = (id: string, at: number) => ({
      ...itemRow(id, {}, hlcAt(at, 'dev_a')),
      deleted: true,
    });
    const tenantScope = ({ tenantId }: Shop) => ({ tenantId, scopeId: tenantId });
    const push = async (shop: Shop, origin: Origin, rows: ReturnType<typeof item>[]) => {
      const request = origin.push([origin.commit(shop.tenantId, rows)]);
      const outcome = await bench.push(origin.device, request);
      expect(outcome).toMatchObject({ status: 200, body: { rejected: [] } });
    };
    const collect = (shop: Shop, now = NOW) =>
      collectScope({ store: bench.store, kinds, clock: fakeClock(now) }, tenantScope(shop));
    const idsOf = async (shop: Shop) =>
      (await bench.log(shop, shop.tenantId)).map((row) => row.id).sort();
    const heard = (shop: Shop, { device }: Origin, seq: number, heardAt = NOW) =>
      bench.store.noteReaders([
        { scopeId: shop.tenantId, deviceId: device.deviceId, seq, heardAt },
      ]);
    /** Two items, one of them deleted long ago, one lately. */
    const shopWithDeletions = async () => {
      const { shop, register } = await bench.shopWithRegister();
      await push(shop, register, [item('a', OLD), item('b', OLD), item('c', OLD)]);
      await push(shop, register, [gone('b', OLD + DAY), gone('c', NOW - DAY)]);
      const last = await bench.store.lastSeq(tenantScope(shop));
      return { shop, register, last };
    };

    it('[CO1] takes out deletions older than 45 days that all live readers have, and writes the horizon', async () => {
      const { shop, register, last } = await shopWithDeletions();
      await heard(shop, register, last);
      expect(await collect(shop)).toBe(1);
      expect(await idsOf(shop)).toEqual(['itm_a', 'itm_c', shop.tenantId]);
      const horizon = (await bench.log(shop, shop.tenantId)).at(-1);
      expect([horizon?.kind, JSON.parse(horizon?.doc ?? '{}').rank]).toEqual([
        'horizon',
        NOW - HORIZON_MS,
      ]);
      expect(await bench.store.collected(tenantScope(shop))).toBe(last - 1);
      expect(await collect(shop)).toBe(0);
      expect(await bench.store.lastSeq(tenantScope(shop))).toBe(last + 1);
    });

    it('[CO1] keeps what a live reader has not heard, and waits for none that is silent or revoked', async () => {
      const { shop, register, last } = await shopWithDeletions();
      const other = await shop.enroll('kitchen', 'Grill');
      await heard(shop, register, last);
      await heard(shop, other, last - 2, NOW - HORIZON_MS + DAY);
      expect(await collect(shop)).toBe(0);
      await heard(shop, other, last - 2, NOW - HORIZON_MS + 2 * DAY);
      expect(await collect(shop, NOW + DAY)).toBe(0);
      expect(await collect(shop, NOW + 3 * DAY)).toBe(1);
      expect(await bench.store.readersOf(shop.tenantId)).toHaveLength(2);
    });

    it('[CO1] collects what lies before the first deletion that is still to be heard', async () => {
      const { shop, register } = await bench.shopWithRegister();
      await push(shop, register, [item('a', OLD), item('b', OLD), item('c', OLD)]);
      await push(shop, register, [gone('a', OLD + DAY)]);
      const half = await bench.store.lastSeq(tenantScope(shop));
      await push(shop, register, [gone('b', OLD + 2 * DAY), gone('c', OLD + 3 * DAY)]);
      await heard(shop, register, half);
      expect(await collect(shop)).toBe(1);
      expect(await idsOf(shop)).toEqual(['itm_b', 'itm_c', shop.tenantId]);
    });

    it('[CO1] leaves facts, states and what is not deleted, and the sums stay true', async () => {
      const { shop, register, last } = await shopWithDeletions();
      await heard(shop, register, last);
      await collect(shop);
      const deps = { store: bench.store, kinds, clock: fakeClock(), log: silentLog };
      for (const kind of ['menu_item', 'horizon']) {
        const { difference } = await verifyKind(deps, tenantScope(shop), kind);
        expect(difference).toBeUndefined();
      }
      const { buckets } = await bench.store.sums(tenantScope(shop), 'menu_item');
      expect(buckets.map((bucket) => bucket.rows)).toEqual([2]);
    });

    it('[CO4] an old edit of a collected row stays deleted, a new row that comes late is new', async () => {
      const { shop, register, last } = await shopWithDeletions();
      await heard(shop, register, last);
      await collect(shop);
      const edit = itemRow('b', { priceMinor: 999 }, hlcAt(OLD + 2, 'dev_b'));
      await push(shop, register, [edit, item('late', OLD + 3)]);
      const rows = await bench.log(shop, shop.tenantId);
      const deleted = (id: string) => rows.find((row) => row.id === id)?.deleted;
      expect([deleted('itm_b'), deleted('itm_late')]).toEqual([true, false]);
      await push(shop, register, [item('b', NOW - 1000)]);
      const again = (await bench.log(shop, shop.tenantId)).find((row) => row.id === 'itm_b');
      expect(again?.deleted).toBe(true);
    });
  });
};
