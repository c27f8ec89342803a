import type { RefusedOrigin } from '../presence.ts';
import type { OriginHead } from '../store.ts';

/** Commits that wait although the central hub answers, and are not refused in so many words. */
export type Stalls = {
  /** The heads after a round that reached the central hub. */
  note(heads: readonly OriginHead[], now: number): void;
  /** The central hub is not reached: whatever waits, waits for that. */
  clear(): void;
  /** Origins of which nothing went up for so long that people are told. */
  list(now: number): RefusedOrigin[];
};

/** What waits for less is on its way. */
const TOLD_MS = 60_000;

type Stall = { readonly central: number; readonly at: number; readonly commits: number };

export const createStalls = (): Stalls => {
  const stalls = new Map<string, Stall>();
  return {
    note(heads, now) {
      for (const { origin, seq, central } of heads) {
        const known = stalls.get(origin);
        const at = known?.central === central ? known.at : now;
        if (seq <= central) stalls.delete(origin);
        else stalls.set(origin, { central, at, commits: seq - central });
      }
    },
    clear: () => stalls.clear(),
    list: (now) =>
      [...stalls].flatMap(([origin, { at, commits }]) => {
        const agoMs = Math.max(0, Math.round(now - at));
        return agoMs < TOLD_MS ? [] : [{ origin, commits, agoMs, code: 'waiting' }];
      }),
  };
};
