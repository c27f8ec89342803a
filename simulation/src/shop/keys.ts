import { createECDH } from 'node:crypto';
import { type DeviceKeys, keysOfPrivateJwk } from '@galley/sync/replica';
import type { Random } from '../engine/random.ts';

/** A device's key pair out of the seed: the same seed gives the same device rows. */
export const seededKeys = (random: Random): DeviceKeys => {
  const curve = createECDH('prime256v1');
  // The first byte stays small, so that the number is below the order of the curve.
  curve.setPrivateKey(Buffer.from([1, ...random.bytes(31)]));
  const point = curve.getPublicKey();
  const text = (bytes: Buffer): string => bytes.toString('base64url');
  const keys = keysOfPrivateJwk({
    kty: 'EC',
    crv: 'P-256',
    x: text(point.subarray(1, 33)),
    y: text(point.subarray(33, 65)),
    d: text(curve.getPrivateKey()),
  });
  if (keys === undefined) throw new Error('Invariant broken: a scalar makes a key');
  return keys;
};
