import type { HubStore } from '../store.ts';

/** Counts the changes of scopes and wakes readers at each. */
export type ScopeWatch = {
  /** Read it before reading the log: what is committed up to it is then in the page. */
  version(scopeId: string): number;
  /** Resolves true as soon as the version is above `seen`, false after `ms` or when the signal aborts. */
  beyond(scopeId: string, seen: number, ms: number, signal: AbortSignal): Promise<boolean>;
  waiting(): number;
  /** Wakes everybody with false and listens no longer. */
  stop(): void;
};

type Waiter = (changed: boolean) => void;

export const createScopeWatch = (store: Pick<HubStore, 'onChange'>): ScopeWatch => {
  const versions = new Map<string, number>();
  const waiters = new Map<string, Set<Waiter>>();
  const version = (scopeId: string): number => versions.get(scopeId) ?? 0;
  const wake = (scopeId: string, changed: boolean): void => {
    const due = [...(waiters.get(scopeId) ?? [])];
    waiters.delete(scopeId);
    for (const waiter of due) waiter(changed);
  };
  const unsubscribe = store.onChange((scopeIds) => {
    for (const scopeId of scopeIds) {
      versions.set(scopeId, version(scopeId) + 1);
      wake(scopeId, true);
    }
  });
  let stopped = false;
  return {
    version,
    beyond: (scopeId, seen, ms, signal) => {
      if (version(scopeId) > seen) return Promise.resolve(true);
      if (signal.aborted || stopped) return Promise.resolve(false);
      return waitFor(waitersOf(waiters, scopeId), ms, signal);
    },
    waiting: () => [...waiters.values()].reduce((sum, due) => sum + due.size, 0),
    stop: () => {
      stopped = true;
      unsubscribe();
      for (const scopeId of [...waiters.keys()]) wake(scopeId, false);
    },
  };
};

const waitersOf = (waiters: Map<string, Set<Waiter>>, scopeId: string): Set<Waiter> => {
  const due = waiters.get(scopeId) ?? new Set();
  waiters.set(scopeId, due);
  return due;
};

const waitFor = (due: Set<Waiter>, ms: number, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const finish: Waiter = (changed) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      due.delete(finish);
      resolve(changed);
    };
    const abort = (): void => finish(false);
    const timer = setTimeout(finish, ms, false);
    signal.addEventListener('abort', abort);
    due.add(finish);
  });
