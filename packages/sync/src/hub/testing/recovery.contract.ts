import { expect, it } from 'vitest';
import { GENESIS } from '../../core/index.ts';
import { generateDeviceKeys } from '../../replica/node-crypto.ts';
import { createEnrolmentCode, enrollDevice } from '../enroll.ts';
import { grantEpoch, openEpoch } from '../epochs.ts';
import { createKindTable } from '../kind-table.ts';
import { revokeDevice } from '../revoke.ts';
import { headOf, named, recoveryBench } from './recovery.fixture.ts';
import { createOrigin, lineRow, sha256, TEST_KINDS } from './shop.fixture.ts';
import { describeStore, type OpenStore } from './workbench.fixture.ts';

/** Epochs of devices that lost their tail, whatever the store is made of. */
export const describeRecovery = (title: string, open: OpenStore): void => {
  describeStore(title, open, (bench) => {
    const { deps, trading } = recoveryBench(bench, `recovery${title}`);

    it('[HN1] grants the next epoch to a device behind its own head, and the same one again', async () => {
      const { shop, register, txns } = await trading();
      const request = { epoch: 1, own: headOf(txns, 2), head: 3 };
      const granted = await grantEpoch(deps, register.device, request);
      expect(granted).toEqual({ ok: true, value: { epoch: 2, lastSeq: 3, agreed: 2 } });
      expect(await grantEpoch(deps, register.device, request)).toEqual(granted);
      expect(await bench.store.head(register.device.deviceId)).toMatchObject({
        epoch: 2,
        seq: 3,
        hash: GENESIS,
      });
      const device = await bench.store.device(register.device.deviceId);
      if (device === undefined) throw new Error('the device is known');
      expect(device.epoch).toBe(2);
      const again = createOrigin(device, register.token, register.keys, 3);
      const next = again.commit(shop.siteId, [lineRow('d')]);
      expect(await bench.push(device, again.push([next]))).toMatchObject({
        status: 200,
        body: { epoch: 2, lastSeq: 4 },
      });
      const third = await grantEpoch(deps, device, { epoch: 1, own: headOf(txns, 2), head: 4 });
      expect(third).toEqual({ ok: true, value: { epoch: 3, lastSeq: 4, agreed: 2 } });
    });

    it('[HN8] names the newest commit of its chain to a device whose probes do not show it, and agrees by it', async () => {
      const { register, txns } = await trading();
      const lost = [4, 5, 6].map((n) =>
        register.commit(register.device.siteId, [lineRow(`n${n}`)]),
      );
      const kinds = createKindTable(TEST_KINDS);
      const { tenantId, siteId } = register.device;
      await bench.store.transaction({ tenantId, scopeIds: [siteId] }, (tx) =>
        openEpoch(tx, kinds, register.device, 6),
      );
      const own = headOf(lost, 6);
      const sparse = { epoch: 1, own, head: 6, probes: [...txns.slice(0, 1), ...lost].map(named) };
      const held = headOf(txns, 3);
      const device = (await bench.store.device(register.device.deviceId)) ?? register.device;
      expect(await grantEpoch(deps, device, sparse)).toMatchObject({
        error: { code: 'forked', held },
      });
      const shown = { ...sparse, probes: [...sparse.probes, ...(held ? [held] : [])] };
      expect(await grantEpoch(deps, device, shown)).toEqual({
        ok: true,
        value: { epoch: 2, lastSeq: 6, agreed: 3 },
      });
    });

    it('[HN10] a disk in whose place another one went on is forked at once, and takes no epoch from it', async () => {
      const { shop, register, txns } = await trading();
      const setBack = { epoch: 1, own: headOf(txns, 2), head: 3 };
      const other = { epoch: 1, own: headOf(txns, 3), head: 3, probes: txns.map(named) };
      const granted = await grantEpoch(deps, register.device, setBack);
      expect(granted).toMatchObject({ ok: true, value: { epoch: 2 } });
      const forked = { ok: false, error: { code: 'forked' } };
      expect(await grantEpoch(deps, register.device, other)).toMatchObject(forked);
      const device = await bench.store.device(register.device.deviceId);
      if (device === undefined) throw new Error('the device is known');
      const first = createOrigin(device, register.token, register.keys, 3);
      const next = first.commit(shop.siteId, [lineRow('d')]);
      expect((await bench.push(device, first.push([next]))).status).toBe(200);
      expect(await grantEpoch(deps, device, other)).toMatchObject(forked);
      const { own: _, ...nothingYet } = other;
      expect(await grantEpoch(deps, device, nothingYet)).toMatchObject(forked);
      expect((await bench.store.device(device.deviceId))?.epoch).toBe(2);
      expect((await bench.store.head(device.deviceId))?.hash).toBe(next.hash);
      const again = { epoch: 2, own: named(next), head: 4 };
      expect(await grantEpoch(deps, device, again)).toMatchObject({
        error: { code: 'not_behind' },
      });
    });

    it('[HN10] two disks never take one epoch that was begun for neither, whichever comes first', async () => {
      for (const olderFirst of [true, false]) {
        const { register, txns } = await trading();
        const { device } = register;
        expect((await grantEpoch(deps, device, { epoch: 1, head: 9 })).ok).toBe(true);
        const ask = (seq: number) => {
          const probes = txns.slice(0, seq).map(named);
          return grantEpoch(deps, device, { epoch: 1, own: headOf(txns, seq), head: 9, probes });
        };
        const newest = { ok: true, value: { epoch: 2, lastSeq: 9, agreed: 3 } };
        const setBack = { epoch: olderFirst ? 2 : 3, lastSeq: 9, agreed: 2 };
        if (!olderFirst) for (let n = 0; n < 2; n += 1) expect(await ask(3)).toEqual(newest);
        for (let n = 0; n < 2; n += 1) expect(await ask(2)).toEqual({ ok: true, value: setBack });
        expect(await ask(3)).toMatchObject({ error: { code: 'forked' } });
        expect(await ask(2)).toEqual({ ok: true, value: setBack });
      }
    });

    it('[HN10] a disk that is set back again and again goes on, and leaves one range of numbers behind', async () => {
      const { shop, register, txns } = await trading();
      const own = headOf(txns, 2);
      for (const head of [3, 4, 5]) {
        const granted = await grantEpoch(deps, register.device, { epoch: 1, own, head });
        expect(granted).toEqual({ ok: true, value: { epoch: head - 1, lastSeq: head, agreed: 2 } });
        const device = await bench.store.device(register.device.deviceId);
        if (device === undefined) throw new Error('the device is known');
        const begun = createOrigin(device, register.token, register.keys, head);
        const next = begun.commit(shop.siteId, [lineRow(`n${head}`)]);
        expect((await bench.push(device, begun.push([next]))).status).toBe(200);
      }
      const told = (await bench.log(shop)).find(({ kind }) => kind === 'epoch');
      expect(JSON.parse(told?.doc ?? '{}')).toEqual({
        agreed: 2,
        generation: 4,
        lost: [{ from: 3, to: 5 }],
        rank: 0,
      });
    });

    it('[HN10] who lost the answer gets the same epoch, whatever it has committed meanwhile', async () => {
      const { shop, register, txns } = await trading();
      const { device } = register;
      expect((await grantEpoch(deps, device, { epoch: 1, head: 9 })).ok).toBe(true);
      const granted = { ok: true, value: { epoch: 2, lastSeq: 9, agreed: 3 } };
      const all = [...txns];
      for (const id of ['d', 'e', 'f']) {
        const probes = all.map(named);
        const request = { epoch: 1, own: probes.at(-1), head: 9, probes };
        expect(await grantEpoch(deps, device, request)).toEqual(granted);
        all.push(register.commit(shop.siteId, [lineRow(id)]));
      }
      const probes = all.map(named);
      expect(await grantEpoch(deps, device, { epoch: 1, head: 9, probes })).toEqual(granted);
      expect((await bench.store.device(device.deviceId))?.epoch).toBe(2);
    });

    it('[HN2] begins the epoch above every number that the device has heard of, and never lower', async () => {
      const { register, txns } = await trading();
      const ask = (head: number) =>
        grantEpoch(deps, register.device, { epoch: 1, own: headOf(txns, 2), head });
      expect(await ask(9)).toEqual({ ok: true, value: { epoch: 2, lastSeq: 9, agreed: 2 } });
      expect(await ask(4)).toEqual({ ok: true, value: { epoch: 2, lastSeq: 9, agreed: 2 } });
      expect(await ask(12)).toEqual({ ok: true, value: { epoch: 3, lastSeq: 12, agreed: 2 } });
    });

    it('[HN11] says up to which number a device had heard of commits that are not here, and keeps to it', async () => {
      const { shop, register, txns } = await trading();
      const told = async () => {
        const row = (await bench.log(shop)).findLast(({ kind }) => kind === 'epoch');
        return JSON.parse(row?.doc ?? '{}');
      };
      const ask = async (head: number, own: number | undefined, epoch: number) => {
        const device = (await bench.store.device(register.device.deviceId)) ?? register.device;
        const request = { epoch, head, ...(own !== undefined && { own: headOf(txns, own) }) };
        expect(await grantEpoch(deps, device, request)).toMatchObject({ ok: true });
      };
      await ask(3, 2, 1);
      const taken = (generation: number, to: number) => ({
        agreed: 2,
        generation,
        lost: [{ from: 3, to }],
        rank: 0,
      });
      expect(await told()).toEqual(taken(2, 3));
      await ask(9, undefined, 2);
      expect(await told()).toEqual({ ...taken(2, 3), rank: 1, unheard: 9 });
      await ask(9, 2, 1);
      expect(await told()).toEqual({ ...taken(3, 9), unheard: 9 });
      await ask(12, 2, 1);
      expect(await told()).toEqual({ ...taken(4, 12), unheard: 12 });
    });

    it('[HN8] takes a device with commits of its own on into an epoch that nobody has begun, above what is agreed', async () => {
      const { shop, register, txns } = await trading();
      const { device } = register;
      const own = ['d', 'e'].map((id) => register.commit(shop.siteId, [lineRow(id)]));
      expect((await grantEpoch(deps, device, { epoch: 1, head: 9 })).ok).toBe(true);
      const probes = [...txns, ...own].map(named);
      const request = { epoch: 1, own: headOf(own, 5), head: 9, probes };
      const granted = { ok: true, value: { epoch: 2, lastSeq: 9, agreed: 3 } };
      expect(await grantEpoch(deps, device, request)).toEqual(granted);
      const renewed = await bench.store.device(device.deviceId);
      if (renewed === undefined) throw new Error('the device is known');
      const begun = createOrigin(renewed, register.token, register.keys, 9);
      const first = begun.commit(shop.siteId, [lineRow('d')]);
      expect((await bench.push(renewed, begun.push([first]))).status).toBe(200);
      expect(await grantEpoch(deps, device, request)).toMatchObject({
        error: { code: 'forked' },
      });
    });

    it('[HB5] a number that was skipped is acknowledged to nobody', async () => {
      const { shop, register } = await trading();
      const next = register.commit(shop.siteId, [lineRow('d')]);
      expect((await grantEpoch(deps, register.device, { epoch: 1, head: 9 })).ok).toBe(true);
      const device = await bench.store.device(register.device.deviceId);
      if (device === undefined) throw new Error('the device is known');
      expect(await bench.push(device, register.push([next]))).toMatchObject({
        status: 403,
        body: { code: 'stale_epoch' },
      });
      const low = createOrigin(device, register.token, register.keys, 5);
      const skipped = low.commit(shop.siteId, [lineRow('s')]);
      expect(await bench.push(device, low.push([skipped]))).toMatchObject({
        status: 403,
        body: { code: 'forked', seq: 6, held: { epoch: 2, seq: 9, hash: GENESIS } },
      });
    });

    it('[HN3] sends a device that has more than the hub back to pushing', async () => {
      const { shop, register } = await trading();
      const own = named(register.commit(shop.siteId, [lineRow('d')]));
      const outcome = await grantEpoch(deps, register.device, { epoch: 1, own, head: 3 });
      expect(outcome).toMatchObject({ error: { code: 'not_behind' } });
    });

    it('[HN4] grants no epoch to a device whose newest commit is another one', async () => {
      const { shop, register } = await trading();
      const { device, token, keys } = register;
      const clone = createOrigin(device, token, keys);
      const own = named(clone.commit(shop.siteId, [lineRow('other')]));
      const outcome = await grantEpoch(deps, device, { epoch: 1, own, head: 3 });
      expect(outcome).toMatchObject({ error: { code: 'forked' } });
    });

    it('[HB15] an ask that names another newest commit than the hub holds is forked, by number', async () => {
      const { shop, register, txns } = await trading();
      const { device, token, keys } = register;
      const clone = createOrigin(device, token, keys);
      const head = named(clone.commit(shop.siteId, [lineRow('other')]));
      const ask = (own: { seq: number; hash: string } | undefined) =>
        bench.push(device, { ...register.push([]), ...(own && { head: own }) });
      expect(await ask(head)).toMatchObject({ status: 403, body: { code: 'forked', seq: 1 } });
      for (const seq of [1, 2, 3]) {
        expect(await ask(headOf(txns, seq))).toMatchObject({ status: 200, body: { lastSeq: 3 } });
      }
    });

    it('[HE7] a revoked device stays revoked, also when its enrolment is repeated', async () => {
      const { shop } = await trading();
      const keys = generateDeviceKeys();
      const { tenantId, siteId } = shop;
      const target = { tenantId, siteId, kind: 'kitchen', name: null } as const;
      const { code } = await createEnrolmentCode(deps, target);
      const request = { code, kind: 'kitchen', name: 'Fry', publicKey: keys.publicKey } as const;
      const first = await enrollDevice(deps, request);
      if (!first.ok) throw new Error(first.error.message);
      const { deviceId } = first.value;
      expect((await revokeDevice(deps, { deviceId })).ok).toBe(true);
      const repeated = await enrollDevice(deps, request);
      expect(repeated).toMatchObject({ error: { code: 'revoked' } });
      const device = await bench.store.device(deviceId);
      expect(device?.tokenHash).toBe(sha256(first.value.token));
      expect(device?.revoked).toBe(true);
      if (device === undefined) throw new Error('the device is known');
      const refused = await grantEpoch(deps, device, { epoch: 1, head: 0 });
      expect(refused).toMatchObject({ error: { code: 'revoked' } });
    });
  });
};
