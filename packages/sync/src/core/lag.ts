/** So late is a timer now and then on any machine. */
const USUAL_MS = 200;
const REMEMBERED_MS = 10_000;
const LONGEST_MS = 10_000;

/** How much longer than usual others are waited for, because this process itself is late. */
export type LagMeter = {
  /** A timer of so many ms fired. */
  beat(everyMs: number): void;
  /** 0 on a machine that keeps up. */
  slackMs(): number;
};

/**
 * Whoever is late itself hears others late and takes the living for dead: three times what its own timers were
 * late at worst in the last ten seconds is given to others on top.
 */
export const createLagMeter = (elapsed: () => number): LagMeter => {
  let last: number | undefined;
  let late: { readonly at: number; readonly ms: number }[] = [];
  const forget = (now: number): void => {
    late = late.filter(({ at }) => now - at <= REMEMBERED_MS);
  };
  return {
    beat(everyMs) {
      const now = elapsed();
      const ms = last === undefined ? 0 : now - last - everyMs;
      last = now;
      forget(now);
      if (ms > USUAL_MS) late.push({ at: now, ms });
    },
    slackMs() {
      forget(elapsed());
      const worst = late.reduce((most, { ms }) => Math.max(most, ms), USUAL_MS);
      return Math.min(LONGEST_MS, 3 * (worst - USUAL_MS));
    },
  };
};
