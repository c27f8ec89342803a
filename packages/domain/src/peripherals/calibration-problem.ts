import { type Failure, failure, type Json } from '@galley/base';

/** No clock on earth is further ahead of UTC. */
const FURTHEST_EAST_MS = 14 * 3_600_000;

/** Longer than any calibration of a thermometer holds, and further back than any still standing. */
const LONGEST_DAYS = 5 * 366;
const OLDEST_DAYS = 10 * 366;
const DAY_MS = 86_400_000;

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * A calibration of a day that has begun nowhere yet or is long gone, one that is due before it was made or many years
 * later (rule PB19). The rest of a set-up belongs to the devices package.
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
    if (typeof on === 'string' && on < dateOf(now - OLDEST_DAYS * DAY_MS)) {
      const text = `Calibrated on: ${on} (sensor ${sensor}) is more than ten years ago. Type the day on which it was calibrated last.`;
      return failure('bad_calibration', text, 'setup.calibrations');
    }
    if (typeof dueOn === 'string' && dueOn > dateOf(now + LONGEST_DAYS * DAY_MS)) {
      const text = `Due again on: ${dueOn} (sensor ${sensor}) is more than five years away. Type the day by which it is to be checked again.`;
      return failure('bad_calibration', text, 'setup.calibrations');
    }
    if (typeof on === 'string' && typeof dueOn === 'string' && dueOn <= on) {
      const text = `Due again on: ${dueOn} (sensor ${sensor}) is not later than ${on}, when it was calibrated. Type a later day.`;
      return failure('bad_calibration', text, 'setup.calibrations');
    }
  }
  return undefined;
};
