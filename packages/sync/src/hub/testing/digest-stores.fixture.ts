import type { HubReads, HubStore, Scoped } from '../store.ts';

/** Changes or removes a row as somebody with the database's password would. */
export type Tamper = {
  /** The given members of the doc become these, by JSON text. */
  change(scopeId: string, kind: string, id: string, doc: string): Promise<void>;
  remove(scopeId: string, kind: string, id: string): Promise<void>;
  /** A copy of a row under another id, with a number of its own. */
  plant(scopeId: string, kind: string, id: string, as: { id: string; seq: number }): Promise<void>;
  /** The row is called otherwise from now on. */
  rename(scopeId: string, kind: string, id: string, to: string): Promise<void>;
  /** The row is of another kind from now on. */
  rekind(scopeId: string, id: string, kind: string): Promise<void>;
  /** The sums that were kept of a kind are other ones. */
  falsify(scopeId: string, kind: string): Promise<void>;
  /** The scope as a version that kept no sums left it. */
  forgetSums(scopeId: string): Promise<void>;
};

export type OpenTampered = () => Promise<{
  store: HubStore;
  tamper: Tamper;
  dispose: () => Promise<void>;
}>;

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
  // Nothing counts before the scope's rows are looked at: what else a tick writes is no attempt to mend them.
  let looks = Number.POSITIVE_INFINITY;
  return {
    ...store,
    lastSeq: (scope) => {
      if (scope.scopeId === scopeId) looks = 0;
      return store.lastSeq(scope);
    },
    transaction: async (scopes, run) => {
      if (scopes.scopeIds.includes(scopeId)) {
        looks += 1;
        if (looks === 2) await disturb();
      }
      return store.transaction(scopes, run);
    },
  };
};

export const stillTimers = {
  after: () => ({ cancel() {} }),
  every: () => ({ cancel() {} }),
  elapsed: () => 0,
};
