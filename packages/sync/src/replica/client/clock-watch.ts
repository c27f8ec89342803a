import type { Clock, Rng } from '@galley/base';
import { realTimers, type Timers } from '../../timers.ts';
import type { Http } from './http.ts';
import { readClock } from './read-clock.ts';

/** A step of the wall clock against the steady one: somebody set it, or the machine slept. */
const JUMP_MS = 1000;
const LOOK_MS = 500;
const EVERY_MS = 30_000;

export type ClockWatchOptions = {
  readonly http: Http;
  readonly token: string;
  readonly clock: Clock;
  readonly rng: Rng;
  readonly timers?: Timers;
  readonly onOffset: (ms: number) => void;
};

/** Learns hub time every half minute or so, and at once when the local clock jumps. */
export const createClockWatch = (options: ClockWatchOptions) => {
  const { http, token, clock, timers = realTimers } = options;
  const drift = (): number => clock.now() - timers.elapsed();
  const pause = (): number => EVERY_MS + (EVERY_MS / 4) * ((options.rng.bytes(1)[0] ?? 0) / 255);
  let known = drift();
  let dueAt = timers.elapsed() + pause();
  let stopped = false;
  const learn = (): void => {
    known = drift();
    dueAt = timers.elapsed() + pause();
    readClock(http, token, clock, timers).then(
      (ms) => {
        if (!stopped) options.onOffset(ms);
      },
      () => undefined,
    );
  };
  const timer = timers.every(LOOK_MS, () => {
    if (Math.abs(drift() - known) > JUMP_MS || timers.elapsed() > dueAt) learn();
  });
  return {
    learn,
    stop(): void {
      stopped = true;
      timer.cancel();
    },
  };
};
