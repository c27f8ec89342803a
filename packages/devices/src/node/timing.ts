/** Milliseconds. The defaults suit printers on a shop's network. */
export type PrintTiming = {
  readonly connect: number;
  /** How long whoever keeps the journal may take to write a job down. */
  readonly begin: number;
  /** Longest silence of a printer that is not blocked. */
  readonly idle: number;
  /** Longest time of one job, not counting the time in which the printer was blocked. */
  readonly job: number;
  /** Between two questions to a printer that owes a proof. */
  readonly poll: number;
  /** How long a process id may come after the fence. */
  readonly grace: number;
  readonly retryFirst: number;
  readonly retryLongest: number;
  /** Between two looks at a printer that was blocked before the first byte. */
  readonly blockedRetry: number;
  /** How long a printer that gives no answer is believed what it said last: another program may have its line. */
  readonly believed: number;
};

export const defaultTiming: PrintTiming = {
  connect: 3_000,
  begin: 5_000,
  idle: 10_000,
  job: 90_000,
  poll: 2_000,
  grace: 3_000,
  retryFirst: 500,
  retryLongest: 15_000,
  blockedRetry: 1_500,
  believed: 10_000,
};

/** Doubles with each attempt; the random half keeps several tills from knocking together. */
export function retryDelay(timing: PrintTiming, attempt: number, random: number): number {
  const full = Math.min(timing.retryLongest, timing.retryFirst * 2 ** Math.min(attempt, 20));
  return Math.round(full / 2 + (full / 2) * random);
}

/** Waits, or stops waiting when the signal says so. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
