import type { DeviceEvent } from '@galley/devices/core';
import {
  createReadingKeeper,
  endsMeasuring,
  type KeptReading,
  probeReadingInput,
  readingFact,
} from '@galley/domain';
import { type RecordPorts, recordFact } from './device-facts.ts';

export type ReadingEvent = DeviceEvent & { readonly type: 'reading' };

/** Makes readings of the device process facts, as many as a year can hold (rules PB11 to PB13 and PB21). */
export type ReadingRecorder = {
  take(event: ReadingEvent): void;
  /** A device does not work now: nothing is measured. */
  lost(deviceId: string): void;
  /** An orderly end: until now it was measured. */
  end(): void;
};

export const createReadingRecorder = (ports: RecordPorts): ReadingRecorder => {
  const latest = ports.replica.db.prepare(
    'SELECT at, milliC, quality FROM reading WHERE probe = ? ORDER BY at DESC LIMIT 1',
  );
  const keeper = createReadingKeeper({
    latest: (probe) => latest.get(probe) as KeptReading | undefined,
    keep: (input) => recordFact(ports, (context) => readingFact(input, context)),
  });
  return {
    take(event) {
      const { deviceId, probe, reading, none } = event;
      if (none !== undefined && endsMeasuring(none)) keeper.breakOff(`${deviceId}/${probe}`);
      if (reading !== undefined) {
        keeper.hear(probeReadingInput(event, ports.clock.now(), reading));
      }
    },
    lost: (deviceId) => keeper.breakOff(deviceId),
    end: () => keeper.breakOff(),
  };
};
