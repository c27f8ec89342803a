import type { Timers } from '../../timers.ts';

/** Commits between the central hub's head and ours that are not held here: how long they are waited for. */
export type Holes = {
  /** The central hub lost commits of this origin that it had: it is waited for less, for it hears at once. */
  lost(origin: string): void;
  /** Whether the central hub has lacked this commit for long, without this hub having it. */
  lostPatience(origin: string, seq: number): boolean;
  passed(origin: string): void;
};

/** So long an origin is waited for that alone can bring what lies between the central hub's head and ours. */
const ORIGIN_WAIT_MS = 60_000;
const LOST_WAIT_MS = 15_000;

export const createHoles = (timers: Timers): Holes => {
  const since = new Map<string, { readonly seq: number; readonly at: number }>();
  const lost = new Set<string>();
  return {
    lost: (origin) => void lost.add(origin),
    lostPatience(origin, seq) {
      const known = since.get(origin);
      const now = timers.elapsed();
      const patience = lost.has(origin) ? LOST_WAIT_MS : ORIGIN_WAIT_MS;
      if (known?.seq === seq) return now - known.at >= patience;
      since.set(origin, { seq, at: now });
      return false;
    },
    passed: (origin) => void since.delete(origin),
  };
};
