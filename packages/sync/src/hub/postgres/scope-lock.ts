import pg from 'pg';

/** Takes the lock of a scope to the end of the transaction: whoever writes rows of the scope holds it. */
export const lockStatement = (scopeId: string): string =>
  `SELECT pg_advisory_xact_lock(hashtextextended(${pg.escapeLiteral(scopeId)}, 4600))`;
