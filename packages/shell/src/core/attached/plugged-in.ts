import {
  connectionOf,
  type FoundDevice,
  foundDeviceSchema,
  identityKey,
  usesOf,
} from '@galley/devices/core';
import {
  type DeviceSearchRow,
  type FoundDevicesRow,
  type PeripheralRow,
  peripheralId,
} from '@galley/domain';
import type { HostMachine, PluggedIn, PluggedInAt } from '../../contract/plugged-in.ts';

type Told = {
  readonly siteId: string;
  readonly search: DeviceSearchRow | undefined;
  readonly found: readonly FoundDevicesRow[];
  readonly peripherals: readonly PeripheralRow[];
};

/** What cannot be read was told by a newer program: it is left out. */
const devicesOf = ({ devices }: FoundDevicesRow): FoundDevice[] =>
  devices.flatMap((one) => {
    const device = foundDeviceSchema.safeParse(one);
    return device.success ? [device.data] : [];
  });

const pluggedIn =
  ({ siteId, peripherals }: Told, host: HostMachine) =>
  ({ identity, ...device }: FoundDevice): PluggedIn => {
    const { path } = device;
    const key = identity === undefined ? `${host.id} ${path}` : identityKey(identity);
    const id = peripheralId(siteId, key);
    const hangsHere = ({ hostId }: PeripheralRow): boolean =>
      hostId === host.id || (hostId === null && host.first);
    const known = peripherals.find(
      (row) => row.id === id || (hangsHere(row) && row.connection['path'] === path),
    );
    const whole = identity === undefined ? device : { ...device, identity };
    return {
      ...device,
      key,
      peripheralId: known?.id ?? null,
      // Both are built of values that a row can hold; this drops what is not set.
      connection: JSON.parse(JSON.stringify(connectionOf(whole))),
      uses: JSON.parse(JSON.stringify(usesOf(whole, host.kitchen))),
    };
  };

/** What each of these machines told of what is plugged into it (rule PE16). */
export const pluggedInAt = (hosts: readonly HostMachine[], told: Told): PluggedInAt[] =>
  hosts.map((host) => {
    const { id, name, kitchen } = host;
    const row = told.found.find((one) => one.id === id);
    return {
      ...{ hostId: id, hostName: name, kitchen, at: row?.at ?? null },
      asked: told.search !== undefined && told.search.wish !== row?.answers,
      devices: row === undefined ? [] : devicesOf(row).map(pluggedIn(told, host)),
    };
  });
