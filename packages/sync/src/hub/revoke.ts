import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { z } from 'zod';
import { ENDPOINT_KIND } from '../protocol/index.ts';
import { lockedDevice, writeDevice } from './epochs.ts';
import type { KindTable } from './kind-table.ts';
import type { Device, HubStore, HubTx } from './store.ts';
import { standbyName } from './takeover/standby-identity.ts';

/** Body of POST /v1/admin/devices/revoke. May be repeated; there is no way back but a new enrolment. */
export const revokeSchema = z.object({ deviceId: z.string().min(1).max(80) });

/**
 * The hub that the device would start or has started (rule HE8). The device says which, and the hub's name says that
 * it was made for a device of that name: no word of a device shuts out a hub that stands by itself.
 */
const hubOf = async (tx: HubTx, device: Device): Promise<Device | undefined> => {
  const { siteId, deviceId, name } = device;
  const [endpoint] = await tx.rows(siteId, [{ kind: ENDPOINT_KIND.kind, id: deviceId }]);
  const hubs = await tx.devicesOf(siteId, 'site_hub');
  return hubs.find(
    (hub) => hub.deviceId === endpoint?.doc.hubId && hub.name === standbyName(name) && !hub.revoked,
  );
};

/** Revokes a device: its token is refused from now on, here and, by the device's row, at every hub. */
export const revokeDevice = async (
  { store, kinds }: { readonly store: HubStore; readonly kinds: KindTable },
  { deviceId }: z.infer<typeof revokeSchema>,
): Promise<Result<{ deviceId: string; revoked: true }, Failure<'unknown_device'>>> => {
  const known = await store.device(deviceId);
  if (known === undefined) {
    return err(failure('unknown_device', `${deviceId} is not enrolled here.`, 'deviceId'));
  }
  const { tenantId, siteId } = known;
  await store.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
    const device = await lockedDevice(tx, known);
    await writeDevice(tx, kinds, { ...device, revoked: true });
    const hub = await hubOf(tx, device);
    if (hub !== undefined) await writeDevice(tx, kinds, { ...hub, revoked: true });
  });
  return ok({ deviceId, revoked: true });
};

export type RevokeFailure = Failure<'rights' | 'unknown_device'>;

/** A back office revokes another device of its own site; a site's devices are nobody else's. */
export const revokeByOffice = async (
  deps: { readonly store: HubStore; readonly kinds: KindTable },
  sender: Device,
  wish: z.infer<typeof revokeSchema>,
): Promise<Result<{ deviceId: string; revoked: true }, RevokeFailure>> => {
  if (sender.kind !== 'backoffice') {
    return err(failure('rights', 'Only a back office revokes devices.'));
  }
  if (wish.deviceId === sender.deviceId) {
    return err(failure('rights', 'A back office does not revoke itself.', 'deviceId'));
  }
  const known = await deps.store.device(wish.deviceId);
  const own = known?.siteId === sender.siteId && known.tenantId === sender.tenantId;
  if (own) return revokeDevice(deps, wish);
  return err(failure('unknown_device', `${wish.deviceId} is no device of this site.`, 'deviceId'));
};
