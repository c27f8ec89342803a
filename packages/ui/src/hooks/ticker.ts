export type Ticker = {
  /** Calls `listener` after every beat; returns the way out. */
  subscribe(listener: () => void): () => void;
  /** The time of the last beat, the same for every reader until the next. */
  now(): number;
};

export type TickerHost = {
  now(): number;
  /** Runs `beat` once after `ms`; returns a cancel. */
  after(ms: number, beat: () => void): () => void;
};

/** One timer for all who watch the same interval, aligned to it, and none while nobody watches. */
export function createTicker(intervalMs: number, host: TickerHost): Ticker {
  const listeners = new Set<() => void>();
  let time = host.now();
  let stop: (() => void) | undefined;
  const beat = () => {
    time = host.now();
    arm();
    for (const listener of [...listeners]) listener();
  };
  const arm = () => {
    stop = host.after(intervalMs - (host.now() % intervalMs), beat);
  };
  return {
    now: () => time,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        time = host.now();
        arm();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop?.();
      };
    },
  };
}
