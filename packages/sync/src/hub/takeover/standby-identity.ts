import { err, failure, ok, type Result } from '@galley/base';
import type { EnrollResponse, StandbyRequest } from '../../protocol/index.ts';
import { type EnrollDeps, kidOf, newDevice, newToken, renew, responseFor } from '../enroll.ts';
import type { RecoveryFailure } from '../epochs.ts';
import { writeDevice } from '../epochs.ts';
import type { Device } from '../store.ts';

/** By its name a person tells whose hub it is; with the device's own word (`endpoint`) a hub does. */
export const standbyName = (deviceName: string): string => `Hub at ${deviceName}`;

/**
 * Gives an enrolled device the identity of a site hub, to be used when it takes over. It may then carry signed
 * commits of its site's other devices, and reads nothing that it could not read before: the tenant's pepper
 * is told only to a device that has it.
 */
export const admitStandby = async (
  deps: EnrollDeps,
  sender: Device,
  { publicKey }: StandbyRequest,
): Promise<Result<EnrollResponse, RecoveryFailure>> => {
  if (sender.revoked) return err(failure('revoked', `${sender.deviceId} is revoked.`));
  const { tenantId, siteId } = sender;
  const { token, tokenHash } = newToken(deps);
  const kid = kidOf(deps.sha256, publicKey);
  const device = await deps.store.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
    const peers = await tx.devicesOf(siteId, 'site_hub');
    const known = peers.find((peer) => peer.kid === kid);
    const place = { tenantId, siteId, kind: 'site_hub', name: standbyName(sender.name) } as const;
    const next = known
      ? renew(known, tokenHash)
      : newDevice(deps, place, { publicKey }, { kid, tokenHash }, peers);
    await writeDevice(tx, deps.kinds, next);
    return next;
  });
  const answer = await responseFor(deps.store, device, token);
  if (sender.kind !== 'kitchen') return ok(answer);
  const { pepper: _withheld, ...rest } = answer;
  return ok(rest);
};
