import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byKind, differingKinds, digestOf } from '../../core/index.ts';
import { countScope } from '../digest/count.ts';
import { startDigests } from '../digest/digest-clock.ts';
import { type Difference, verifyKind } from '../digest/verify.ts';
import { writeDigest } from '../digest/write-digest.ts';
import { createKindTable } from '../kind-table.ts';
import { silentLog } from '../log.ts';
import type { HubStore, Scoped } from '../store.ts';
import {
  type OpenTampered,
  restlessStore,
  stillTimers,
  type Tamper,
  watchedStore,
} from './digest-stores.fixture.ts';
import {
  fakeClock,
  hlcAt,
  itemRow,
  lineRow,
  type Origin,
  type Shop,
  TEST_KINDS,
  ticketRow,
} from './shop.fixture.ts';
import { createWorkbench, type Workbench } from './workbench.fixture.ts';

const deps = (store: HubStore) => ({
  store,
  kinds: createKindTable(TEST_KINDS),
  clock: fakeClock(),
});
const at = (ms: number) => hlcAt(1_780_000_000_000 + ms, 'dev_a');

/** How a store keeps sums, writes digests, and finds what was changed behind its back. */
export const describeDigest = (title: string, open: OpenTampered): void => {
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

    const scopeOf = ({ tenantId, siteId }: Shop): Scoped => ({ tenantId, scopeId: siteId });
    const push = (register: Origin, scope: string, rows: Parameters<Origin['commit']>[1]) =>
      bench.push(register.device, register.push([register.commit(scope, rows)]));
    const trade = async () => {
      const { shop, register } = await bench.shopWithRegister();
      await push(register, shop.siteId, [lineRow('a'), lineRow('b', 250), ticketRow('t', 1, 1)]);
      await push(register, shop.siteId, [ticketRow('t', 1, 2), lineRow('c')]);
      return { shop, register, scope: scopeOf(shop) };
    };
    const kept = async (scope: Scoped) => byKind((await store.sums(scope)).buckets);
    const counted = async (scope: Scoped) => byKind(await countScope(store, scope));
    const digestRow = async (scope: Scoped) => {
      const log = await store.readLog(scope, 0, { rows: 1000, bytes: 1e7 });
      const row = log.rows.find(({ kind }) => kind === 'digest');
      return row && { ...row, digest: digestOf(JSON.parse(row.doc)) };
    };

    it('[DG3] sums move with the rows of each transaction and come to what a recount comes to', async () => {
      const { shop, register, scope } = await trade();
      expect(await kept(scope)).toEqual(await counted(scope));
      const tenant = { tenantId: shop.tenantId, scopeId: shop.tenantId };
      await push(register, shop.tenantId, [itemRow('i', { name: 'Cod', priceMinor: 5 }, at(1))]);
      await push(register, shop.tenantId, [itemRow('i', { priceMinor: 7 }, at(2))]);
      expect(await kept(tenant)).toEqual(await counted(tenant));
      expect((await kept(scope)).get('line')?.size).toBe(1);
      expect((await store.sums(scope, 'line')).buckets).toMatchObject([
        { kind: 'line', day: '2026-06-01', rows: 3 },
      ]);
    });

    it('[DG4] a digest row names the number that it covers, and a hub at rest writes no other', async () => {
      const { shop, register, scope } = await trade();
      const last = await store.lastSeq(scope);
      expect(await writeDigest(store, scope, false)).toBe('written');
      const row = await digestRow(scope);
      expect([row?.seq, row?.digest?.seq]).toEqual([last + 1, last]);
      if (row?.digest === undefined) throw new Error('a digest can be read');
      expect(differingKinds(row.digest, await counted(scope))).toEqual([]);
      expect(await writeDigest(store, scope, false)).toBe('unchanged');
      await push(register, shop.siteId, [lineRow('d')]);
      expect(await writeDigest(store, scope, false)).toBe('written');
      expect((await digestRow(scope))?.digest?.seq).toBe(last + 3);
    });

    it('[DG3] rows from before sums were kept are counted once', async () => {
      const { shop, register, scope } = await trade();
      await tamper.forgetSums(scope.scopeId);
      await push(register, shop.siteId, [lineRow('d')]);
      expect((await store.sums(scope)).counted).toBe(false);
      await writeDigest(store, scope, false);
      expect((await store.sums(scope)).counted).toBe(true);
      expect(await kept(scope)).toEqual(await counted(scope));
    });

    it('[DG5] a fact or state changed behind the back is restored from its signed commit', async () => {
      const { scope } = await trade();
      const before = await kept(scope);
      const line = '{"amountMinor":1,"businessDate":"2026-06-01","name":"Chips","note":null}';
      await tamper.change(scope.scopeId, 'line', 'lin_b', line);
      await tamper.change(scope.scopeId, 'ticket', 'tkt_t', '{"generation":9,"lines":[],"rank":9}');
      const found = await verifyKind(deps(store), scope, 'line');
      expect(found.difference).toMatchObject({ kind: 'line', restored: 1, whole: true });
      const ticket = await verifyKind(deps(store), scope, 'ticket');
      expect(ticket.difference).toMatchObject({ restored: 1, whole: true });
      expect(await kept(scope)).toEqual(before);
      expect(await counted(scope)).toEqual(before);
      expect((await verifyKind(deps(store), scope, 'line')).difference).toBeUndefined();
    });

    it('[DG5] a fact or state removed behind the back is written again from its signed commit', async () => {
      const { shop, register, scope } = await trade();
      await push(register, shop.siteId, [lineRow('a', 999)]);
      const before = await kept(scope);
      const head = await store.lastSeq(scope);
      await tamper.remove(scope.scopeId, 'line', 'lin_b');
      await tamper.remove(scope.scopeId, 'ticket', 'tkt_t');
      for (const kind of ['line', 'ticket']) {
        const { difference } = await verifyKind(deps(store), scope, kind);
        expect(difference).toMatchObject({ kind, restored: 1, whole: true });
      }
      expect(await counted(scope)).toEqual(before);
      expect(await kept(scope)).toEqual(before);
      const told = await store.readLog(scope, head, { rows: 10, bytes: 1e6 });
      expect(told.rows.map(({ id }) => id)).toEqual(['lin_b', 'tkt_t']);
    });

    it('[HD12] many commits, rows altered beyond what they name: pushes go on, and nothing is read over under the lock', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const scope = scopeOf(shop);
      for (let n = 0; n < 12; n += 1) {
        const txns = Array.from({ length: 50 }, (_, at) =>
          register.commit(shop.siteId, [lineRow(`m${n}x${at}`, n + at)]),
        );
        await bench.push(register.device, register.push(txns));
      }
      const before = (await counted(scope)).get('line')?.get('2026-06-01') ?? 0n;
      const altered = '{"amountMinor":1,"businessDate":"2026-06-01","name":"HACKED","note":null}';
      for (let n = 0; n < 9; n += 1) {
        await tamper.change(scope.scopeId, 'line', `lin_m${n}x3`, altered);
      }
      for (let n = 0; n < 3; n += 1) await tamper.remove(scope.scopeId, 'line', `lin_m${n}x7`);
      const watched = watchedStore(store, async (reading) => {
        if (reading > 3) return;
        await push(register, shop.siteId, [lineRow(`late${reading}`)]);
      });
      const { difference } = await verifyKind(deps(watched.store), scope, 'line');
      expect(difference).toMatchObject({ restored: 12, whole: true });
      expect(watched.underLock()).toEqual([]);
      expect(watched.readings()).toBeLessThan(40);
      expect(await kept(scope)).toEqual(await counted(scope));
      expect((await kept(scope)).get('line')?.get('2026-06-01')).not.toBe(before);
      const log = await store.readLog(scope, 0, { rows: 2000, bytes: 1e7 });
      const lines = log.rows.filter(({ kind }) => kind === 'line');
      expect(lines).toHaveLength(603);
      expect(lines.filter(({ doc }) => doc.includes('HACKED'))).toEqual([]);
    });

    it('[HD12] a row that is written while commits are read is not overwritten with what was found before', async () => {
      const { shop, register, scope } = await trade();
      await tamper.change(scope.scopeId, 'ticket', 'tkt_t', '{"generation":9,"lines":[],"rank":9}');
      const watched = watchedStore(store, async (reading) => {
        if (reading === 1) await push(register, shop.siteId, [ticketRow('t', 10, 1)]);
      });
      await verifyKind(deps(watched.store), scope, 'ticket');
      const log = await store.readLog(scope, 0, { rows: 100, bytes: 1e6 });
      const ticket = log.rows.find(({ kind }) => kind === 'ticket');
      expect(JSON.parse(ticket?.doc ?? '')).toEqual(ticketRow('t', 10, 1).doc);
      expect(await kept(scope)).toEqual(await counted(scope));
    });

    /** Five tickets changed behind the back, the first three of which cooks bump while they are mended. */
    const restlessTickets = async () => {
      const { shop, register } = await bench.shopWithRegister();
      const scope = scopeOf(shop);
      const ids = ['1', '2', '3', '4', '5'];
      await push(
        register,
        shop.siteId,
        ids.map((id) => ticketRow(id, 1, 1)),
      );
      const wrong = '{"generation":9,"lines":[],"rank":9}';
      for (const id of ids) await tamper.change(scope.scopeId, 'ticket', `tkt_${id}`, wrong);
      const bumps: string[] = [];
      const restless = restlessStore(store, scope, async () => {
        const id = ids[bumps.length];
        if (id === undefined || bumps.length === 3) return;
        bumps.push(id);
        await push(register, shop.siteId, [ticketRow(id, 10, 1)]);
      });
      const tickets = async () => {
        const log = await store.readLog(scope, 0, { rows: 100, bytes: 1e6 });
        const rows = log.rows.filter(({ kind }) => kind === 'ticket');
        return new Map(rows.map(({ id, doc }) => [id, JSON.parse(doc)]));
      };
      const areRight = async () => {
        const held = await tickets();
        for (const id of ids) {
          const generation = bumps.includes(id) ? 10 : 1;
          expect(held.get(`tkt_${id}`)).toEqual(ticketRow(id, generation, 1).doc);
        }
        expect(await kept(scope)).toEqual(await counted(scope));
      };
      return { scope, restless, bumps, areRight };
    };

    it('[DG5] a kind whose wrong rows change at each of three tries is left as it is, and mended when it is looked at anew', async () => {
      const { scope, restless, bumps, areRight } = await restlessTickets();
      const first = await verifyKind(deps(restless), scope, 'ticket');
      expect(first).toEqual({ rows: 5, difference: undefined, again: true });
      expect(bumps).toEqual(['1', '2', '3']);
      const second = await verifyKind(deps(restless), scope, 'ticket');
      expect(second).toMatchObject({ difference: { kind: 'ticket', restored: 2 } });
      expect(second.again).toBeUndefined();
      await areRight();
      expect((await verifyKind(deps(restless), scope, 'ticket')).difference).toBeUndefined();
    });

    it('[DG5] such a kind has the first turn of the next tick, and no second one in the same', async () => {
      const { scope, restless, bumps, areRight } = await restlessTickets();
      const found: string[] = [];
      const note = (told: object): void => {
        if ('scope' in told && told.scope === scope.scopeId) found.push(JSON.stringify(told));
      };
      const clock = startDigests({
        ...deps(restless),
        log: { ...silentLog, error: note },
        timers: stillTimers,
      });
      await clock.tick();
      expect([bumps.length, found]).toEqual([3, []]);
      await clock.tick();
      expect(found).toHaveLength(1);
      expect(found[0]).toContain('"kind":"ticket"');
      clock.stop();
      await areRight();
    });

    it('[DG5] a column of a setting gets the value of the commit whose clock it has', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const tenant = { tenantId: shop.tenantId, scopeId: shop.tenantId };
      await push(register, shop.tenantId, [itemRow('i', { name: 'Cod', priceMinor: 5 }, at(1))]);
      const before = await kept(tenant);
      await tamper.change(shop.tenantId, 'menu_item', 'itm_i', '{"name":"Cod","priceMinor":1}');
      const { difference } = await verifyKind(deps(store), tenant, 'menu_item');
      expect(difference).toMatchObject({ restored: 1, whole: true });
      expect(await counted(tenant)).toEqual(before);
    });

    it('[DG5] what cannot be restored is told by a new digest, whatever the rows were before', async () => {
      const { register, scope } = await trade();
      await writeDigest(store, scope, false);
      await tamper.remove(scope.scopeId, 'device', register.device.deviceId);
      const differences: Difference[] = [];
      const clock = startDigests({
        ...deps(store),
        log: silentLog,
        timers: stillTimers,
        onDifference: (difference) => differences.push(difference),
      });
      for (let tick = 0; tick < 4; tick++) await clock.tick();
      clock.stop();
      expect(differences).toMatchObject([{ kind: 'device', restored: 0, whole: false }]);
      const row = await digestRow(scope);
      if (row?.digest === undefined) throw new Error('a digest can be read');
      expect(differingKinds(row.digest, await counted(scope))).toEqual([]);
      expect(await kept(scope)).toEqual(await counted(scope));
    });

    it('[DG3] a transaction that fails moves no sum', async () => {
      const { shop, scope } = await trade();
      const before = await kept(scope);
      const scopes = { tenantId: shop.tenantId, scopeIds: [shop.siteId] };
      const failing = store.transaction(scopes, async (tx) => {
        const [row] = await tx.rows(shop.siteId, [{ kind: 'line', id: 'lin_a' }]);
        if (row === undefined) throw new Error('the line is there');
        const seq = await tx.reserveSeqs(shop.siteId, 1);
        const rows = [{ ...row, seq, doc: { ...row.doc, name: 'Crisps' } }];
        await tx.write({ rows, commits: [], alarms: [] });
        throw new Error('power cut');
      });
      await expect(failing).rejects.toThrow('power cut');
      expect(await kept(scope)).toEqual(before);
    });
  });
};
