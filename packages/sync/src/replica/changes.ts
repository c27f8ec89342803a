import type { RowKey } from './row-store.ts';

/** What a transaction changed, told after it. */
export type Change = {
  readonly kinds: ReadonlySet<string>;
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
};

export type ChangeSet = {
  add(key: RowKey): void;
  /** Adds all that another one had gathered. */
  join(change: Change): void;
  size(): number;
  take(): Change;
};

/** Gathers changed rows until somebody is told of them. */
export const createChangeSet = (): ChangeSet => {
  let ids = new Map<string, Set<string>>();
  let size = 0;
  return {
    add({ kind, id }) {
      const known = ids.get(kind);
      if (known === undefined) ids.set(kind, new Set([id]));
      else known.add(id);
      size += 1;
    },
    join(change) {
      for (const [kind, joined] of change.ids) {
        const known = ids.get(kind);
        if (known === undefined) ids.set(kind, new Set(joined));
        else for (const id of joined) known.add(id);
        size += joined.size;
      }
    },
    size: () => size,
    take() {
      const taken = ids;
      ids = new Map();
      size = 0;
      return { kinds: new Set(taken.keys()), ids: taken };
    },
  };
};

export type Listeners<T> = { add(listener: (value: T) => void): () => void; tell(value: T): void };

/** Tells listeners in order; one that throws is reported and stops neither the others nor the caller. */
export const createListeners = <T>(report: (error: unknown) => void): Listeners<T> => {
  const listeners = new Set<(value: T) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell(value) {
      for (const listener of [...listeners]) {
        try {
          listener(value);
        } catch (error) {
          report(error);
        }
      }
    },
  };
};
