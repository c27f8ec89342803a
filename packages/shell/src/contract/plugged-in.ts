import type { FoundDevice, FoundUse } from '@galley/devices/core';
import type { PeripheralConnection, PeripheralRow } from '@galley/domain';

/** A use of a device, as the row of the device will have it. */
export type PluggedInUse = Pick<FoundUse, 'id' | 'type' | 'name' | 'model' | 'roles'> &
  Pick<PeripheralRow, 'setup'>;

/** A device that some machine of the site found plugged in. */
export type PluggedIn = Omit<FoundDevice, 'identity'> & {
  /** For the id of the device: who it is, else its machine and path. */
  readonly key: string;
  /** The device that it is set up as; null: none yet. */
  readonly peripheralId: string | null;
  readonly connection: PeripheralConnection;
  /** What it may be used as at its machine, the likeliest first; empty: nothing there. */
  readonly uses: readonly PluggedInUse[];
};

/** What one machine of the site found when it looked last. */
export type PluggedInAt = {
  readonly hostId: string;
  readonly hostName: string;
  /** A kitchen's machine drives probes only. */
  readonly kitchen: boolean;
  /** When it looked, hub time, ms; null: it has not told yet. */
  readonly at: number | null;
  /** Somebody wants to know what is plugged in now, and this machine has not answered. */
  readonly asked: boolean;
  readonly devices: readonly PluggedIn[];
};

export type HostMachine = {
  readonly id: string;
  readonly name: string;
  readonly kitchen: boolean;
  /** Devices that name no machine hang on this one. */
  readonly first: boolean;
};
