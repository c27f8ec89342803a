import {
  type AttachedCommand,
  connectionSchema,
  type DeviceSetup,
  deviceSetupSchema,
} from '@galley/devices/core';
import type { PeripheralRow } from '@galley/domain';

type Attach = AttachedCommand & { readonly type: 'attach' };

/** `setup.kind` says how the devices package drives it; a probe may be driven in two ways. */
const kindOf = (row: PeripheralRow): string => {
  const kind = row.setup['kind'];
  return typeof kind === 'string' ? kind : row.type;
};

/** The row as the device process takes it; undefined for what is not attached or cannot be read. */
export const attachOrder = (row: PeripheralRow): Attach | undefined => {
  const connection = connectionSchema.safeParse(row.connection);
  const device = deviceSetupSchema.safeParse({ ...row.setup, kind: kindOf(row) });
  if (!connection.success || !device.success) return undefined;
  return { type: 'attach', deviceId: row.id, connection: connection.data, device: device.data };
};

const setupOf = (row: PeripheralRow): DeviceSetup | undefined => attachOrder(row)?.device;

/** Layouts of the house's own numbers, of every scanner of the site (rule SN5). */
export const layoutsOf = (rows: readonly PeripheralRow[]): string[] => [
  ...new Set(
    rows
      .filter(({ type }) => type === 'scanner')
      .flatMap((row) => {
        const setup = setupOf(row);
        if (setup?.kind === 'scanner') return setup.layouts;
        const { layouts } = row.setup;
        return Array.isArray(layouts) ? layouts.filter((one) => typeof one === 'string') : [];
      }),
  ),
];
