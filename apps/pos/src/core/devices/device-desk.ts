import type { Clock } from '@galley/base';
import { type AttachedEvent, type DeviceEvent, deviceEventSchema } from '@galley/devices/core';
import type { PeripheralRow } from '@galley/domain';
import {
  createRowAttacher,
  createSensorBook,
  type DeviceHealth,
  type DevicePort,
  isTrial,
} from '@galley/shell/core';
import type { Replica } from '@galley/sync/replica';
import { lostWords } from './device-process-view.ts';

type Event<T extends AttachedEvent['type']> = AttachedEvent & { readonly type: T };
/** With the time of arrival by the core's clock: the device process may have another one. */
export type WeightEvent = Event<'weight'> & { readonly heardAt: number };
export type ReadingEvent = Event<'reading'>;
export type StateEvent = Event<'device-state'>;

type DeskPorts = {
  readonly replica: Pick<Replica, 'onChange'>;
  readonly devices: DevicePort;
  deviceHealth(): DeviceHealth;
  /** Devices that hang on this register, as the rows of now have them. */
  rows(): readonly PeripheralRow[];
  onScan(event: Event<'scan'>): void;
  onReading(event: ReadingEvent): void;
  /** A device does not work now. */
  onLost(deviceId: string): void;
  onFound(event: Event<'found'>): void;
  /** There is a new device process. */
  onProcess(): void;
  readonly clock: Clock;
  invalidate(topics: Iterable<string>): void;
};

/** Scales, scanners and probes of this register: attached by their rows, with the last that each said. */
export type DeviceDesk = {
  weightOf(peripheralId: string): WeightEvent | undefined;
  /** The last weight that it gave, however old. */
  lastWeightOf(peripheralId: string): WeightEvent | undefined;
  stateOf(peripheralId: string): StateEvent | undefined;
  readings(): readonly ReadingEvent[];
  /** Why a sensor of this probe measures nothing; undefined: it measures, or was not heard yet. */
  sensorTrouble(peripheralId: string): string | undefined;
  /** Sends an order for one device, if there is a device process. */
  order(message: object): void;
};

/** Topics of the windows' watches. */
export const SCALES = 'scales';
export const PERIPHERALS = 'peripherals';
export const PROBES = 'probes';

const STALE_AFTER_MS = 1000;

export const createDeviceDesk = (ports: DeskPorts): DeviceDesk => {
  const { devices, invalidate } = ports;
  const attacher = createRowAttacher(ports);
  const weights = new Map<string, WeightEvent>();
  const lastWeights = new Map<string, WeightEvent>();
  const states = new Map<string, StateEvent>();
  const readings = new Map<string, ReadingEvent>();
  const sensors = createSensorBook();
  let stale: ReturnType<typeof setTimeout> | undefined;

  /** A weight that nobody confirms goes stale: the windows must see that too. */
  const onWeight = (event: Event<'weight'>): void => {
    const heard = { ...event, heardAt: ports.clock.now() };
    weights.set(event.deviceId, heard);
    if (event.weight !== undefined) lastWeights.set(event.deviceId, heard);
    clearTimeout(stale);
    stale = setTimeout(() => invalidate([SCALES]), STALE_AFTER_MS + 50);
    stale.unref?.();
    invalidate([SCALES]);
  };

  const onReading = (event: ReadingEvent): void => {
    readings.set(`${event.deviceId}/${event.probe}`, event);
    sensors.take(event, ports.clock.now());
    ports.onReading(event);
    invalidate([PROBES, PERIPHERALS]);
  };

  const onState = (event: StateEvent): void => {
    states.set(event.deviceId, event);
    if (event.state !== 'working') ports.onLost(event.deviceId);
    invalidate([PERIPHERALS, SCALES, PROBES]);
  };

  const onEvent = (event: DeviceEvent): void => {
    if ('deviceId' in event && isTrial(event.deviceId)) return;
    if (event.type === 'weight') onWeight(event);
    if (event.type === 'reading') onReading(event);
    if (event.type === 'scan') ports.onScan(event);
    if (event.type === 'device-state') onState(event);
    if (event.type === 'found') ports.onFound(event);
  };

  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (event.success) onEvent(event.data);
  });
  devices.onOpen(() => {
    weights.clear();
    lastWeights.clear();
    states.clear();
    readings.clear();
    sensors.forget();
    attacher.startOver();
    ports.onProcess();
  });
  ports.replica.onChange(({ kinds }) => {
    if (kinds.has('peripheral')) attacher.follow();
  });

  /** What a device said last is true no more once nobody listens to it. */
  const lost = (deviceId: string): StateEvent | undefined => {
    const health = ports.deviceHealth();
    const message = lostWords(health);
    if (message === null) return undefined;
    const cause = { code: 'no_device_process', message };
    return { type: 'device-state', deviceId, state: 'failed', cause, at: health.since };
  };

  return {
    weightOf: (id) => weights.get(id),
    lastWeightOf: (id) => lastWeights.get(id),
    stateOf: (id) => lost(id) ?? states.get(id),
    readings: () => [...readings.values()],
    sensorTrouble: (id) => sensors.troubleOf(id, ports.clock.now()),
    order: (message) => devices.postMessage(message),
  };
};
