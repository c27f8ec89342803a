import {
  type AttachedCommand,
  connectionSchema,
  deviceSetupSchema,
  readableLayouts,
} from '@galley/devices/core';
import type { PeripheralRow } from '@galley/domain';
import type { DevicePort } from '../../node/ports/device-port.ts';

export type AttachOrder = AttachedCommand & { readonly type: 'attach' };

/** `setup.kind` says how the devices package drives it; a probe may be driven in two ways. */
const kindOf = (row: PeripheralRow): string => {
  const kind = row.setup['kind'];
  return typeof kind === 'string' ? kind : row.type;
};

/** A scanner reads what it can be told of: a layout that is none takes the others and the scanner nothing. */
const setupOf = (row: PeripheralRow): object => {
  const kind = kindOf(row);
  const layouts = kind === 'scanner' ? { layouts: readableLayouts(row.setup) } : {};
  return { ...row.setup, kind, ...layouts };
};

/** The row as the device process takes it; undefined for what is not attached or cannot be read. */
export const attachOrder = (row: PeripheralRow): AttachOrder | undefined => {
  const connection = connectionSchema.safeParse(row.connection);
  const device = deviceSetupSchema.safeParse(setupOf(row));
  if (!connection.success || !device.success) return undefined;
  return { type: 'attach', deviceId: row.id, connection: connection.data, device: device.data };
};

type AttachPorts = {
  readonly devices: Pick<DevicePort, 'connected' | 'postMessage'>;
  /** Devices that hang on this app, as the rows of now have them. */
  rows(): readonly PeripheralRow[];
};

/** Keeps the device process attached to what the rows say (rule PE1). */
export type RowAttacher = {
  /** The rows may have changed: detaches what went, attaches what came or is set up anew. */
  follow(): void;
  /** A new device process knows nothing yet. */
  startOver(): void;
};

export const createRowAttacher = ({ devices, rows }: AttachPorts): RowAttacher => {
  const attached = new Map<string, string>();

  const detachOthers = (orders: readonly AttachOrder[]): void => {
    for (const deviceId of [...attached.keys()]) {
      if (orders.some((order) => order.deviceId === deviceId)) continue;
      attached.delete(deviceId);
      devices.postMessage({ type: 'detach', deviceId });
    }
  };

  const follow = (): void => {
    if (!devices.connected()) return;
    const orders = rows().flatMap((row) => attachOrder(row) ?? []);
    detachOthers(orders);
    for (const order of orders) {
      const text = JSON.stringify(order);
      if (attached.get(order.deviceId) === text) continue;
      attached.set(order.deviceId, text);
      devices.postMessage(order);
    }
  };

  return {
    follow,
    startOver() {
      attached.clear();
      follow();
    },
  };
};
