import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WireRow } from '../../protocol/index.ts';
import { grantAllowance } from '../allowances/grant-allowance.ts';
import { createKindTable } from '../kind-table.ts';
import { fakeClock, type Origin, type Shop, TEST_KINDS } from './shop.fixture.ts';
import { describeStore, type OpenStore, type Workbench } from './workbench.fixture.ts';

const SUBJECT = { subjectKind: 'gift_card', subjectId: 'gft_1' };
const CARD = { ...SUBJECT, businessDate: '2026-06-01', at: 0 };

const row = (kind: string, id: string, doc: WireRow['doc']): WireRow => ({ kind, id, doc });
const credit = (id: string, amount: number) => row('allowance_credit', id, { ...CARD, amount });
const spend = (id: string, allowanceId: string, amount: number) =>
  row('allowance_spend', id, { ...CARD, allowanceId, amount });
const giveBack = (allowanceId: string, employeeId: string | null = null) =>
  row('allowance_return', `${allowanceId}:${employeeId}`, { allowanceId, at: 0, employeeId });

/** What a hub grants of a subject and counts of it, whatever the store is made of. */
export const describeAllowances = (title: string, open: OpenStore): void => {
  describeStore(title, open, (bench) => {
    const ask = (device: Origin, request: string, wanted: number) => {
      const deps = { store: bench.store, kinds: createKindTable(TEST_KINDS), clock: fakeClock() };
      return grantAllowance(deps, device.device, { ...SUBJECT, request, wanted });
    };
    const send = (device: Origin, shop: Shop, ...rows: WireRow[]) =>
      bench.push(device.device, device.push([device.commit(shop.tenantId, rows)]));
    const docOf = async (shop: Shop, kind: string, id: string) => {
      const log = await bench.log(shop, shop.tenantId);
      const found = log.find((one) => one.kind === kind && one.id === id);
      return found && JSON.parse(found.doc);
    };
    const reserveOf = (shop: Shop) => docOf(shop, 'reserve', 'gift_card:gft_1');
    const idOf = (device: Origin, request: string) => `${device.device.deviceId}:${request}`;

    it('[AL1] grants what is left and no more, to two devices that ask at once', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const other = await shop.enroll('register', 'Terrace');
      expect(await ask(register, 'r1', 10)).toMatchObject({ error: { code: 'nothing_left' } });
      await send(register, shop, credit('c1', 100));
      const both = await Promise.all([ask(register, 'r2', 70), ask(other, 'r2', 70)]);
      const amounts = both.flatMap((one) => (one.ok ? [one.value.amount] : []));
      expect(amounts.sort((a, b) => a - b)).toEqual([30, 70]);
      expect(await ask(other, 'r3', 1)).toMatchObject({ error: { code: 'nothing_left' } });
      expect(await reserveOf(shop)).toMatchObject({ credited: 100, open: 100, spent: 0 });
    });

    it('[AL2] the same request gets the same grant, also when it is spent, and names one subject', async () => {
      const { shop, register } = await bench.shopWithRegister();
      await send(register, shop, credit('c1', 100));
      const first = await ask(register, 'r1', 60);
      await send(register, shop, spend('s1', idOf(register, 'r1'), 60));
      const before = await bench.log(shop, shop.tenantId);
      expect(await ask(register, 'r1', 60)).toEqual(first);
      expect(await bench.log(shop, shop.tenantId)).toEqual(before);
      const deps = { store: bench.store, kinds: createKindTable(TEST_KINDS), clock: fakeClock() };
      const wish = { subjectKind: 'gift_card', subjectId: 'gft_2', request: 'r1', wanted: 5 };
      expect(await grantAllowance(deps, register.device, wish)).toMatchObject({
        error: { code: 'request_used' },
      });
    });

    it('[AL4] counts each entry once, in the transaction of its commit', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const loaded = register.push([register.commit(shop.tenantId, [credit('c1', 100)])]);
      await bench.push(register.device, loaded);
      await bench.push(register.device, loaded);
      await ask(register, 'r1', 60);
      const id = idOf(register, 'r1');
      const spent = register.push([
        register.commit(shop.tenantId, [spend('s1', id, 25), spend('s1', id, 25)]),
      ]);
      await Promise.all([bench.push(register.device, spent), bench.push(register.device, spent)]);
      expect(await reserveOf(shop)).toMatchObject({ credited: 100, open: 35, spent: 25 });
      expect(await docOf(shop, 'allowance', id)).toMatchObject({ spent: 25, status: 'open' });
      await send(register, shop, giveBack(id));
      expect(await reserveOf(shop)).toMatchObject({ credited: 100, open: 0, spent: 25 });
      expect(await docOf(shop, 'allowance', id)).toMatchObject({ spent: 25, status: 'returned' });
    });

    it('[AL7] a person writes a lost device off; what it spent comes as an alarm', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const lost = await shop.enroll('register', 'Terrace');
      await send(register, shop, credit('c1', 100));
      await ask(lost, 'r1', 80);
      const id = idOf(lost, 'r1');
      await send(register, shop, giveBack(id));
      expect(await docOf(shop, 'allowance', id)).toMatchObject({ status: 'open' });
      await send(register, shop, giveBack(id, 'emp_1'));
      expect(await docOf(shop, 'allowance', id)).toMatchObject({ status: 'written_off' });
      expect(await reserveOf(shop)).toMatchObject({ open: 0, spent: 0 });
      await send(lost, shop, spend('s1', id, 30));
      await send(lost, shop, spend('s2', 'dev_forgotten:r9', 5));
      expect(await reserveOf(shop)).toMatchObject({ open: 0, spent: 35 });
      const alarms = (await bench.log(shop, shop.tenantId)).filter(({ kind }) => kind === 'alarm');
      expect(alarms.map(({ doc }) => JSON.parse(doc))).toMatchObject([
        { code: 'overspent', subjectKind: 'allowance_spend', subjectId: 's1', doc: { over: 30 } },
        { code: 'overspent', subjectKind: 'allowance_spend', subjectId: 's2', doc: { over: 5 } },
      ]);
    });

    /** A shop with two devices, and what they did as a person would add it up. */
    const openLedger = async () => {
      const { shop, register } = await bench.shopWithRegister();
      const devices = [register, await shop.enroll('register', 'Terrace')];
      const left = new Map<string, number>();
      const sums = { credited: 0, spent: 0 };
      let last: Parameters<Workbench['push']> | undefined;
      const commit = async (device: Origin, one: WireRow): Promise<void> => {
        last = [device.device, device.push([device.commit(shop.tenantId, [one])])];
        await bench.push(...last);
      };
      const ownOf = (device: Origin) =>
        [...left].find(([id, rest]) => id.startsWith(device.device.deviceId) && rest > 0);
      const acts = {
        credit: async (device: Origin, n: number, amount: number) => {
          sums.credited += amount;
          await commit(device, credit(`c${n}`, amount));
        },
        ask: async (device: Origin, n: number, amount: number) => {
          const [one] = await Promise.all([
            ask(device, `r${n}`, amount),
            ask(device, `r${n}`, amount),
          ]);
          if (one?.ok === true) left.set(one.value.id, one.value.amount);
        },
        askAgain: async (device: Origin, _n: number, amount: number) => {
          const own = ownOf(device);
          if (own !== undefined) await ask(device, own[0].split(':')[1] ?? '', amount);
        },
        spend: async (device: Origin, n: number, amount: number) => {
          const own = ownOf(device);
          if (own === undefined) return;
          const part = Math.min(amount, own[1]);
          left.set(own[0], own[1] - part);
          sums.spent += part;
          await commit(device, spend(`s${n}`, own[0], part));
        },
        repeat: async () => {
          if (last !== undefined) await bench.push(...last);
        },
        return: async (device: Origin) => {
          const own = ownOf(device);
          if (own === undefined) return;
          left.delete(own[0]);
          await commit(device, giveBack(own[0]));
        },
      };
      const open = () => [...left.values()].reduce((sum, rest) => sum + rest, 0);
      return { shop, devices, acts, sums: () => ({ ...sums, open: open() }) };
    };

    it('[AL1] holds for any order of asking, spending, repeating and giving back', async () => {
      const act = fc.record({
        who: fc.integer({ min: 0, max: 1 }),
        what: fc.constantFrom('credit', 'ask', 'askAgain', 'spend', 'repeat', 'return'),
        amount: fc.integer({ min: 1, max: 30 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 25 }), async (wanted) => {
          const ledger = await openLedger();
          for (const [n, { who, what, amount }] of wanted.entries()) {
            const device = ledger.devices[who];
            if (device !== undefined) await ledger.acts[what](device, n, amount);
            const sums = ledger.sums();
            expect(sums.spent + sums.open).toBeLessThanOrEqual(sums.credited);
            const none = { credited: 0, spent: 0, open: 0 };
            expect((await reserveOf(ledger.shop)) ?? none).toMatchObject(sums);
          }
        }),
        { numRuns: 6 },
      );
    });
  });
};
