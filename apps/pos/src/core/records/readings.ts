import type { DeviceEvent } from '@galley/devices/core';
import { type KeptReading, keepsReading, probeReadingInput, readingFact } from '@galley/domain';
import { type RecordPorts, recordFact } from './device-facts.ts';

export type ReadingEvent = DeviceEvent & { readonly type: 'reading' };

/** Makes readings of the device process facts, as many as a year can hold (rules PB11 to PB13). */
export type ReadingRecorder = { take(event: ReadingEvent): void };

export const createReadingRecorder = (ports: RecordPorts): ReadingRecorder => {
  const last = new Map<string, KeptReading>();
  const latest = ports.replica.db.prepare(
    'SELECT at, milliC, quality FROM reading WHERE probe = ? ORDER BY at DESC LIMIT 1',
  );

  const lastOf = (probe: string): KeptReading | undefined =>
    last.get(probe) ?? (latest.get(probe) as KeptReading | undefined);

  return {
    take(event) {
      if (event.reading === undefined) return;
      const input = probeReadingInput(event, ports.clock.now(), event.reading);
      if (!keepsReading(lastOf(input.probe), input)) return;
      if (recordFact(ports, (context) => readingFact(input, context))) last.set(input.probe, input);
    },
  };
};
