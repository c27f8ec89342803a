import type { Replica } from '@galley/sync/replica';

export const kitchenReader = (db: Replica['db']) => {
  const released = db
    .prepare<[number], string>(
      "SELECT DISTINCT checkId FROM ticket_mark WHERE type = 'released' AND markedAt >= ?",
    )
    .pluck();
  return {
    /** Checks of which the expo handed something out since a time, hub time, ms. */
    checksReleased: (since: number): string[] => released.all(since),
  };
};
