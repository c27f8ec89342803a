import type { AttachedEvent } from '@galley/devices/core';

type ReadingEvent = AttachedEvent & { readonly type: 'reading' };

/** What sensors of probes say when they measure nothing (rule PB16). Times are those of the core that reads, ms. */
export type SensorBook = {
  take(event: ReadingEvent, now: number): void;
  /** Why a sensor of this device measures nothing, in words; undefined: all that were heard measure. */
  troubleOf(deviceId: string, now: number): string | undefined;
  /** Nothing that was heard counts any more. */
  forget(): void;
};

type Sensor = {
  readonly deviceId: string;
  readonly name: string;
  readonly none: ReadingEvent['none'];
  /** Since when it measures nothing. */
  readonly since: number;
};

/** A jump is measured again, and a sensor that was just switched on needs a moment: both pass. */
const PASSES_WITHIN_MS = 10_000;

const isTrouble = ({ none, since }: Sensor, now: number): boolean => {
  if (none === undefined) return false;
  const lasts = none.cause === 'open' || none.cause === 'out_of_range';
  return lasts || now - since >= PASSES_WITHIN_MS;
};

export const createSensorBook = (): SensorBook => {
  const sensors = new Map<string, Sensor>();
  return {
    take({ deviceId, probe, none }, now) {
      const key = `${deviceId}/${probe}`;
      const before = sensors.get(key);
      const since = before?.none === undefined || none === undefined ? now : before.since;
      sensors.set(key, { deviceId, name: probe, none, since });
    },
    troubleOf(deviceId, now) {
      const own = [...sensors.values()].filter((sensor) => sensor.deviceId === deviceId);
      const bad = own.filter((sensor) => isTrouble(sensor, now));
      if (bad.length === 0) return undefined;
      const words = bad.map(({ name, none }) =>
        own.length === 1 ? none?.words : `Sensor ${name}: ${none?.words}`,
      );
      return words.join(' ');
    },
    forget: () => sensors.clear(),
  };
};
