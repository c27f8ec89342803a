import { type DeviceSetup, scaleProtocols } from '@galley/devices/core';
import type { PeripheralRow } from '@galley/domain';
import { attachOrder } from '@galley/shell/core';

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

/** A scale of a protocol that says each weighing once (rule SL15). */
export const tellsOnce = (row: PeripheralRow): boolean => {
  const setup = setupOf(row);
  if (setup?.kind !== 'scale' || setup.setup.protocol === 'hid') return false;
  return scaleProtocols[setup.setup.protocol].answersOnce;
};
