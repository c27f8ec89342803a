import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byKind } from '../../core/index.ts';
import { countScope } from '../digest/count.ts';
import { kindsOf, verifyKind } from '../digest/verify.ts';
import type { Witness } from '../digest/witness.ts';
import { createKindTable } from '../kind-table.ts';
import type { HubStore, Scoped } from '../store.ts';
import { type OpenTampered, type Tamper, watchedStore } from './digest-stores.fixture.ts';
import { fakeClock, hlcAt, itemRow, lineRow, TEST_KINDS, ticketRow } from './shop.fixture.ts';
import { createWorkbench, type Workbench } from './workbench.fixture.ts';

const ALL = { rows: 1000, bytes: 1e7 };
const FAR = 1_000_062;

/** What a hub does with rows that somebody put into its database and nobody signed. */
export const describeDisowned = (title: string, open: OpenTampered): void => {
  describe(title, () => {
    let bench: Workbench;
    let store: HubStore;
    let tamper: Tamper;
    let dispose: () => Promise<void>;
    beforeAll(async () => {
      const opened = await open();
      ({ store, tamper, dispose } = opened);
      bench = createWorkbench(store);
    });
    afterAll(() => dispose());

    const deps = (over = store) => ({
      ...{ store: over, kinds: createKindTable(TEST_KINDS), clock: fakeClock() },
    });
    const trade = async () => {
      const { shop, register } = await bench.shopWithRegister();
      const commit = (scope: string, rows: Parameters<typeof register.commit>[1]) =>
        bench.push(register.device, register.push([register.commit(scope, rows)]));
      await commit(shop.siteId, [lineRow('a'), lineRow('b', 250), ticketRow('t', 1, 1)]);
      await commit(shop.siteId, [lineRow('c')]);
      const at = hlcAt(1_780_000_000_000, register.device.deviceId);
      await commit(shop.tenantId, [itemRow('i', { name: 'Cod', priceMinor: 5 }, at)]);
      const scope: Scoped = { tenantId: shop.tenantId, scopeId: shop.siteId };
      return { shop, register, commit, scope, head: await store.lastSeq(scope) };
    };
    const rowsOf = async (scope: Scoped, kind: string) =>
      store.rowsOfKind(scope, kind, { after: '', limit: 100 });
    const idsOf = async (scope: Scoped, kind: string) =>
      (await rowsOf(scope, kind)).map(({ id }) => id);
    const areTrue = async (scope: Scoped) =>
      expect(byKind((await store.sums(scope)).buckets)).toEqual(
        byKind(await countScope(store, scope)),
      );

    it('[DG51] a row that nobody wrote is taken out, followers and people are told, and the sums are what they were', async () => {
      const { shop, scope, head } = await trade();
      await tamper.plant(shop.siteId, 'line', 'lin_b', { id: 'lin_planted', seq: head + 1 });
      const { difference } = await verifyKind(deps(), scope, 'line');
      expect(difference).toMatchObject({ restored: 0, disowned: 1, unproved: 0, whole: true });
      expect(await idsOf(scope, 'line')).toEqual(['lin_a', 'lin_b', 'lin_c']);
      const [told] = await rowsOf(scope, 'disowned');
      expect(told).toMatchObject({
        id: 'line:lin_planted',
        doc: { subjectKind: 'line', subjectId: 'lin_planted', rank: 1 },
      });
      const [alarm] = await rowsOf(scope, 'alarm');
      expect(alarm?.doc).toMatchObject({
        code: 'disowned',
        subjectKind: 'line',
        subjectId: 'lin_planted',
        doc: { amountMinor: 250 },
      });
      const log = await store.readLog(scope, head, ALL);
      expect(log.rows.map(({ kind }) => kind)).toEqual(['disowned', 'alarm']);
      expect(await store.collected(scope)).toBe(0);
      await areTrue(scope);
      expect((await verifyKind(deps(), scope, 'line')).difference).toBeUndefined();
    });

    it('[DG51] found again, it is taken out and told again', async () => {
      const { shop, scope, head } = await trade();
      for (const seq of [head + 1, FAR]) {
        await tamper.plant(shop.siteId, 'line', 'lin_b', { id: 'lin_planted', seq });
        expect((await verifyKind(deps(), scope, 'line')).difference).toMatchObject({ disowned: 1 });
      }
      expect((await rowsOf(scope, 'disowned')).map(({ doc }) => doc.rank)).toEqual([2]);
      expect(await rowsOf(scope, 'alarm')).toHaveLength(2);
      await areTrue(scope);
    });

    it('[DG51] many at once, a row altered and one removed beside them, and one under another name: the commits have their say', async () => {
      const { shop, scope, head } = await trade();
      for (let n = 0; n < 5; n += 1) {
        const as = { id: `lin_planted${n}`, seq: head + 1 + n };
        await tamper.plant(shop.siteId, 'line', 'lin_b', as);
      }
      const altered = '{"amountMinor":1,"businessDate":"2026-06-01","name":"Chips","note":null}';
      await tamper.change(shop.siteId, 'line', 'lin_a', altered);
      await tamper.remove(shop.siteId, 'line', 'lin_b');
      await tamper.rename(shop.siteId, 'line', 'lin_c', 'lin_d');
      const { difference } = await verifyKind(deps(), scope, 'line');
      expect(difference).toMatchObject({ restored: 3, disowned: 6, whole: true });
      const rows = await rowsOf(scope, 'line');
      expect(rows.map(({ id, doc }) => [id, doc.amountMinor])).toEqual([
        ['lin_a', 100],
        ['lin_b', 250],
        ['lin_c', 100],
      ]);
      await areTrue(scope);
    });

    it('[DG51] so goes a row of a kind that only hubs write, and one of a kind of which there was none', async () => {
      const { shop, register, scope, head } = await trade();
      const { deviceId } = register.device;
      await tamper.plant(shop.siteId, 'device', deviceId, { id: 'dev_planted', seq: head + 1 });
      await tamper.plant(shop.siteId, 'line', 'lin_a', { id: 'x_1', seq: head + 2 });
      await tamper.rekind(shop.siteId, 'x_1', 'refund');
      expect(await kindsOf(store, scope)).toContain('refund');
      for (const kind of ['device', 'refund']) {
        const { difference } = await verifyKind(deps(), scope, kind);
        expect(difference).toMatchObject({ disowned: 1, whole: true });
      }
      expect(await idsOf(scope, 'device')).toEqual([deviceId]);
      expect(await idsOf(scope, 'refund')).toEqual([]);
      await areTrue(scope);
    });

    it('[DG51] a setting that nobody wrote goes, one that was re-stamped or collected stays as it is', async () => {
      const { shop, commit, register } = await trade();
      const tenant = { tenantId: shop.tenantId, scopeId: shop.tenantId };
      const ahead = hlcAt(1_990_000_000_000, register.device.deviceId);
      await commit(shop.tenantId, [itemRow('late', { name: 'Eel', priceMinor: 7 }, ahead)]);
      const before = await rowsOf(tenant, 'menu_item');
      const head = await store.lastSeq(tenant);
      await tamper.plant(shop.tenantId, 'menu_item', 'itm_i', { id: 'itm_planted', seq: head + 1 });
      const { difference } = await verifyKind(deps(), tenant, 'menu_item');
      expect(difference).toMatchObject({ restored: 0, disowned: 1, whole: true });
      expect(await rowsOf(tenant, 'menu_item')).toEqual(before);
      await areTrue(tenant);
    });

    it('[DG51] a row that a commit says is taken out by nothing, though the commit comes while others are read', async () => {
      const { shop, scope, commit, head } = await trade();
      await tamper.plant(shop.siteId, 'line', 'lin_b', { id: 'lin_planted', seq: head + 9 });
      const watched = watchedStore(store, async (reading) => {
        if (reading < 3) await commit(shop.siteId, [lineRow(`late${reading}`)]);
      });
      await verifyKind(deps(watched.store), scope, 'line');
      await verifyKind(deps(), scope, 'line');
      const ids = ['lin_a', 'lin_b', 'lin_c', 'lin_late1', 'lin_late2'];
      expect(await idsOf(scope, 'line')).toEqual(ids);
      expect((await rowsOf(scope, 'disowned')).map(({ id }) => id)).toEqual(['line:lin_planted']);
      await areTrue(scope);
    });

    it('[DG51] where the sums prove nothing, a row that no commit says stands, and people are told of it once', async () => {
      const { shop, scope, head } = await trade();
      await tamper.plant(shop.siteId, 'line', 'lin_b', { id: 'lin_planted', seq: head + 1 });
      await tamper.falsify(shop.siteId, 'line');
      const { difference } = await verifyKind(deps(), scope, 'line');
      expect(difference).toMatchObject({ restored: 0, disowned: 0, unproved: 1, whole: false });
      expect(await idsOf(scope, 'line')).toContain('lin_planted');
      const codes = async () => (await rowsOf(scope, 'alarm')).map(({ doc }) => doc.code);
      expect(await codes()).toEqual(['unproved']);
      await tamper.falsify(shop.siteId, 'line');
      await verifyKind(deps(), scope, 'line');
      expect(await codes()).toEqual(['unproved']);
      expect((await verifyKind(deps(), scope, 'line')).difference).toBeUndefined();
    });

    it('[DG51] a site hub takes out what the central hub, asked, has not; what it has, and all while it cannot be asked, stays', async () => {
      const { shop, scope, head } = await trade();
      const plant = () =>
        tamper.plant(shop.siteId, 'line', 'lin_b', { id: 'lin_planted', seq: head + 50 });
      await plant();
      const own = await rowsOf(scope, 'line');
      const look = (witness: Witness) => verifyKind({ ...deps(), witness }, scope, 'line');
      expect((await look(async () => own)).difference).toMatchObject({ disowned: 0, whole: false });
      expect(await idsOf(scope, 'line')).toContain('lin_planted');
      await tamper.remove(shop.siteId, 'line', 'lin_planted');
      await verifyKind(deps(), scope, 'line');
      await plant();
      expect((await look(async () => undefined)).difference).toMatchObject({ disowned: 0 });
      await tamper.remove(shop.siteId, 'line', 'lin_planted');
      await verifyKind(deps(), scope, 'line');
      await plant();
      const right = own.filter(({ id }) => id !== 'lin_planted');
      expect((await look(async () => right)).difference).toMatchObject({
        disowned: 1,
        whole: true,
      });
      expect(await rowsOf(scope, 'disowned')).toEqual([]);
      await areTrue(scope);
    });

    it('[HL9] a row that was planted at the next number bars no commit', async () => {
      const { shop, scope, commit, head } = await trade();
      await tamper.plant(shop.siteId, 'line', 'lin_b', { id: 'lin_planted', seq: head + 1 });
      expect((await commit(shop.siteId, [lineRow('d')])).status).toBe(200);
      const { difference } = await verifyKind(deps(), scope, 'line');
      expect(difference).toMatchObject({ disowned: 1, whole: true });
      expect(await idsOf(scope, 'line')).toEqual(['lin_a', 'lin_b', 'lin_c', 'lin_d']);
      await areTrue(scope);
    });

    it('[HL9] the log ends with the last number that the scope gave: what was planted beyond it hides no row', async () => {
      const { shop, scope, commit, head } = await trade();
      await tamper.plant(shop.siteId, 'line', 'lin_b', { id: 'lin_planted', seq: FAR });
      expect(await store.readLog(scope, head, ALL)).toEqual({ rows: [], head, complete: true });
      await commit(shop.siteId, [lineRow('d')]);
      const log = await store.readLog(scope, head, ALL);
      expect(log.rows.map(({ id }) => id)).toContain('lin_d');
      expect(log.head).toBe(await store.lastSeq(scope));
    });
  });
};
