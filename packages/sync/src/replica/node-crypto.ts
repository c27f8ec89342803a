import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { Sha256 } from '@galley/base';
import type { CommitCrypto, PublicJwk, Signer } from '../core/index.ts';

/** In one call, which costs half of an object. */
export const sha256: Sha256 = (data) => hash('sha256', data);

/** More than any site has devices: whoever shows more keys than this has each imported at its turn. */
const IMPORTED = 1000;
const imported = new Map<string, KeyObject>();

/** Importing a key costs as much as a check by it, and a site's devices are few. */
const publicKeyOf = (jwk: PublicJwk): KeyObject => {
  const { crv, kty, x, y } = jwk;
  const name = JSON.stringify([crv, kty, x, y]);
  const known = imported.get(name);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  if (imported.size >= IMPORTED) imported.clear();
  imported.set(name, key);
  return key;
};

/** SHA-256 and ES256 (r||s, IEEE P1363) by node:crypto. */
export const nodeCrypto: CommitCrypto = {
  sha256,
  verify(publicKey, hashHex, sig) {
    try {
      const key = publicKeyOf(publicKey);
      const signature = Buffer.from(sig, 'base64url');
      const data = Buffer.from(hashHex, 'hex');
      return verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature);
    } catch {
      return false; // a key that is no point on the curve cannot have signed anything
    }
  },
};

/** RFC 7638 thumbprint of an EC key: names the key in commits. */
export const thumbprint = ({ crv, kty, x, y }: PublicJwk): string =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');

/** A device's key pair; `privateKey` is the JWK's secret part and never leaves the device. */
export type DeviceKeys = {
  readonly publicKey: PublicJwk;
  readonly privateKey: PublicJwk & { readonly d: string };
  readonly kid: string;
};

const isPrivateJwk = (jwk: unknown): jwk is DeviceKeys['privateKey'] => {
  const { kty, crv, x, y, d } = (jwk ?? {}) as Record<string, unknown>;
  const texts = [x, y, d].every((part) => typeof part === 'string');
  return kty === 'EC' && crv === 'P-256' && texts;
};

/** The pair that belongs to a private JWK; undefined when it is not one of P-256. */
export const keysOfPrivateJwk = (jwk: unknown): DeviceKeys | undefined => {
  if (!isPrivateJwk(jwk)) return undefined;
  const { x, y, d } = jwk;
  const publicKey = { kty: 'EC', crv: 'P-256', x, y } as const;
  return { publicKey, privateKey: { ...publicKey, d }, kid: thumbprint(publicKey) };
};

export const generateDeviceKeys = (): DeviceKeys => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keys = keysOfPrivateJwk(pair.privateKey.export({ format: 'jwk' }));
  if (keys === undefined) throw new Error('Invariant broken: node:crypto made no P-256 key');
  return keys;
};

/** A token of the device's own: whoever has its private key, and nobody else, can make it again. */
export const tokenOf = ({ privateKey }: DeviceKeys): string =>
  createHmac('sha256', Buffer.from(privateKey.d, 'base64url'))
    .update('galley device token')
    .digest('base64url');

export const createSigner = (keys: DeviceKeys): Signer => {
  const key = createPrivateKey({ key: { ...keys.privateKey }, format: 'jwk' });
  return {
    kid: keys.kid,
    sign: (hashHex) =>
      sign('sha256', Buffer.from(hashHex, 'hex'), { key, dsaEncoding: 'ieee-p1363' }).toString(
        'base64url',
      ),
  };
};
