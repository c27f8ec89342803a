import type { Failure, Result } from '@galley/base';
import {
  type AddLineCommand,
  gramsAsWeight,
  isHungOn,
  type PeripheralRow,
  type Weighed,
} from '@galley/domain';
import { createSearchDesk } from '@galley/shell/core';
import type { ScanOutcome } from '../../contract/index.ts';
import type { PosPorts } from '../pos-ports.ts';
import type { Reader } from '../read/reader.ts';
import { createDeviceDesk, type DeviceDesk, type ReadingEvent } from './device-desk.ts';
import { layoutsOf } from './device-setup.ts';
import { createMovedTwins } from './moved-twins.ts';
import { type CodeContext, readCode, weighedByLabel } from './read-code.ts';
import { createScales, type Scales } from './scales.ts';
import { createScanDesk, type ScanDesk } from './scan-desk.ts';

/** What hangs on this register besides printers. */
export type RegisterDevices = {
  readonly desk: DeviceDesk;
  readonly scales: Scales;
  readonly scans: ScanDesk;
  /** Devices whose rows name this register; those that name none hang on the first. */
  own(): readonly PeripheralRow[];
  readCode(raw: string): ScanOutcome;
  /** What was weighed for a line of an item, looked up here and not believed of a window. */
  weighed(itemId: string, weight: NonNullable<AddLineCommand['weight']>): Result<Weighed, Failure>;
};

type Ports = Pick<PosPorts, 'replica' | 'devices' | 'deviceHealth' | 'clock' | 'invalidate'> & {
  readonly read: Pick<Reader, 'peripherals' | 'items' | 'deviceSearch' | 'foundAt'>;
  readonly deviceId: string;
  readonly siteId: string;
  /** Number of this register at its site. */
  readonly number: number;
  /** Ports of the virtual devices of the demo restaurant, as `GALLEY_TWIN_PORTS` names them; absent: none. */
  readonly twinPorts?: string | undefined;
  onReading(event: ReadingEvent): void;
  onLost(deviceId: string): void;
};

/** What names no host hangs on the first register of the site. */
export const isHost = (hostId: string | null, deviceId: string, number: number): boolean =>
  isHungOn(hostId, { deviceId, number });

export const createRegisterDevices = (ports: Ports): RegisterDevices => {
  const { read, clock, deviceId } = ports;
  const own = (): PeripheralRow[] =>
    read.peripherals().filter(({ hostId }) => isHost(hostId, deviceId, ports.number));

  const isMoved = createMovedTwins(ports.siteId, ports.twinPorts, read.peripherals());
  const codeContext = (): CodeContext => ({
    items: read.items(),
    layouts: layoutsOf(read.peripherals()),
    thisYear: new Date(clock.now()).getUTCFullYear(),
  });
  const code = (raw: string): ScanOutcome => readCode(raw, codeContext());

  const scans = createScanDesk({
    read: code,
    feedback: (id, tone) =>
      ports.devices.postMessage({ type: 'scan-feedback', deviceId: id, tone }),
    invalidate: ports.invalidate,
    now: () => clock.now(),
  });
  const search = createSearchDesk({
    devices: ports.devices,
    hostId: () => deviceId,
    wish: () => read.deviceSearch(ports.siteId),
    told: read.foundAt,
    commit: (fact) => void ports.replica.commit({ facts: [fact] }),
    now: () => clock.now(),
    // A register's device process is always there, or being started again.
    wantDevices: () => undefined,
  });
  ports.replica.onChange(({ kinds }) => {
    if (kinds.has('device_search')) search.follow();
  });
  const desk = createDeviceDesk({
    ...ports,
    rows: () => own().filter((row) => !isMoved(row)),
    onScan: scans.heard,
    onFound: search.heard,
    onProcess: search.startOver,
  });
  const scales = createScales(desk, own, clock, deviceId);

  return {
    desk,
    scales,
    scans,
    own,
    readCode: code,
    weighed(itemId, weight) {
      if (weight.by === 'scale') return scales.take(weight.peripheralId, weight.weighing);
      if (weight.by === 'label') return weighedByLabel(weight.code, itemId, codeContext());
      return { ok: true, value: { by: 'hand', weight: gramsAsWeight(weight.grams) } };
    },
  };
};
