import { expect, it } from 'vitest';
import { forkHash } from '../../core/index.ts';
import type { ForkRequest, Txn } from '../../protocol/index.ts';
import { createSigner, generateDeviceKeys, tokenOf } from '../../replica/node-crypto.ts';
import { kidOf } from '../enroll.ts';
import { grantEpoch } from '../epochs.ts';
import { admitFork } from '../fork.ts';
import { named, recoveryBench } from './recovery.fixture.ts';
import { createOrigin, lineRow, type Origin, sha256 } from './shop.fixture.ts';
import { describeStore, type OpenStore } from './workbench.fixture.ts';

/** Identities of devices that share one, whatever the store is made of. */
export const describeFork = (title: string, open: OpenStore): void => {
  describeStore(title, open, (bench) => {
    const { deps, trading } = recoveryBench(bench, `fork${title}`);

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

    it('[HN10] gives one to a disk in whose place another went on, though the hub holds all that it has', async () => {
      const { shop, register, txns } = await trading();
      const [, two, three] = txns;
      if (two === undefined || three === undefined) throw new Error('there are three');
      const setBack = { epoch: 1, own: named(two), head: 3 };
      expect((await grantEpoch(deps, register.device, setBack)).ok).toBe(true);
      expect(await forkBy(register, two, [two])).toMatchObject({ error: { code: 'not_forked' } });
      expect(await forkBy(register, three, txns)).toMatchObject({
        ok: true,
        value: { number: 2, epoch: 1, agreed: 3 },
      });
      const fork = (await bench.log(shop)).find(({ kind }) => kind === 'fork');
      expect(JSON.parse(fork?.doc ?? '{}')).toMatchObject({ fromSeq: 3, toSeq: 3 });
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

    it('[HN7] a key that another device has is no new key: its identity is not answered', async () => {
      const { shop, register } = await trading();
      const victim = await shop.enroll('register', 'Victim');
      const { device, token, keys } = register;
      const proof = createOrigin(device, token, keys).commit(shop.siteId, [lineRow('other')]);
      expect(await forkBy(register, proof, [proof], victim.keys)).toMatchObject({
        error: { code: 'bad_signature' },
      });
      const { deviceId, tokenHash } = victim.device;
      expect((await bench.store.device(deviceId))?.tokenHash).toBe(tokenHash);
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
