/** A query below this costs nobody a tap, ms. */
const CHEAP_MS = 20;
/** What a costly query leaves to everything else, in times of what it took. */
const REST_FACTOR = 4;
/** However long it took, its windows hear of changes after this, ms. */
const LONGEST_REST_MS = 1000;

/** Which queries rest after an answer that took long (rule SH105); keys are those of the watches. */
export type CostlyQueries = {
  /** Milliseconds until the query is due again; 0: at once. */
  restOf(key: string): number;
  /** Notes for how long an answer kept the core from everything else. */
  took(key: string, ms: number): void;
};

export const createCostlyQueries = (now: () => number): CostlyQueries => {
  const dueAt = new Map<string, number>();
  const forgetPast = () => {
    for (const [key, at] of dueAt) if (at <= now()) dueAt.delete(key);
  };
  return {
    restOf: (key) => Math.max(0, (dueAt.get(key) ?? 0) - now()),
    took(key, ms) {
      forgetPast();
      if (ms >= CHEAP_MS) dueAt.set(key, now() + Math.min(LONGEST_REST_MS, ms * REST_FACTOR));
    },
  };
};
