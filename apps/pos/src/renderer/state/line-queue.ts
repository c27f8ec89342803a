import { asPersonNow, type Perform } from './perform.ts';

/**
 * One thing after another: taps on a check act in the order in which they were made, each on what the one
 * before it left and in the name of the person who made it, however fast they come.
 */
let tail: Promise<unknown> = Promise.resolve();

export const inTurn = <T>(work: (perform: Perform) => Promise<T>): Promise<T> => {
  const perform = asPersonNow();
  const run = () => work(perform);
  const next = tail.then(run, run);
  tail = next;
  return next;
};
