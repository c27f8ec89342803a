import { expect, it } from 'vitest';
import { enrolmentHash, standbyHash } from '../../core/index.ts';
import type { StandbyRequest } from '../../protocol/index.ts';
import { createSigner, type DeviceKeys, generateDeviceKeys } from '../../replica/node-crypto.ts';
import { revokeDevice } from '../revoke.ts';
import { admitStandby } from '../takeover/standby-identity.ts';
import { recoveryBench } from './recovery.fixture.ts';
import { type Origin, sha256 } from './shop.fixture.ts';
import { describeStore, type OpenStore } from './workbench.fixture.ts';

/** Identities of stand-by hubs, whatever the store is made of. */
export const describeStandby = (title: string, open: OpenStore): void => {
  describeStore(title, open, (bench) => {
    const { deps, trading } = recoveryBench(bench, `standby${title}`);

    type Proof = NonNullable<StandbyRequest['proof']>;
    const ask = ({ device }: Origin, { publicKey }: DeviceKeys, proof?: Proof) =>
      admitStandby(deps, device, { publicKey, ...(proof && { proof }) });
    const granted = async (origin: Origin, keys: DeviceKeys, proof?: Proof) => {
      const result = await ask(origin, keys, proof);
      if (!result.ok) throw new Error(result.error.code);
      return result.value;
    };
    const refusal = async (origin: Origin, keys: DeviceKeys, proof?: Proof) => {
      const result = await ask(origin, keys, proof);
      if (result.ok) throw new Error('nothing was to be given');
      return result.error;
    };
    const challengeFor = async (origin: Origin, keys: DeviceKeys): Promise<string> => {
      const { code, challenge = '' } = await refusal(origin, keys);
      expect(code).toBe('proof_wanted');
      return challenge;
    };
    const signed = (keys: DeviceKeys, by: DeviceKeys, standby: string, challenge: string) => {
      const wish = { standby, kid: keys.kid, challenge };
      return { challenge, sig: createSigner(by).sign(standbyHash(sha256, wish)) };
    };

    it('[HE10] the public key of a stand-by hub buys nothing; its holder has the same hub again', async () => {
      const { shop, register } = await trading();
      const thief = await shop.enroll('register', 'Thief');
      const keys = generateDeviceKeys();
      const first = await granted(register, keys);
      const owner = async (token: string) =>
        (await bench.store.deviceByToken(sha256(token)))?.deviceId;
      const challenge = await challengeFor(thief, keys);
      const { deviceId } = register.device;
      const code = { enroll: deviceId, kid: keys.kid, challenge };
      const forged = [
        signed(keys, generateDeviceKeys(), thief.device.deviceId, challenge),
        signed(keys, keys, deviceId, challenge),
        { challenge, sig: createSigner(keys).sign(enrolmentHash(sha256, code)) },
        { challenge, sig: 'x' },
        signed(keys, keys, thief.device.deviceId, 'made up'),
      ];
      for (const proof of forged) {
        expect((await refusal(thief, keys, proof)).code).toBe('proof_wanted');
      }
      expect(await owner(first.token)).toBe(first.deviceId);
      const proof = signed(keys, keys, deviceId, challenge);
      const again = await granted(register, keys, proof);
      expect([again.deviceId, again.number]).toEqual([first.deviceId, first.number]);
      expect(await owner(again.token)).toBe(first.deviceId);
      expect(await owner(first.token)).toBeUndefined();
      // Good once: the next one needs another challenge.
      expect((await refusal(register, keys, proof)).code).toBe('proof_wanted');
      expect(await challengeFor(register, keys)).not.toBe(challenge);
    });

    it('[HE10] the key of another kind of device, of a hub that was shut out, or one that can sign nothing is refused', async () => {
      const { shop, register } = await trading();
      const other = await shop.enroll('kitchen', 'Grill');
      expect((await refusal(register, other.keys)).code).toBe('known_key');
      const keys = generateDeviceKeys();
      const hub = await granted(register, keys);
      const challenge = await challengeFor(register, keys);
      await revokeDevice(deps, { deviceId: hub.deviceId });
      const proof = signed(keys, keys, register.device.deviceId, challenge);
      expect((await refusal(register, keys, proof)).code).toBe('revoked');
      const bad = { ...keys, publicKey: { ...keys.publicKey, x: keys.publicKey.y } };
      const hubs = () => {
        const { tenantId, siteId } = register.device;
        const scopes = { tenantId, scopeIds: [siteId] };
        return bench.store.transaction(scopes, (tx) => tx.devicesOf(siteId, 'site_hub'));
      };
      const before = await hubs();
      expect((await refusal(register, bad)).code).toBe('bad_key');
      expect(await hubs()).toEqual(before);
    });
  });
};
