import type { EstateDevice } from '@galley/backoffice/contract';
import type { SyncView } from '@galley/sync/protocol';
import { words } from '../../app/words.ts';

/** A beat comes each second; what was heard this lately is heard now. */
const NOW_MS = 5000;

/** How long ago, to the second below a minute; a start in the future (clocks that differ) is just now. */
export const ageText = (since: number, now: number): string => {
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  if (seconds < 60) return words.seconds(seconds);
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? words.minutes(minutes)
    : words.hours(Math.floor(minutes / 60), minutes % 60);
};

/** When a device of the site was heard last, by the roster of the hub in use. */
export const heardText = (
  device: Pick<EstateDevice, 'id'>,
  sync: Pick<SyncView, 'device' | 'peers'> | undefined,
  now: number,
): string => {
  if (device.id === sync?.device.id) return words.thisOne;
  const peer = sync?.peers.find((one) => one.deviceId === device.id);
  if (peer === undefined) return words.heardNever;
  if (now - peer.lastHeardAt < NOW_MS) return words.heardNow;
  return words.heardAgo(ageText(peer.lastHeardAt, now));
};
