import type { EstateDevice, EstateHub } from '@galley/backoffice/contract';
import type { SyncView } from '@galley/sync/protocol';

/** What an identity is to people: `replaced` by a later one of its name, `retired` when no device has it any more. */
export type Standing =
  | { readonly state: EstateDevice['state'] | 'retired' }
  | { readonly state: 'replaced'; readonly by: EstateDevice };

/** A beat comes each second. */
const ALIVE_MS = 10_000;

type Heard = Pick<SyncView, 'mode' | 'device' | 'peers' | 'hub'> | undefined;

const isHeard = (id: string, sync: Heard, now: number): boolean => {
  if (id === sync?.device.id || id === sync?.hub?.id) return true;
  const peer = sync?.peers.find((one) => one.deviceId === id);
  return peer !== undefined && (peer.connected || now - peer.lastHeardAt < ALIVE_MS);
};

const heardAt = (id: string, sync: Heard): number =>
  sync?.peers.find((one) => one.deviceId === id)?.lastHeardAt ?? 0;

const sameName = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/** The latest device of the same kind and name that enrolled after this one was heard last. */
const successorOf = (
  device: EstateDevice,
  devices: readonly EstateDevice[],
  sync: Heard,
): EstateDevice | undefined =>
  devices
    .filter(
      (other) =>
        other.state !== 'revoked' &&
        other.kind === device.kind &&
        sameName(other.name, device.name) &&
        other.number > device.number &&
        other.enrolledAt > Math.max(device.enrolledAt, heardAt(device.id, sync)),
    )
    .sort((a, b) => b.number - a.number)[0];

/** The hub of a device that is no more, or that has another one now: nobody will ever start it. */
const isOrphan = (
  device: EstateDevice,
  devices: readonly EstateDevice[],
  hubs: readonly EstateHub[],
): boolean => {
  const hub = hubs.find(({ id }) => id === device.id);
  const owner = devices.find(({ id }) => id === hub?.deviceId);
  return device.kind === 'site_hub' && owner?.state === 'revoked';
};

/**
 * What a device's identity is worth (rule OF43). Whoever is heard is what its row says; of the silent ones only
 * what follows from other rows is said, and nothing while this office hears nobody itself.
 */
export const standingOf = (
  device: EstateDevice,
  { devices, hubs }: { devices: readonly EstateDevice[]; hubs: readonly EstateHub[] },
  sync: Heard,
  now: number,
): Standing => {
  const { state } = device;
  if (state !== 'enrolled' || sync === undefined || sync.mode === 'alone') return { state };
  if (isHeard(device.id, sync, now)) return { state };
  const by = successorOf(device, devices, sync);
  if (by !== undefined) return { state: 'replaced', by };
  return { state: isOrphan(device, devices, hubs) ? 'retired' : state };
};
