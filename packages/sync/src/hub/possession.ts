import { createPublicKey, verify } from 'node:crypto';
import { type Failure, failure } from '@galley/base';
import { enrolmentHash, standbyHash } from '../core/index.ts';
import { type DeviceKind, deviceKinds, type EnrollRequest } from '../protocol/index.ts';
import { sha256 } from './digest/tally.ts';
import type { Device, EnrolmentCode, HubStore, HubTx } from './store.ts';

const COORDINATE = /^[A-Za-z0-9_-]{43}$/;

/** Whether the key is a point of P-256, each coordinate 32 bytes: another one could never sign. */
export const isKey = (key: EnrollRequest['publicKey']): boolean => {
  if (!COORDINATE.test(key.x) || !COORDINATE.test(key.y)) return false;
  try {
    createPublicKey({ key: { ...key }, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
};

/**
 * What the holder of a known key has to sign. The device's generation is in it and grows with every enrolment, so
 * that no signature is good twice.
 */
const challengeFor = (
  { incarnation }: Pick<HubStore, 'incarnation'>,
  { deviceId, generation }: Device,
): string => sha256(`${incarnation}.${deviceId}.${generation}`);

/** For what somebody comes with a known key: for a kind of device, by what has to be signed. */
export type KeyWish = {
  readonly kind: DeviceKind;
  /** The hash to be signed, hex, of this wish, the key and the hub's challenge. */
  readonly hashOf: (kid: string, challenge: string) => string;
};

/** An enrolment by a code. */
export const byCode = ({ codeHash, kind }: Pick<EnrolmentCode, 'codeHash' | 'kind'>): KeyWish => ({
  kind,
  hashOf: (kid, challenge) => enrolmentHash(sha256, { enroll: codeHash, kid, challenge }),
});

/** The stand-by hub of an enrolled device. */
export const byDevice = ({ deviceId }: Pick<Device, 'deviceId'>): KeyWish => ({
  kind: 'site_hub',
  hashOf: (kid, challenge) => standbyHash(sha256, { standby: deviceId, kid, challenge }),
});

/** Whether who asks has the private key of the device: public keys stand in every device's rows. */
const provesKey = (
  store: Pick<HubStore, 'incarnation'>,
  device: Device,
  wish: KeyWish,
  proof: EnrollRequest['proof'],
): boolean => {
  const challenge = challengeFor(store, device);
  if (proof?.challenge !== challenge) return false;
  const data = Buffer.from(wish.hashOf(device.kid, challenge), 'hex');
  const key = createPublicKey({ key: { ...device.publicKey }, format: 'jwk' });
  const signature = Buffer.from(proof.sig, 'base64url');
  return verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature);
};

/** The device of the site that has the key, of whatever kind. */
export const deviceOfKey = async (
  tx: HubTx,
  siteId: string,
  kid: string,
): Promise<Device | undefined> => {
  for (const kind of deviceKinds) {
    const found = (await tx.devicesOf(siteId, kind)).find((device) => device.kid === kid);
    if (found !== undefined) return found;
  }
  return undefined;
};

export type KnownKeyProblem = Failure<'known_key' | 'proof_wanted' | 'revoked'> & {
  /** With `proof_wanted`: what the holder of the key has to sign. */
  readonly challenge?: string;
};

/** Why the wish does not give who asks the identity that the key has already; undefined when it does. */
export const knownKeyProblem = (
  store: Pick<HubStore, 'incarnation'>,
  known: Device,
  wish: KeyWish,
  proof: EnrollRequest['proof'],
): KnownKeyProblem | undefined => {
  if (known.revoked) return failure('revoked', 'The device that has this key was shut out.');
  if (known.kind !== wish.kind) {
    return failure(
      'known_key',
      `This key is that of a ${known.kind}. Join with another.`,
      'publicKey',
    );
  }
  if (provesKey(store, known, wish, proof)) return undefined;
  const why = failure('proof_wanted', 'This key is known: show that you have it by a signature.');
  return { ...why, challenge: challengeFor(store, known) };
};
