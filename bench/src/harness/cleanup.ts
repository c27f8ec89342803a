type Act = () => unknown;
/** Registers a step that undoes what was just made. */
export type Defer = (act: Act) => void;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** In reverse order, each waited for; one that fails does not keep the others from running. */
const undo = async (acts: Act[]): Promise<void> => {
  for (const act of acts.splice(0).reverse()) {
    try {
      await act();
    } catch (error) {
      console.error(`Cleaning up: ${String(error)}`);
    }
  }
};

const expiry = (limitMs: number, defer: Defer): Promise<never> =>
  new Promise((_, refuse) => {
    const timer = setTimeout(
      () => refuse(new Error(`The benchmark took longer than ${limitMs / 1000} s.`)),
      limitMs,
    );
    defer(() => clearTimeout(timer));
  });

/**
 * Runs a benchmark that starts processes and makes folders. Everything deferred is undone at the end, also
 * after a failure, at a signal and when the time is up.
 */
export const withCleanup = async <T>(
  limitMs: number,
  work: (defer: Defer) => Promise<T>,
): Promise<T> => {
  const acts: Act[] = [];
  const defer: Defer = (act) => void acts.push(act);
  const interrupt = (): void => void undo(acts).then(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, interrupt);
  try {
    return await Promise.race([work(defer), expiry(limitMs, defer)]);
  } finally {
    await undo(acts);
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
};
