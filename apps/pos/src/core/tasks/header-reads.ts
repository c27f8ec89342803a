import { atFirst } from '@galley/base';
import type { Replica } from '@galley/sync/replica';

/** Reads of what became of the header of a check. */
export const headerReader = (db: Replica['db']) => {
  const twice = atFirst(() =>
    db
      .prepare(
        `SELECT subjectId FROM event
           WHERE type IN ('handed_over', 'order_type_changed') AND businessDate >= ?
           GROUP BY subjectId, type HAVING count(*) > 1 ORDER BY subjectId`,
      )
      .pluck(),
  );
  return {
    /** Checks that were handed over, or made another order type, more than once since a business date. */
    headerChangedTwice: (since: string) => [...new Set(twice().all(since) as string[])],
  };
};
