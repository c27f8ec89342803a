import type { Rng } from '@galley/base';
import { realTimers, type Timer, type Timers } from '../../timers.ts';

const FIRST_MS = 50;
const LONGEST_MS = 1000;

/** Growing, jittered pauses: 50 ms doubling to 1 s, so that a hub that returns is found within 2 s. */
export type BackOff = {
  /** Calls back once after the next pause; a call before that replaces it. */
  schedule(retry: () => void, atLeastMs?: number): void;
  reset(): void;
  /** True while a pause runs. */
  waiting(): boolean;
  stop(): void;
};

export const createBackOff = (rng: Rng, timers: Timers = realTimers): BackOff => {
  let attempt = 0;
  let timer: Timer | undefined;
  const stop = (): void => {
    timer?.cancel();
    timer = undefined;
  };
  return {
    schedule(retry, atLeastMs = 0) {
      stop();
      const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
      const [byte = 0] = rng.bytes(1);
      attempt = Math.min(attempt + 1, 10);
      const pause = Math.max(atLeastMs, ceiling / 2 + (ceiling / 2) * (byte / 255));
      timer = timers.after(pause, () => {
        timer = undefined;
        retry();
      });
    },
    reset() {
      attempt = 0;
    },
    waiting: () => timer !== undefined,
    stop,
  };
};
