import { AsyncLocalStorage } from 'node:async_hooks';
import { realTimers } from '../timers.ts';
import { createLockWatch } from './lock-watch.ts';
import type { HubStore } from './store.ts';

/** What takes no connection. */
const FREE: ReadonlySet<keyof HubStore> = new Set([
  'incarnation',
  'onChange',
  'close',
  'waitingMs',
]);

/**
 * Refuses every call that a transaction makes to its own store instead of to itself: it would wait for a
 * connection of the pool, while those who hold the connections wait for the transaction's lock. Tells for how long
 * nobody has had a lock.
 */
export const withOneConnection = (store: HubStore): HubStore => {
  const within = new AsyncLocalStorage<true>();
  const refused = (name: string): Promise<never> =>
    Promise.reject(
      new Error(`A transaction asks the store itself (${name}) and not its own reads.`),
    );
  const guarded = (name: keyof HubStore): unknown => {
    const member = store[name];
    if (typeof member !== 'function' || FREE.has(name)) return member;
    const call = member as (...args: unknown[]) => unknown;
    return (...args: unknown[]) => (within.getStore() ? refused(name) : call(...args));
  };
  const names = Object.keys(store) as (keyof HubStore)[];
  const members = Object.fromEntries(names.map((name) => [name, guarded(name)])) as HubStore;
  const locks = createLockWatch(realTimers.elapsed);
  return {
    ...members,
    waitingMs: locks.waitingMs,
    transaction: (scopes, run) => {
      if (within.getStore()) return refused('transaction');
      const lock = locks.ask(scopes.scopeIds);
      const begun = store.transaction(scopes, (tx) => {
        lock.had();
        return within.run(true, () => run(tx));
      });
      return begun.finally(lock.ended);
    },
  };
};
