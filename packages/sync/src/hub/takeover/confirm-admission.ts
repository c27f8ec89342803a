import { err, failure, ok, type Result } from '@galley/base';
import type { AdmittedRequest, AdmittedResponse } from '../../protocol/index.ts';
import { hubOfNumber, nextCentralNumber } from '../device-numbers.ts';
import { type EnrollDeps, kidOf } from '../enroll.ts';
import { type RecoveryFailure, writeDevice } from '../epochs.ts';
import type { HubLog } from '../log.ts';
import type { Device, HubTx } from '../store.ts';

type ConfirmDeps = EnrollDeps & { readonly log?: HubLog };

/** Why a hub of the site is not believed about this device; undefined when it is. */
const admissionProblem = async (
  tx: HubTx,
  sender: Device,
  said: AdmittedRequest,
  held: Device | undefined,
  kid: string,
): Promise<string | undefined> => {
  if (sender.kind !== 'site_hub') return 'Only a site hub admits devices.';
  const isOwn = hubOfNumber(said.number) === undefined;
  if (isOwn && said.returning !== true) return `Number ${said.number} is no site hub's.`;
  if (held !== undefined && held.kid !== kid) return `${said.deviceId} has another key here.`;
  const elsewhere = held === undefined && (await tx.reads.device(said.deviceId)) !== undefined;
  return elsewhere ? `${said.deviceId} belongs to another site or kind.` : undefined;
};

/** A number that no other device of its kind has or may get: of a range whose hub is known here. */
const numberFor = async (
  tx: HubTx,
  { siteId }: Device,
  said: AdmittedRequest,
  peers: readonly Device[],
): Promise<number> => {
  const held = peers.find(({ deviceId }) => deviceId === said.deviceId);
  const wanted = held?.number ?? said.number;
  const others = peers.filter(({ deviceId }) => deviceId !== said.deviceId);
  const hubs = await tx.devicesOf(siteId, 'site_hub');
  // A hub that was set back may have forgotten one of the site's hubs, and will give its number again.
  const giver = hubOfNumber(wanted);
  const strange = giver !== undefined && hubs.every((hub) => hub.number !== giver);
  const taken = others.some((peer) => peer.number === wanted);
  return taken || strange ? nextCentralNumber(said.kind, peers) : wanted;
};

/** The device as it is to stand here. */
const admittedDevice = (
  { tenantId, siteId }: Device,
  said: AdmittedRequest,
  held: Device | undefined,
  { kid, number }: { readonly kid: string; readonly number: number },
): Device => {
  const above = number === said.number ? 0 : 1;
  return {
    ...{ ...said, tenantId, siteId, kid, number },
    // Above what the site has, so that the other number comes to stand there too.
    generation: Math.max(said.generation, held?.generation ?? 0) + above,
    epoch: held?.epoch ?? 1,
    revoked: held?.revoked ?? false,
  };
};

/**
 * The central hub takes over what a site hub admitted while it could not ask: the same row, so that both agree. So
 * it does with a device that it enrolled itself and has forgotten, because it was set back to an older disk: the row
 * of the site is what is left of that enrolment.
 * Any hub of the site may tell it, for the one that admitted may be gone; a hub is believed about its own site
 * and numbers of site hubs only, and never about a device of another key. Two devices never share a
 * number: the later one gets another, and with it another series of receipts.
 */
export const confirmAdmission = (
  deps: ConfirmDeps,
  sender: Device,
  said: AdmittedRequest,
): Promise<Result<AdmittedResponse, RecoveryFailure>> => {
  const { tenantId, siteId } = sender;
  return deps.store.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
    const peers = await tx.devicesOf(siteId, said.kind);
    const kid = kidOf(deps.sha256, said.publicKey);
    const { deviceId } = said;
    const held = peers.find((peer) => peer.deviceId === deviceId);
    const problem = await admissionProblem(tx, sender, said, held, kid);
    if (problem !== undefined) {
      deps.log?.warn({ deviceId, from: sender.deviceId, problem }, 'a device was not taken over');
      return err(failure('not_admitted' as const, problem));
    }
    const number = await numberFor(tx, sender, said, peers);
    if (held !== undefined && held.generation >= said.generation && held.number === number) {
      return ok({ deviceId, number });
    }
    if (number !== said.number) {
      deps.log?.warn(
        { deviceId, had: said.number, number },
        'a number was taken: another is given',
      );
    }
    await writeDevice(tx, deps.kinds, admittedDevice(sender, said, held, { kid, number }));
    return ok({ deviceId, number });
  });
};
