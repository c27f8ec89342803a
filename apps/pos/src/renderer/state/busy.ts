import { useState } from 'react';

/** Whether something runs, and how to run it: a button that was tapped waits for its answer. */
export const useBusy = (): readonly [boolean, (work: () => Promise<unknown>) => void] => {
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<unknown>): void => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  return [busy, run];
};
