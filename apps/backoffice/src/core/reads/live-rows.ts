import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

export type Db = BetterSQLite3Database;

/** `column IN (…)` over a list of any length as one bound value. */
export const among = (column: SQL | { getSQL(): SQL }, values: readonly string[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;

/**
 * Rows that are there and whole: a deleted setting is gone, and one of which only some columns have come
 * yet (two devices wrote it while cut off) waits for the rest.
 */
export const liveRows = <T extends SQLiteTable>(
  db: Db,
  table: T,
  where?: SQL,
): T['$inferSelect'][] => {
  const needed = Object.entries(getTableColumns(table)).filter(([, column]) => column.notNull);
  const condition = where === undefined ? sql`_deleted = 0` : sql`_deleted = 0 AND ${where}`;
  const rows = db.select().from(table).where(condition).all() as T['$inferSelect'][];
  return rows.filter((row) => needed.every(([name]) => row[name as keyof typeof row] !== null));
};
