/** Runs jobs one after another in the order of their arrival; a failed job does not stop the next. */
export type Mutex = <T>(job: () => Promise<T>) => Promise<T>;

export const createMutex = (): Mutex => {
  let tail: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const run = tail.then(job, job);
    tail = run.then(
      () => undefined,
      () => undefined,
    );
    return run;
  };
};
