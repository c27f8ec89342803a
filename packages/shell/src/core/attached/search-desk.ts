import type { Fact } from '@galley/base';
import type { AttachedEvent } from '@galley/devices/core';
import { type DeviceSearchRow, type FoundDevicesRow, rowFact } from '@galley/domain';
import type { DevicePort } from '../../node/ports/device-port.ts';

type SearchPorts = {
  readonly devices: Pick<DevicePort, 'connected' | 'postMessage'>;
  /** The machine that answers; undefined before it belongs to a site. */
  hostId(): string | undefined;
  wish(): DeviceSearchRow | undefined;
  told(hostId: string): FoundDevicesRow | undefined;
  commit(fact: Fact): void;
  /** Hub time, ms. */
  now(): number;
  /** Asks whoever started this core for a device process; more often than once does no harm. */
  wantDevices(): void;
};

/** Tells the site what is plugged in at this machine whenever somebody of the site wants to see it (rule PE16). */
export type SearchDesk = {
  /** A wish may have come, or a device process. */
  follow(): void;
  /** A new device process knows nothing of what the one before was asked. */
  startOver(): void;
  /** What the device process found. */
  heard(found: AttachedEvent & { readonly type: 'found' }): void;
};

export const createSearchDesk = (ports: SearchPorts): SearchDesk => {
  const { devices } = ports;
  let asking: string | undefined;

  const open = (): { readonly hostId: string; readonly wish: string } | undefined => {
    const hostId = ports.hostId();
    const wish = ports.wish()?.wish;
    if (hostId === undefined || wish === undefined) return undefined;
    return ports.told(hostId)?.answers === wish ? undefined : { hostId, wish };
  };

  const follow = (): void => {
    const wish = open()?.wish;
    if (wish === undefined || wish === asking) return;
    ports.wantDevices();
    if (!devices.connected()) return;
    asking = wish;
    devices.postMessage({ type: 'find' });
  };

  return {
    follow,
    startOver() {
      asking = undefined;
      follow();
    },
    heard({ devices: found }) {
      const wished = open();
      asking = undefined;
      if (wished === undefined) return;
      const { hostId, wish } = wished;
      const told = { id: hostId, answers: wish, devices: found, at: ports.now() };
      ports.commit(rowFact('found_devices', told));
    },
  };
};
