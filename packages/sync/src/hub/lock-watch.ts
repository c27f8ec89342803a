/** A scope that nobody asks for any more is forgotten after this time: nobody knows whether it is free. */
const FORGET_MS = 30_000;

type Wanted = {
  waiting: number;
  /** When the first of those asked who still have not had it, or when it was last had. */
  since: number;
  asked: number;
};

/** Knows since when nobody has had the lock of a scope that somebody wants. */
export type LockWatch = {
  /** Somebody asks for the locks of these scopes; `had` once they have them, `ended` in any case. */
  ask(scopeIds: readonly string[]): { had(): void; ended(): void };
  /** The longest such time of all scopes, in ms; 0 when nobody waits. */
  waitingMs(): number;
};

/** `elapsed`: monotonic ms. */
export const createLockWatch = (elapsed: () => number): LockWatch => {
  const scopes = new Map<string, Wanted>();
  const want = (scopeId: string): void => {
    const asked = elapsed();
    const held = scopes.get(scopeId) ?? { waiting: 0, since: asked, asked };
    scopes.set(scopeId, { ...held, waiting: held.waiting + 1, asked });
  };
  const leave = (scopeId: string, wasHad: boolean): void => {
    const held = scopes.get(scopeId);
    if (held === undefined) return;
    const waiting = held.waiting - 1;
    if (wasHad && waiting === 0) scopes.delete(scopeId);
    else if (wasHad) scopes.set(scopeId, { ...held, waiting, since: elapsed() });
    else scopes.set(scopeId, { ...held, waiting, asked: elapsed() });
  };
  return {
    ask(scopeIds) {
      let waits = true;
      const end = (wasHad: boolean) => () => {
        if (waits) for (const scopeId of scopeIds) leave(scopeId, wasHad);
        waits = false;
      };
      for (const scopeId of scopeIds) want(scopeId);
      return { had: end(true), ended: end(false) };
    },
    waitingMs() {
      const now = elapsed();
      for (const [scopeId, { waiting, asked }] of scopes) {
        if (waiting === 0 && now - asked > FORGET_MS) scopes.delete(scopeId);
      }
      return Math.max(0, ...[...scopes.values()].map(({ since }) => now - since));
    },
  };
};
