import type { Clock } from '@galley/base';

/** The wall clock is slewed by less than this between two looks at it; more is a step. */
const STEP_MS = 1000;
/** A machine that slept has missed this much at most; a clock that is further ahead was set wrong. */
const LONGEST_SLEEP_MS = 7 * 86_400_000;
/** So long a hub has to say what is right, before a step that may have been a sleep is believed. */
const DOUBT_MS = 3000;

export type SteadyClock = Clock & {
  /** A hub has said what time it is: the wall clock, corrected by it, counts as it stands. */
  trust(): void;
};

/**
 * The time of a wall clock that somebody may set while the program runs. Once a hub was heard, a step of it
 * moves nothing at first: time goes on by `elapsed()` (ms, steady). A step forward that may have been a sleep
 * is believed when no hub has spoken for 3 s; a step back, or one of more than a week, waits for a hub's word.
 */
export const createSteadyClock = (wall: Clock, elapsed: () => number): SteadyClock => {
  const drift = (): number => wall.now() - elapsed();
  let known = drift();
  let trusted = false;
  /** By how much the wall clock is taken to be wrong. */
  let correction = 0;
  let doubted = { by: 0, since: 0 };
  const look = (): void => {
    const step = drift() - known;
    known += step;
    if (!trusted || Math.abs(step) <= STEP_MS) return;
    correction += step;
    const maySleep = step > 0 && step <= LONGEST_SLEEP_MS;
    doubted = { by: maySleep ? step : 0, since: elapsed() };
  };
  return {
    now() {
      look();
      if (doubted.by > 0 && elapsed() - doubted.since > DOUBT_MS) {
        correction -= doubted.by;
        doubted = { by: 0, since: 0 };
      }
      return Math.round(wall.now() - correction);
    },
    trust() {
      known = drift();
      trusted = true;
      correction = 0;
      doubted = { by: 0, since: 0 };
    },
  };
};
