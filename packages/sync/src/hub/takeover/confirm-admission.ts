import { err, failure, ok, type Result } from '@galley/base';
import type { AdmittedRequest } from '../../protocol/index.ts';
import { type EnrollDeps, kidOf } from '../enroll.ts';
import { type RecoveryFailure, writeDevice } from '../epochs.ts';
import type { Device } from '../store.ts';
import { ownNumbers } from './local-admission.ts';

/**
 * The central hub takes over what a site hub admitted while it could not ask: the same row, so that both agree.
 * A hub speaks for its own site and its own range of numbers only, and never about a device of another key.
 */
export const confirmAdmission = (
  deps: EnrollDeps,
  sender: Device,
  said: AdmittedRequest,
): Promise<Result<{ readonly deviceId: string }, RecoveryFailure>> => {
  const { tenantId, siteId } = sender;
  const refuse = (why: string) => err(failure('not_admitted' as const, why));
  return deps.store.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
    const range = ownNumbers(sender.number);
    if (sender.kind !== 'site_hub') return refuse('Only a site hub admits devices.');
    if (said.number < range.first || said.number > range.last) {
      return refuse(`Number ${said.number} is none of hub ${sender.number}.`);
    }
    const peers = await tx.devicesOf(siteId, said.kind);
    const kid = kidOf(deps.sha256, said.publicKey);
    const held = peers.find((peer) => peer.deviceId === said.deviceId);
    const other = peers.some((p) => p.number === said.number && p.deviceId !== said.deviceId);
    if (other || (held !== undefined && held.kid !== kid)) {
      return refuse(`${said.deviceId} or its number is known as another device.`);
    }
    if (held === undefined && (await tx.reads.device(said.deviceId)) !== undefined) {
      return refuse(`${said.deviceId} belongs to another site.`);
    }
    if (held === undefined || held.generation < said.generation) {
      const device = { ...said, tenantId, siteId, kid, epoch: held?.epoch ?? 1 };
      await writeDevice(tx, deps.kinds, { ...device, revoked: held?.revoked ?? false });
    }
    return ok({ deviceId: said.deviceId });
  });
};
