import type { DeviceEvent } from '@galley/devices/core';
import {
  type KeptReading,
  keepsReading,
  type ProbeReadingInput,
  readingFact,
} from '@galley/domain';
import { type RecordPorts, recordFact } from './device-facts.ts';

export type ReadingEvent = DeviceEvent & { readonly type: 'reading' };

/** Makes readings of the device process facts, as many as a year can hold (rules PB11 to PB13). */
export type ReadingRecorder = { take(event: ReadingEvent): void };

const asInput = (
  probe: string,
  at: number,
  reading: NonNullable<ReadingEvent['reading']>,
): ProbeReadingInput => ({
  at,
  probe,
  milliC: reading.milliC,
  sentMilliC: reading.sentMilliC,
  quality: reading.quality,
  stable: reading.stable ? 1 : 0,
  calibrationOffsetMilliC: reading.calibration?.offsetMilliC ?? null,
  calibrationOn: reading.calibration?.on ?? null,
  calibrationDueOn: reading.calibration?.dueOn ?? null,
  raw: reading.raw.slice(0, 200),
});

export const createReadingRecorder = (ports: RecordPorts): ReadingRecorder => {
  const last = new Map<string, KeptReading>();
  const latest = ports.replica.db.prepare(
    'SELECT at, milliC, quality FROM reading WHERE probe = ? ORDER BY at DESC LIMIT 1',
  );

  const lastOf = (probe: string): KeptReading | undefined =>
    last.get(probe) ?? (latest.get(probe) as KeptReading | undefined);

  return {
    take({ deviceId, probe, reading }) {
      if (reading === undefined) return;
      // Facts carry hub time; the device process may have another clock.
      const input = asInput(`${deviceId}/${probe}`, ports.clock.now(), reading);
      if (!keepsReading(lastOf(input.probe), input)) return;
      if (recordFact(ports, (context) => readingFact(input, context))) last.set(input.probe, input);
    },
  };
};
