import type { Clock } from '@galley/base';
import {
  type AttachedEvent,
  type DeviceEvent,
  deviceEventSchema,
  type FoundDevice,
} from '@galley/devices/core';
import type { PeripheralRow } from '@galley/domain';
import type { DevicePort } from '@galley/shell/core';
import type { Replica } from '@galley/sync/replica';
import { attachOrder } from './device-setup.ts';

type Event<T extends AttachedEvent['type']> = AttachedEvent & { readonly type: T };
/** With the time of arrival by the core's clock: the device process may have another one. */
export type WeightEvent = Event<'weight'> & { readonly heardAt: number };
export type ReadingEvent = Event<'reading'>;
export type StateEvent = Event<'device-state'>;

type DeskPorts = {
  readonly replica: Pick<Replica, 'onChange'>;
  readonly devices: DevicePort;
  /** Devices that hang on this register, as the rows of now have them. */
  rows(): readonly PeripheralRow[];
  onScan(event: Event<'scan'>): void;
  onReading(event: ReadingEvent): void;
  readonly clock: Clock;
  invalidate(topics: Iterable<string>): void;
};

/** Scales, scanners and probes of this register: attached by their rows, with the last that each said. */
export type DeviceDesk = {
  weightOf(peripheralId: string): WeightEvent | undefined;
  stateOf(peripheralId: string): StateEvent | undefined;
  readings(): readonly ReadingEvent[];
  found(): { readonly at: number; readonly devices: readonly FoundDevice[] } | undefined;
  /** Sends an order for one device, if there is a device process. */
  order(message: object): void;
};

/** Topics of the windows' watches. */
export const SCALES = 'scales';
export const PERIPHERALS = 'peripherals';
export const PROBES = 'probes';

const STALE_AFTER_MS = 1000;

const attachAll = (ports: DeskPorts, attached: Map<string, string>): void => {
  if (!ports.devices.connected()) return;
  const orders = ports.rows().flatMap((row) => attachOrder(row) ?? []);
  for (const deviceId of [...attached.keys()]) {
    if (orders.some((order) => order.deviceId === deviceId)) continue;
    attached.delete(deviceId);
    ports.devices.postMessage({ type: 'detach', deviceId });
  }
  for (const order of orders) {
    const text = JSON.stringify(order);
    if (attached.get(order.deviceId) === text) continue;
    attached.set(order.deviceId, text);
    ports.devices.postMessage(order);
  }
};

export const createDeviceDesk = (ports: DeskPorts): DeviceDesk => {
  const { devices, invalidate } = ports;
  const attached = new Map<string, string>();
  const weights = new Map<string, WeightEvent>();
  const states = new Map<string, StateEvent>();
  const readings = new Map<string, ReadingEvent>();
  let found: Event<'found'> | undefined;
  let stale: ReturnType<typeof setTimeout> | undefined;

  /** A weight that nobody confirms goes stale: the windows must see that too. */
  const onWeight = (event: Event<'weight'>): void => {
    weights.set(event.deviceId, { ...event, heardAt: ports.clock.now() });
    clearTimeout(stale);
    stale = setTimeout(() => invalidate([SCALES]), STALE_AFTER_MS + 50);
    stale.unref?.();
    invalidate([SCALES]);
  };

  const onReading = (event: ReadingEvent): void => {
    readings.set(`${event.deviceId}/${event.probe}`, event);
    ports.onReading(event);
    invalidate([PROBES]);
  };

  const onEvent = (event: DeviceEvent): void => {
    if (event.type === 'weight') onWeight(event);
    if (event.type === 'reading') onReading(event);
    if (event.type === 'scan') ports.onScan(event);
    if (event.type === 'device-state') states.set(event.deviceId, event);
    if (event.type === 'found') found = event;
    if (event.type === 'device-state' || event.type === 'found') {
      invalidate([PERIPHERALS, SCALES, PROBES]);
    }
  };

  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (event.success) onEvent(event.data);
  });
  devices.onOpen(() => {
    attached.clear();
    weights.clear();
    states.clear();
    attachAll(ports, attached);
  });
  ports.replica.onChange(({ kinds }) => {
    if (kinds.has('peripheral')) attachAll(ports, attached);
  });

  return {
    weightOf: (id) => weights.get(id),
    stateOf: (id) => states.get(id),
    readings: () => [...readings.values()],
    found: () => found,
    order: (message) => devices.postMessage(message),
  };
};
