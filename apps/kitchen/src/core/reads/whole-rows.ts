import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/**
 * Rows that are there and whole: a deleted setting is gone, and one of which only some columns have come waits for the
 * rest.
 */
export const wholeRows = (table: SQLiteTable): SQL => {
  const needed = Object.values(getTableColumns(table)).filter(({ notNull }) => notNull);
  return sql.join(
    [sql`_deleted = 0`, ...needed.map((column) => sql`${column} IS NOT NULL`)],
    sql` AND `,
  );
};
