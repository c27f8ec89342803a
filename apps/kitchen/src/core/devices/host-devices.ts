import type { Fact } from '@galley/base';
import { type AttachedEvent, deviceEventSchema } from '@galley/devices/core';
import {
  createReadingKeeper,
  endsMeasuring,
  type PeripheralRow,
  type PeripheralStateRow,
  type ProbeReadingInput,
  peripheralStateId,
  probeReadingInput,
  readingFact,
  rowFact,
} from '@galley/domain';
import {
  createDeviceTrials,
  createRowAttacher,
  createSearchDesk,
  createSensorBook,
  createTrialDesk,
  type DeviceHealth,
  type DevicePort,
  isTrial,
} from '@galley/shell/core';
import { hubNow, type KitchenCore } from '../kitchen-core.ts';
import { businessDateOf, ownSite } from '../reads/business-day.ts';

type Event<T extends AttachedEvent['type']> = AttachedEvent & { readonly type: T };

type HostPorts = {
  readonly core: KitchenCore;
  readonly devices: DevicePort;
  deviceHealth(): DeviceHealth;
  /** Rows of devices have changed, or somebody wants to see what is plugged in. */
  onPeripherals(listener: () => void): void;
  /** Asks whoever started this core for a device process; more often than once does no harm. */
  wantDevices(): void;
};

/**
 * Probes that hang on the kitchen's machine: attached by their rows, their readings and states told to the site; and
 * what is plugged in there, told when the site asks.
 */
export type HostedDevices = {
  /** Tells the others how the devices are, where that has changed; to be called every few seconds (rule PE8). */
  keepStates(): void;
  /** An orderly end: until now its probes measured. */
  end(): void;
};

const STATES = {
  opening: 'stopped',
  working: 'working',
  silent: 'attention',
  failed: 'stopped',
} as const;

const LOST = 'The device process of the kitchen screen is started again; readings wait.';

export const hostDevices = (ports: HostPorts): HostedDevices => {
  const { core, devices } = ports;
  const states = new Map<string, Event<'device-state'>>();
  const sensors = createSensorBook();
  const ownId = (): string => core.replica.identity()?.deviceId ?? '';
  const rows = (): PeripheralRow[] =>
    core.reads.peripherals().filter(({ hostId, type }) => hostId === ownId() && type === 'probe');
  const attacher = createRowAttacher({ devices, rows });

  const commit = (facts: readonly Fact[]): boolean =>
    facts.length > 0 && core.replica.commit({ facts }).ok;

  const keepReading = (input: ProbeReadingInput): boolean => {
    const site = ownSite(core);
    if (site === undefined) return false;
    const businessDate = businessDateOf(core, site);
    return commit([readingFact(input, { ids: core.ids, businessDate, deviceId: ownId() })]);
  };
  const keeper = createReadingKeeper({
    latest: (probe) => core.reads.lastReading(probe),
    keep: keepReading,
  });

  const onReading = (event: Event<'reading'>): void => {
    const { deviceId, probe, reading, none } = event;
    if (none !== undefined && endsMeasuring(none)) keeper.breakOff(`${deviceId}/${probe}`);
    if (reading !== undefined) keeper.hear(probeReadingInput(event, hubNow(core), reading));
  };

  const onState = (event: Event<'device-state'>): void => {
    states.set(event.deviceId, event);
    if (event.state !== 'working') keeper.breakOff(event.deviceId);
  };

  const search = createSearchDesk({
    devices,
    hostId: () => core.replica.identity()?.deviceId,
    wish: core.reads.deviceSearch,
    told: core.reads.foundDevices,
    commit: (fact) => void commit([fact]),
    now: () => hubNow(core),
    wantDevices: ports.wantDevices,
  });

  const trial = createTrialDesk({
    devices,
    trials: createDeviceTrials(devices),
    hostId: () => core.replica.identity()?.deviceId,
    wish: core.reads.deviceTrial,
    told: core.reads.deviceTrialAnswer,
    commit: (fact) => void commit([fact]),
    now: () => hubNow(core),
    wantDevices: ports.wantDevices,
  });

  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (!event.success || ('deviceId' in event.data && isTrial(event.data.deviceId))) return;
    if (event.data.type === 'reading') {
      sensors.take(event.data, core.clock.now());
      onReading(event.data);
    }
    if (event.data.type === 'device-state') onState(event.data);
    if (event.data.type === 'found') search.heard(event.data);
  });
  devices.onOpen(() => {
    states.clear();
    sensors.forget();
    attacher.startOver();
    search.startOver();
    trial.follow();
  });

  const follow = (): void => {
    if (rows().length > 0) ports.wantDevices();
    attacher.follow();
    search.follow();
    trial.follow();
  };
  ports.onPeripherals(follow);
  follow();

  const seen = (row: PeripheralRow): Pick<PeripheralStateRow, 'state' | 'words'> | undefined => {
    const { state } = ports.deviceHealth();
    if (state === 'silent' || state === 'gone') return { state: 'stopped', words: LOST };
    const event = states.get(row.id);
    if (event === undefined) return undefined;
    const sensor =
      event.state === 'working' ? sensors.troubleOf(row.id, core.clock.now()) : undefined;
    if (sensor !== undefined) return { state: 'attention', words: sensor };
    return { state: STATES[event.state], words: event.cause?.message ?? null };
  };

  const stateFact = (row: PeripheralRow): Fact[] => {
    const now = seen(row);
    const id = peripheralStateId(ownId(), row.id);
    const before = core.reads.peripheralStates().find((one) => one.id === id);
    if (now === undefined || (before?.state === now.state && before.words === now.words)) return [];
    const next = { id, peripheralId: row.id, hostId: ownId(), ...now, at: hubNow(core) };
    return [rowFact('peripheral_state', next)];
  };

  return {
    keepStates: () => void commit(rows().flatMap(stateFact)),
    end: () => keeper.breakOff(),
  };
};
