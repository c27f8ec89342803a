import { expect, it } from 'vitest';
import { GENESIS } from '../../core/index.ts';
import type { PushRequest, Txn, WireRow } from '../../protocol/index.ts';
import { revokeDevice } from '../revoke.ts';
import { createOrigin, enrollDeps, hlcAt, itemRow, lineRow, type Origin } from './shop.fixture.ts';
import { describeStore, type OpenStore } from './workbench.fixture.ts';

/** Commits that a site hub took and that do not continue the central chain, whatever the store is made of. */
export const describeAside = (title: string, open: OpenStore): void => {
  describeStore(title, open, (bench) => {
    /** Two disks of one register: the hub has commits 1 to 3 of the first, a site hub 2 to 4 of the second. */
    const parted = async () => {
      const { shop, register } = await bench.shopWithRegister();
      const siteHub = await shop.enroll('site_hub', 'Cellar');
      const { device, token, keys } = register;
      const twin = createOrigin(device, token, keys);
      const [one] = [register.commit(shop.siteId, [lineRow('a')])];
      twin.commit(shop.siteId, [lineRow('a')]);
      const first = [one, ...['b', 'c'].map((id) => register.commit(shop.siteId, [lineRow(id)]))];
      expect((await bench.push(device, register.push(first))).status).toBe(200);
      const others = ['x', 'y', 'z'].map((id) => twin.commit(shop.siteId, [lineRow(id)]));
      return { shop, register, siteHub, first, others };
    };
    const bring = (hub: Origin, origin: Origin, txns: readonly Txn[], more = {}) => {
      const request: PushRequest = { ...origin.push(txns), aside: true, ...more };
      return bench.push(hub.device, request);
    };
    const headOf = (origin: Origin) => bench.store.head(origin.device.deviceId);

    it('[HX1] merges their rows, keeps them beside the chain, and begins the next epoch above all numbers', async () => {
      const { shop, register, siteHub, first, others } = await parted();
      expect(await bring(siteHub, register, others)).toMatchObject({ status: 200 });
      const lines = (await bench.business(shop)).map(({ id }) => id).sort();
      expect(lines).toEqual(['a', 'b', 'c', 'x', 'y', 'z'].map((id) => `lin_${id}`));
      expect(await headOf(register)).toMatchObject({ epoch: 2, seq: 4, hash: GENESIS });
      expect((await bench.store.device(register.device.deviceId))?.epoch).toBe(2);
      const { deviceId } = register.device;
      const chain = await bench.store.commitsAfter(deviceId, 0, 10);
      expect(chain.map(({ hash }) => hash)).toEqual(first.map(({ hash }) => hash));
      const aside = await bench.store.aside(shop.siteId, 10, []);
      expect(aside.map(({ txn }) => JSON.parse(txn))).toEqual(others);
      expect(await bench.store.aside(shop.siteId, 10, [deviceId])).toEqual([]);
    });

    it('[HX2] brought again, or long since in the chain, they change nothing', async () => {
      const { shop, register, siteHub, first, others } = await parted();
      const seq = () => bench.store.lastSeq({ tenantId: shop.tenantId, scopeId: shop.siteId });
      const before = await seq();
      expect(await bring(siteHub, register, first)).toMatchObject({ status: 200 });
      expect(await seq()).toBe(before);
      expect((await headOf(register))?.epoch).toBe(1);
      await bring(siteHub, register, others);
      const after = await seq();
      expect(await bring(siteHub, register, others)).toMatchObject({ status: 200 });
      expect(await bring(siteHub, register, others.slice(1))).toMatchObject({ status: 200 });
      expect(await seq()).toBe(after);
    });

    it('[HX3] a head without its commits begins an epoch above it, unless it is in the chain', async () => {
      const { register, siteHub, first } = await parted();
      const [, two] = first;
      if (two === undefined) throw new Error('there are three');
      const known = { seq: two.seq, hash: two.hash };
      await bring(siteHub, register, [], { head: known });
      expect((await headOf(register))?.epoch).toBe(1);
      const head = { seq: 30, hash: 'cd'.repeat(32) };
      for (let n = 0; n < 2; n += 1) {
        expect(await bring(siteHub, register, [], { head })).toMatchObject({ status: 200 });
        expect(await headOf(register)).toMatchObject({ epoch: 2, seq: 30, hash: GENESIS });
      }
    });

    it('[HX4] people are told when numbers of the chain were given twice, once for an epoch', async () => {
      const { shop, register, siteHub, others } = await parted();
      const told = async () => (await bench.log(shop)).filter(({ kind }) => kind === 'alarm');
      await bring(siteHub, register, others.slice(2));
      expect(await told()).toEqual([]);
      await bring(siteHub, register, others.slice(0, 2));
      const { deviceId } = register.device;
      expect((await told()).map(({ id }) => id)).toEqual([`branch:origin:${deviceId}:1`]);
      expect(await bench.store.alarms(shop.tenantId)).toMatchObject([
        { code: 'branch', kind: 'origin', id: deviceId },
      ]);
    });

    it('[HX4] nobody is told of what the device made again by itself in a later epoch', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const siteHub = await shop.enroll('site_hub', 'Cellar');
      const { device, token, keys } = register;
      const unheard = createOrigin(device, token, keys).commit(shop.siteId, [lineRow('a')]);
      const again = register.commit(shop.siteId, [lineRow('a'), lineRow('b')]);
      expect((await bench.push(device, register.push([again]))).status).toBe(200);
      expect(await bring(siteHub, register, [unheard])).toMatchObject({ status: 200 });
      expect(await bench.store.alarms(shop.tenantId)).toEqual([]);
      expect((await bench.store.aside(shop.siteId, 10, [])).length).toBe(1);
    });

    it('[HX9] of two commits of one number both held writes come into force and both verdicts are seen', async () => {
      const { shop, register, siteHub, others } = await parted();
      const [, , z] = others;
      const { device, token, keys } = register;
      const ahead = hlcAt(Date.UTC(2099, 0, 1), device.deviceId);
      const write = (id: string) => [itemRow(id, { name: id, priceMinor: 1 }, ahead)];
      const broken = (id: string) => [{ kind: 'line', id: `lin_${id}`, doc: { name: id } }];
      const branch = (...rows: WireRow[][]) => {
        const twin = createOrigin(device, token, keys, 9, z?.hash);
        return rows.map((some) =>
          twin.commit(some[0]?.kind === 'line' ? shop.siteId : shop.tenantId, some),
        );
      };
      await bring(siteHub, register, branch(write('one'), broken('one')));
      await bring(siteHub, register, branch(write('two'), broken('two')));
      const name = `${device.deviceId}:1`;
      const ids = async (kind: string, scope: string) =>
        (await bench.log(shop, scope)).filter((row) => row.kind === kind).map(({ id }) => id);
      const [held, verdicts] = [
        await ids('held', shop.tenantId),
        await ids('verdict', shop.siteId),
      ];
      expect([held.length, verdicts.length]).toEqual([2, 2]);
      expect([...held, ...verdicts].every((id) => id.startsWith(`${name}:1`))).toBe(true);
      const items = await bench.business(shop, shop.tenantId);
      const inForce = items.filter(({ kind }) => kind === 'menu_item').map(({ id }) => id);
      expect(inForce.sort()).toEqual(['itm_one', 'itm_two']);
      const rows = (await bench.log(shop)).filter(({ kind }) => kind === 'verdict');
      expect(rows.map(({ doc }) => JSON.parse(doc).rows[0].id).sort()).toEqual([
        'lin_one',
        'lin_two',
      ]);
    });

    it('[HX5] [HX8] is for site hubs and sound commits; breaches lie in quarantine, and of a revoked device people are told', async () => {
      const { shop, register, siteHub, others } = await parted();
      const [x, y, z] = others;
      if (x === undefined || y === undefined || z === undefined) throw new Error('there are three');
      expect(await bring(register, register, others)).toMatchObject({
        status: 403,
        body: { code: 'wrong_origin' },
      });
      const forged = { ...x, rows: [lineRow('forged')] };
      expect(await bring(siteHub, register, [forged])).toMatchObject({
        status: 400,
        body: { code: 'bad_hash' },
      });
      expect(await bring(siteHub, register, [{ ...y, sig: z.sig }])).toMatchObject({ status: 401 });
      const { device, token, keys } = register;
      const twin = createOrigin(device, token, keys, 9, z.hash);
      const broken = twin.commit(shop.siteId, [{ kind: 'line', id: 'lin_w', doc: { name: 'W' } }]);
      expect(await bring(siteHub, register, [broken])).toMatchObject({
        status: 200,
        body: { rejected: [{ seq: 10, code: 'schema' }] },
      });
      expect(await bench.store.quarantined(shop.tenantId)).toMatchObject([{ seq: 10 }]);
      const deps = enrollDeps(bench.store, 'revoke');
      expect((await revokeDevice(deps, { deviceId: device.deviceId })).ok).toBe(true);
      expect(await bring(siteHub, register, others)).toMatchObject({ status: 200 });
      const late = (await bench.log(shop)).find(({ id }) => id.startsWith('revoked_late:'));
      expect(JSON.parse(late?.doc ?? '{}')).toMatchObject({
        subjectId: device.deviceId,
        doc: { by: siteHub.device.deviceId, fromSeq: x.seq, toSeq: z.seq },
      });
    });
  });
};
