import type Database from 'better-sqlite3';

/**
 * Commits that a disk was told of and that the central hub never had (row `epoch`, `unheard`): rows that are here may
 * be all that is left of them, until all rows of the scope were found equal to a hub's.
 */
export type Unheard = {
  /** There are such commits, and this device has not been found equal since. */
  pending(scope: string): boolean;
  /** All rows of the scope are equal to those of a hub that reaches the central one. */
  settled(scope: string): void;
};

export const createUnheard = (db: Database.Database): Unheard => {
  const pending = db
    .prepare(
      `SELECT 1 FROM epoch AS e LEFT JOIN sync_unheard AS s ON s.origin = e.id AND s.scope = ?
       WHERE e.unheard > coalesce(s.seq, 0) LIMIT 1`,
    )
    .pluck();
  const settle = db.prepare(
    'INSERT OR REPLACE INTO sync_unheard SELECT ?, id, unheard FROM epoch WHERE unheard > 0',
  );
  const isPending = (scope: string): boolean => pending.get(scope) !== undefined;
  return {
    pending: isPending,
    settled(scope) {
      if (isPending(scope)) settle.run(scope);
    },
  };
};
