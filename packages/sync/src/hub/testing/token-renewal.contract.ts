import { expect, it } from 'vitest';
import { renewalHash } from '../../core/index.ts';
import { createSigner } from '../../replica/node-crypto.ts';
import { renewToken } from '../renew-token.ts';
import { revokeDevice } from '../revoke.ts';
import { recoveryBench } from './recovery.fixture.ts';
import { type Origin, sha256 } from './shop.fixture.ts';
import { describeStore, type OpenStore } from './workbench.fixture.ts';

/** Tokens that a device's key buys, whatever the store is made of. */
export const describeTokenRenewal = (title: string, open: OpenStore): void => {
  describeStore(title, open, (bench) => {
    const { deps, trading } = recoveryBench(bench, `renewal${title}`);

    const renewal = (origin: Origin, challenge: string, token: string, more: object = {}) => {
      const { deviceId } = origin.device;
      const wish = { challenge, generation: 1, tokenHash: sha256(token), ...more };
      const sig = createSigner(origin.keys).sign(renewalHash(sha256, { renew: deviceId, ...wish }));
      return { deviceId, proof: { ...wish, sig } };
    };
    const challengeFor = async ({ device }: Origin): Promise<string> => {
      const told = await renewToken(deps, { deviceId: device.deviceId });
      if (!told.ok || !('challenge' in told.value)) throw new Error('a challenge is told');
      return told.value.challenge;
    };
    const codeOf = async (wish: Parameters<typeof renewToken>[1]): Promise<string> => {
      const result = await renewToken(deps, wish);
      return result.ok ? 'ok' : result.error.code;
    };

    it('[HT1] the key of an enrolled device buys a token of its own making; the former one is dead', async () => {
      const { register } = await trading();
      const wish = renewal(
        register,
        await challengeFor(register),
        `token-one of ${register.device.deviceId}`,
      );
      expect(await renewToken(deps, wish)).toEqual({ ok: true, value: { renewed: true } });
      const of = async (token: string) =>
        (await bench.store.deviceByToken(sha256(token)))?.deviceId;
      expect(await of(`token-one of ${register.device.deviceId}`)).toBe(register.device.deviceId);
      expect(await of(register.token)).toBeUndefined();
    });

    it('[HT2] a signature is good once, for its challenge, its token and its device only', async () => {
      const { register, shop } = await trading();
      const other = await shop.enroll('register', 'Door');
      const challenge = await challengeFor(register);
      const wish = renewal(register, challenge, `token-one of ${register.device.deviceId}`);
      const { proof, deviceId } = wish;
      const forged = [
        { deviceId, proof: { ...proof, tokenHash: sha256('of-a-thief') } },
        { deviceId, proof: { ...proof, generation: 2 } },
        { deviceId: other.device.deviceId, proof },
        { deviceId, proof: { ...proof, sig: 'x' } },
      ];
      for (const one of forged) expect(await codeOf(one)).toBe('bad_signature');
      expect(await codeOf(wish)).toBe('ok');
      expect(await codeOf(wish)).toBe('stale_challenge');
      const second = renewal(
        register,
        await challengeFor(register),
        `token-two of ${register.device.deviceId}`,
      );
      expect(await codeOf(second)).toBe('ok');
      expect(await codeOf(wish)).toBe('stale_challenge');
      const taken = renewal(
        other,
        await challengeFor(other),
        `token-two of ${register.device.deviceId}`,
      );
      expect(await codeOf(taken)).toBe('stale_challenge');
    });

    it('[HT3] neither an unknown nor a revoked device gets one; what a hub lost of the device is made up for', async () => {
      const { register } = await trading();
      const challenge = await challengeFor(register);
      const ahead = renewal(register, challenge, `token-one of ${register.device.deviceId}`, {
        generation: 2000,
      });
      expect(await codeOf(ahead)).toBe('generation_ahead');
      const restored = renewal(register, challenge, `token-one of ${register.device.deviceId}`, {
        generation: 40,
      });
      expect(await codeOf(restored)).toBe('ok');
      const { deviceId } = register.device;
      expect((await bench.store.device(deviceId))?.generation).toBe(41);
      const late = renewal(
        register,
        await challengeFor(register),
        `token-two of ${register.device.deviceId}`,
      );
      await revokeDevice(deps, { deviceId });
      for (const wish of [late, { deviceId }]) expect(await codeOf(wish)).toBe('revoked');
      expect(await codeOf({ deviceId: 'dev_nobody' })).toBe('unauthenticated');
    });
  });
};
