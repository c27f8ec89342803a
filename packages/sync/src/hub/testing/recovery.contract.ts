import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkHash, GENESIS } from '../../core/index.ts';
import type { ForkRequest, Txn } from '../../protocol/index.ts';
import { createSigner, generateDeviceKeys, tokenOf } from '../../replica/node-crypto.ts';
import { createEnrolmentCode, enrollDevice, kidOf } from '../enroll.ts';
import { grantEpoch } from '../epochs.ts';
import { admitFork, type ForkDeps } from '../fork.ts';
import { revokeDevice } from '../revoke.ts';
import {
  createOrigin,
  enrollDeps,
  lineRow,
  nodeCrypto,
  type Origin,
  sha256,
} from './shop.fixture.ts';
import { createWorkbench, type OpenStore, type Workbench } from './workbench.fixture.ts';

/** Epochs and identities of devices that lost their tail or share one, whatever the store is made of. */
export const describeRecovery = (title: string, open: OpenStore): void => {
  describe(title, () => {
    let bench: Workbench;
    let dispose: () => Promise<void>;
    let deps: ForkDeps;
    beforeAll(async () => {
      const opened = await open();
      bench = createWorkbench(opened.store);
      deps = { ...enrollDeps(bench.store, `recovery${title}`), crypto: nodeCrypto };
      dispose = opened.dispose;
    });
    afterAll(() => dispose());

    /** A register whose first three commits the hub has. */
    const trading = async () => {
      const { shop, register } = await bench.shopWithRegister();
      const txns = ['a', 'b', 'c'].map((id) => register.commit(shop.siteId, [lineRow(id)]));
      expect((await bench.push(register.device, register.push(txns))).status).toBe(200);
      return { shop, register, txns };
    };
    const named = ({ seq, hash }: Txn) => ({ seq, hash });
    const headOf = (txns: readonly Txn[], seq: number) =>
      txns.filter((txn) => txn.seq === seq).map(named)[0];

    const forkBy = async (
      origin: Origin,
      proof: Txn,
      probes: readonly Txn[],
      keys = generateDeviceKeys(),
      signedBy = origin.keys,
      more: Partial<ForkRequest> = {},
    ) => {
      const kid = kidOf(sha256, keys.publicKey);
      const sig = createSigner(signedBy).sign(forkHash(sha256, origin.device.deviceId, kid));
      const { publicKey } = keys;
      const request = { epoch: 1, proof, probes: probes.map(named), publicKey, sig, ...more };
      return admitFork(deps, origin.device, request);
    };

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
      const third = await grantEpoch(deps, device, { epoch: 1, own: headOf(txns, 3), head: 4 });
      expect(third).toEqual({ ok: true, value: { epoch: 3, lastSeq: 4, agreed: 3 } });
    });

    it('[HN2] begins the epoch above every number that the device has heard of, and never lower', async () => {
      const { register, txns } = await trading();
      const ask = (head: number) =>
        grantEpoch(deps, register.device, { epoch: 1, own: headOf(txns, 2), head });
      expect(await ask(9)).toEqual({ ok: true, value: { epoch: 2, lastSeq: 9, agreed: 2 } });
      expect(await ask(4)).toEqual({ ok: true, value: { epoch: 2, lastSeq: 9, agreed: 2 } });
      expect(await ask(12)).toEqual({ ok: true, value: { epoch: 3, lastSeq: 12, agreed: 2 } });
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

    it('[HN9] told what another hub holds, begins an epoch above it once, and grants no identity for it', async () => {
      const { register, txns } = await trading();
      const { device } = register;
      const held = { epoch: 1, seq: 40, hash: 'ab'.repeat(32) };
      for (let n = 0; n < 2; n += 1) {
        const proof = txns[2];
        if (proof === undefined) throw new Error('there are three');
        expect(await forkBy(register, proof, txns, undefined, undefined, { held })).toMatchObject({
          error: { code: 'not_forked' },
        });
        expect(await bench.store.head(device.deviceId)).toMatchObject({ epoch: 2, seq: 40 });
      }
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

    it('[HN5] gives the later of two an identity of its own at the same site, and tells people', async () => {
      const { shop, register, txns } = await trading();
      const { device, token, keys } = register;
      const clone = createOrigin(device, token, keys);
      clone.commit(shop.siteId, [lineRow('a')]);
      const own = ['x', 'y'].map((id) => clone.commit(shop.siteId, [lineRow(id)]));
      const [, proof] = own;
      if (proof === undefined) throw new Error('there are two');
      const admitted = await forkBy(register, proof, [...own, ...txns.slice(0, 1)]);
      expect(admitted).toMatchObject({
        ok: true,
        value: { siteId: shop.siteId, tenantId: shop.tenantId, number: 2, epoch: 1, agreed: 1 },
      });
      const fork = (await bench.log(shop)).find(({ kind }) => kind === 'fork');
      expect(fork?.id).toBe(admitted.ok && admitted.value.deviceId);
      expect(JSON.parse(fork?.doc ?? '{}')).toMatchObject({
        origin: device.deviceId,
        fromSeq: 2,
        toSeq: 3,
      });
      expect(await bench.store.alarms(shop.tenantId)).toMatchObject([
        { code: 'forked', kind: 'origin', id: device.deviceId },
      ]);
    });

    it('[HN6] gives none without a signature by the key of the device, or without a contradiction', async () => {
      const { shop, register, txns } = await trading();
      const { device, token, keys } = register;
      const clone = createOrigin(device, token, keys);
      const proof = clone.commit(shop.siteId, [lineRow('other')]);
      const stranger = generateDeviceKeys();
      const fresh = generateDeviceKeys();
      expect(await forkBy(register, proof, [], fresh, stranger)).toMatchObject({
        error: { code: 'bad_signature' },
      });
      const forged = createOrigin(device, token, stranger).commit(shop.siteId, [lineRow('z')]);
      expect(await forkBy(register, forged, [])).toMatchObject({
        error: { code: 'bad_signature' },
      });
      for (const honest of txns) {
        expect(await forkBy(register, honest, [])).toMatchObject({ error: { code: 'not_forked' } });
      }
      const next = register.commit(shop.siteId, [lineRow('d')]);
      expect(await forkBy(register, next, [])).toMatchObject({ error: { code: 'not_forked' } });
      expect(await bench.store.alarms(shop.tenantId)).toEqual([]);
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
      expect((await enrollDevice(deps, request)).ok).toBe(true);
      const device = await bench.store.device(deviceId);
      expect(device?.revoked).toBe(true);
      if (device === undefined) throw new Error('the device is known');
      const refused = await grantEpoch(deps, device, { epoch: 1, head: 0 });
      expect(refused).toMatchObject({ error: { code: 'revoked' } });
    });

    it('[HN7] answers the same new key again with the same identity', async () => {
      const { shop, register } = await trading();
      const { device, token, keys } = register;
      const proof = createOrigin(device, token, keys).commit(shop.siteId, [lineRow('other')]);
      const fresh = generateDeviceKeys();
      const first = await forkBy(register, proof, [proof], fresh);
      const again = await forkBy(register, proof, [proof], fresh);
      expect(again.ok && again.value.deviceId).toBe(first.ok && first.value.deviceId);
      expect((await bench.log(shop)).filter(({ kind }) => kind === 'fork')).toHaveLength(1);
    });

    it('[HN7] with a token of its own nothing changes, however late the request comes again', async () => {
      const { shop, register } = await trading();
      const { device, token, keys } = register;
      const proof = createOrigin(device, token, keys).commit(shop.siteId, [lineRow('other')]);
      const fresh = generateDeviceKeys();
      const more = { tokenHash: sha256(tokenOf(fresh)) };
      const ask = () => forkBy(register, proof, [proof], fresh, keys, more);
      const first = await ask();
      if (!first.ok) throw new Error(first.error.message);
      expect(first.value.token).toBeUndefined();
      const seq = () => bench.store.lastSeq({ tenantId: shop.tenantId, scopeId: shop.siteId });
      const before = await seq();
      expect(await ask()).toEqual(first);
      expect(await seq()).toBe(before);
      const known = await bench.store.deviceByToken(more.tokenHash);
      expect(known?.deviceId).toBe(first.value.deviceId);
    });
  });
};
