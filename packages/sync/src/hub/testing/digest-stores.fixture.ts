import type { HubReads, HubStore, Scoped } from '../store.ts';

const OVER = ['commitsAfter', 'aside', 'headsOf', 'rowsOfKind'] as const;

/** Tells which readings of many rows or commits run under a lock, and lets others act at each one of commits. */
export const watchedStore = (store: HubStore, atReading: (reading: number) => Promise<void>) => {
  const underLock: string[] = [];
  let readings = 0;
  const noted = (reads: HubReads): HubReads => {
    const refuse = OVER.map((name) => [name, async () => underLock.push(name) && []] as const);
    return { ...reads, ...Object.fromEntries(refuse) };
  };
  const watched: HubStore = {
    ...store,
    commitsAfter: async (...asked) => {
      readings += 1;
      await atReading(readings);
      return store.commitsAfter(...asked);
    },
    transaction: (scopes, run) =>
      store.transaction(scopes, (tx) => run({ ...tx, reads: noted(tx.reads) })),
  };
  return { store: watched, underLock: () => underLock, readings: () => readings };
};

/** Lets somebody act each time that a kind of a scope is mended, between the look at its rows and their writing. */
export const restlessStore = (
  store: HubStore,
  { scopeId }: Scoped,
  disturb: () => Promise<unknown>,
): HubStore => {
  let looks = 0;
  return {
    ...store,
    lastSeq: (scope) => {
      looks = 0;
      return store.lastSeq(scope);
    },
    transaction: async (scopes, run) => {
      looks += 1;
      if (looks === 2 && scopes.scopeIds.includes(scopeId)) await disturb();
      return store.transaction(scopes, run);
    },
  };
};

export const stillTimers = {
  after: () => ({ cancel() {} }),
  every: () => ({ cancel() {} }),
  elapsed: () => 0,
};
