import { type Failure, failure, type Json } from '@galley/base';

/** No clock on earth is further ahead of UTC. */
const FURTHEST_EAST_MS = 14 * 3_600_000;

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * A calibration of a day that has begun nowhere yet, or one that is due before it was made (rule PB19). The rest of a
 * set-up belongs to the devices package.
 */
export const calibrationProblem = (
  setup: Readonly<Record<string, Json>> | undefined,
  now: number,
): Failure<'bad_calibration'> | undefined => {
  const latest = dateOf(now + FURTHEST_EAST_MS);
  for (const [sensor, calibration] of Object.entries(Object(setup?.['calibrations']))) {
    const { on, dueOn } = Object(calibration);
    if (typeof on === 'string' && on > latest) {
      const text = `Calibrated on: ${on} (sensor ${sensor}) is a day to come. Type the day on which it was calibrated, today at the latest.`;
      return failure('bad_calibration', text, 'setup.calibrations');
    }
    if (typeof on === 'string' && typeof dueOn === 'string' && dueOn <= on) {
      const text = `Due again on: ${dueOn} (sensor ${sensor}) is not later than ${on}, when it was calibrated. Type a later day.`;
      return failure('bad_calibration', text, 'setup.calibrations');
    }
  }
  return undefined;
};
