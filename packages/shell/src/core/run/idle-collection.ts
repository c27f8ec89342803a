import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How often a core looks whether it has been still; a collection comes at most so soon after the last work. */
export const LOOK_MS = 2000;
/** Heartbeats and streams without news take less than this share of the time. */
const STILL = 0.1;
/** A collection stops the core for some 80 ms: less than this is not worth it. */
const WORTH_BYTES = 8_000_000;

export type Surroundings = {
  /** Which share of the time since the last question the core was at work, 0 to 1. */
  busy(): number;
  /** Bytes that JavaScript holds, garbage included. */
  held(): number;
  collect(): void;
};

/**
 * The look of rule SH104. V8 collects when it needs room and not when there is time: after a rush a register
 * kept 50 MB that nothing needed, all night (`npm run bench -- soak`).
 */
export const idleCollector = ({ busy, held, collect }: Surroundings): (() => void) => {
  let kept = 0;
  return () => {
    if (busy() > STILL || held() - kept < WORTH_BYTES) return;
    collect();
    kept = held();
  };
};

/** V8's own collection, which Node hands out by a flag only. */
const collection = (): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
};

const surroundings = (): Surroundings => {
  let last = performance.eventLoopUtilization();
  return {
    busy: () => {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, last);
      last = now;
      return utilization;
    },
    held: () => process.memoryUsage().heapUsed,
    collect: collection(),
  };
};

/** Collects what a core no longer needs while nobody waits for it; the answer ends it. */
export const collectWhenIdle = (): (() => void) => {
  const timer = setInterval(idleCollector(surroundings()), LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
};
