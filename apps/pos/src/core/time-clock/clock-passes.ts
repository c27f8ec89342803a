import type { Clock, IdSource } from '@galley/base';

/** How long a person at the clock may hesitate. */
const LIFETIME_MS = 60_000;

/**
 * Who typed a PIN at the time clock: in memory only, and for nothing but the clock. The register stays shut, and the
 * next person does not act for the one before.
 */
export type ClockPasses = {
  give(employeeId: string): string;
  /** Whose it is, as long as it lives. */
  holder(pass: string): string | undefined;
  /** The same, for an act of the person: the minute begins again. */
  use(pass: string): string | undefined;
};

export const createClockPasses = (clock: Clock, ids: IdSource): ClockPasses => {
  const alive = new Map<string, { readonly employeeId: string; usedAt: number }>();
  const isOver = (usedAt: number): boolean => Math.abs(clock.now() - usedAt) > LIFETIME_MS;
  const living = (pass: string) => {
    const known = alive.get(pass);
    return known === undefined || isOver(known.usedAt) ? undefined : known;
  };
  return {
    give(employeeId) {
      for (const [pass, { usedAt }] of alive) if (isOver(usedAt)) alive.delete(pass);
      const pass = ids('session');
      alive.set(pass, { employeeId, usedAt: clock.now() });
      return pass;
    },
    holder: (pass) => living(pass)?.employeeId,
    use(pass) {
      const known = living(pass);
      if (known !== undefined) known.usedAt = clock.now();
      return known?.employeeId;
    },
  };
};
