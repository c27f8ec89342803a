export type Timer = { cancel(): void };

/** Time that runs: a port, so that a simulation can own it. */
export type Timers = {
  after(ms: number, run: () => void): Timer;
  every(ms: number, run: () => void): Timer;
  /** Monotonic ms since an arbitrary start. */
  elapsed(): number;
};

export const realTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return { cancel: () => clearTimeout(timer) };
  },
  every(ms, run) {
    const timer = setInterval(run, ms);
    return { cancel: () => clearInterval(timer) };
  },
  elapsed: () => performance.now(),
};
