import type { Fact } from '@galley/base';
import { type AttachedEvent, deviceEventSchema } from '@galley/devices/core';
import {
  type KeptReading,
  keepsReading,
  type PeripheralRow,
  type PeripheralStateRow,
  probeReadingInput,
  readingFact,
  rowFact,
} from '@galley/domain';
import {
  createRowAttacher,
  createSearchDesk,
  createSensorBook,
  type DeviceHealth,
  type DevicePort,
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
  const last = new Map<string, KeptReading>();
  const ownId = (): string => core.replica.identity()?.deviceId ?? '';
  const rows = (): PeripheralRow[] =>
    core.reads.peripherals().filter(({ hostId, type }) => hostId === ownId() && type === 'probe');
  const attacher = createRowAttacher({ devices, rows });

  const commit = (facts: readonly Fact[]): boolean =>
    facts.length > 0 && core.replica.commit({ facts }).ok;

  const onReading = (event: Event<'reading'>): void => {
    const site = ownSite(core);
    if (site === undefined || event.reading === undefined) return;
    const input = probeReadingInput(event, hubNow(core), event.reading);
    if (!keepsReading(last.get(input.probe) ?? core.reads.lastReading(input.probe), input)) return;
    const context = {
      ids: core.ids,
      businessDate: businessDateOf(core, site),
      deviceId: ownId(),
    };
    if (commit([readingFact(input, context)])) last.set(input.probe, input);
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

  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (!event.success) return;
    if (event.data.type === 'reading') {
      sensors.take(event.data, core.clock.now());
      onReading(event.data);
    }
    if (event.data.type === 'device-state') states.set(event.data.deviceId, event.data);
    if (event.data.type === 'found') search.heard(event.data);
  });
  devices.onOpen(() => {
    states.clear();
    sensors.forget();
    attacher.startOver();
    search.startOver();
  });

  const follow = (): void => {
    if (rows().length > 0) ports.wantDevices();
    attacher.follow();
    search.follow();
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
    const id = `${ownId()}.${row.id}`;
    const before = core.reads.peripheralStates().find((one) => one.id === id);
    if (now === undefined || (before?.state === now.state && before.words === now.words)) return [];
    const next = { id, peripheralId: row.id, hostId: ownId(), ...now, at: hubNow(core) };
    return [rowFact('peripheral_state', next)];
  };

  return { keepStates: () => void commit(rows().flatMap(stateFact)) };
};
