import { err, type Failure, failure, ok, type Result } from '@galley/base';
import type { EnrollResponse, StandbyRequest } from '../../protocol/index.ts';
import {
  type EnrollDeps,
  keyProblem,
  kidOf,
  newDevice,
  newToken,
  renew,
  responseFor,
} from '../enroll.ts';
import { writeDevice } from '../epochs.ts';
import { byDevice, deviceOfKey, type KnownKeyProblem, knownKeyProblem } from '../possession.ts';
import type { Device, HubTx } from '../store.ts';

export type StandbyFailure = Failure<'bad_key' | KnownKeyProblem['code']> &
  Pick<KnownKeyProblem, 'challenge'>;

/** By its name a person tells whose hub it is; with the device's own word (`endpoint`) a hub does. */
export const standbyName = (deviceName: string): string => `Hub at ${deviceName}`;

/** The hub that the key has already, given to who signs with it, or a new one. */
const admit = async (
  deps: EnrollDeps,
  tx: HubTx,
  sender: Device,
  { publicKey, proof }: StandbyRequest,
  tokenHash: string,
): Promise<Result<Device, StandbyFailure>> => {
  const { tenantId, siteId } = sender;
  const kid = kidOf(deps.sha256, publicKey);
  const known = await deviceOfKey(tx, siteId, kid);
  const problem = known && knownKeyProblem(deps.store, known, byDevice(sender), proof);
  if (problem !== undefined) return err(problem);
  const peers = await tx.devicesOf(siteId, 'site_hub');
  const place = { tenantId, siteId, kind: 'site_hub', name: standbyName(sender.name) } as const;
  const next = known
    ? renew(known, tokenHash)
    : newDevice(deps, place, { publicKey }, { kid, tokenHash }, peers);
  await writeDevice(tx, deps.kinds, next);
  return ok(next);
};

/**
 * Gives an enrolled device the identity of a site hub, to be used when it takes over. It may then carry signed
 * commits of its site's other devices, and reads nothing that it could not read before: the tenant's pepper
 * is told only to a device that has it. A key that the site knows is given nothing but for its signature (HE10).
 */
export const admitStandby = async (
  deps: EnrollDeps,
  sender: Device,
  wish: StandbyRequest,
): Promise<Result<EnrollResponse, StandbyFailure>> => {
  if (sender.revoked) return err(failure('revoked', `${sender.deviceId} is revoked.`));
  const problem = keyProblem(wish);
  if (problem !== undefined) return err(problem);
  const { tenantId, siteId } = sender;
  const { token, tokenHash } = newToken(deps);
  const device = await deps.store.transaction({ tenantId, scopeIds: [siteId] }, (tx) =>
    admit(deps, tx, sender, wish, tokenHash),
  );
  if (!device.ok) return device;
  const answer = await responseFor(deps.store, device.value, token);
  if (sender.kind !== 'kitchen') return ok(answer);
  const { pepper: _withheld, ...rest } = answer;
  return ok(rest);
};
