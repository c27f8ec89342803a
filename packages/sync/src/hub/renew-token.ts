import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { renewalHash } from '../core/index.ts';
import type { RenewalRequest, RenewalResponse } from '../protocol/index.ts';
import { lockedDevice, writeDevice } from './epochs.ts';
import type { KindTable } from './kind-table.ts';
import type { HubCrypto } from './push-deps.ts';
import type { Device, HubStore, HubTx } from './store.ts';

export type RenewalFailure = Failure<
  'unauthenticated' | 'revoked' | 'bad_signature' | 'stale_challenge' | 'generation_ahead'
>;

export type RenewalDeps = {
  readonly store: HubStore;
  readonly kinds: KindTable;
  readonly crypto: HubCrypto;
};

/** A restored hub is behind by the enrolments and epochs since its backup, never by so many. */
const MOST_AHEAD = 1000;

/**
 * What a signature has to name. The device's generation is in it and grows with every renewal, so that none is good
 * twice, whatever clocks say and whichever process of the hub is asked.
 */
const challengeOf = ({ incarnation }: HubStore, { generation }: Device): string =>
  `${incarnation}.${generation}`;

type Proof = NonNullable<RenewalRequest['proof']>;

const isSigned = ({ crypto }: RenewalDeps, device: Device, proof: Proof): boolean => {
  const { challenge, generation, tokenHash, sig } = proof;
  const renewal = { renew: device.deviceId, challenge, generation, tokenHash };
  return crypto.verify(device.publicKey, renewalHash(crypto.sha256, renewal), sig);
};

/** Why the proof buys no token from the device as it stands under the lock; undefined when it does. */
const problemOf = async (
  deps: RenewalDeps,
  tx: HubTx,
  device: Device,
  proof: Proof,
): Promise<RenewalFailure | undefined> => {
  if (device.revoked) return failure('revoked', `${device.deviceId} is revoked.`);
  if (!isSigned(deps, device, proof)) {
    return failure('bad_signature', 'The wish for a token is not by the key of the device.');
  }
  if (proof.generation > device.generation + MOST_AHEAD) {
    return failure('generation_ahead', 'No hub can have told the device of such a generation.');
  }
  const owner = await tx.reads.deviceByToken(proof.tokenHash);
  const taken = owner !== undefined && owner.deviceId !== device.deviceId;
  if (!taken && proof.challenge === challengeOf(deps.store, device)) return undefined;
  return failure('stale_challenge', 'Ask for the challenge anew.');
};

/**
 * Gives a device whose token no hub knows any more another one of its own making, by the key that it enrolled with
 * (rules HT1 to HT4 of docs/specs/hub.md). The token itself is never sent.
 */
export const renewToken = async (
  deps: RenewalDeps,
  { deviceId, proof }: RenewalRequest,
): Promise<Result<RenewalResponse, RenewalFailure>> => {
  const { store, kinds } = deps;
  const known = await store.device(deviceId);
  if (known === undefined) {
    return err(failure('unauthenticated', `${deviceId} is not enrolled here.`));
  }
  if (known.revoked) return err(failure('revoked', `${deviceId} is revoked.`));
  if (proof === undefined) return ok({ challenge: challengeOf(store, known) });
  const { tenantId, siteId } = known;
  return store.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
    const device = await lockedDevice(tx, known);
    const problem = await problemOf(deps, tx, device, proof);
    if (problem !== undefined) return err(problem);
    const generation = Math.max(device.generation, proof.generation) + 1;
    await writeDevice(tx, kinds, { ...device, tokenHash: proof.tokenHash, generation });
    return ok({ renewed: true });
  });
};
