import { atFirst } from '@galley/base';
import type { Replica } from '@galley/sync/replica';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';

export type Keyed = SQLiteTable & { readonly id: SQLiteColumn };

type Row<T extends Keyed> = T['$inferSelect'];
type Cells = Record<string, unknown>;
type Bound = string | number;

/** Reads of one declared table by one condition; `?` in it is bound in order. */
export type TableReads<T extends Keyed> = {
  all(...bound: Bound[]): Row<T>[];
  get(...bound: Bound[]): Row<T> | undefined;
};

/** Columns of JSON are parsed; every other value is as SQLite gives it, which is how it was declared. */
export const readTable = <T extends Keyed>(
  db: Replica['db'],
  table: T,
  where: string,
): TableReads<T> => {
  const columns = Object.entries(getTableColumns(table));
  const json = columns.filter(([, column]) => column.columnType === 'SQLiteTextJson');
  const statement = atFirst(() => {
    const list = columns.map(([name, column]) => `"${column.name}" AS "${name}"`).join(', ');
    return db.prepare<Bound[], Cells>(
      `SELECT ${list} FROM "${getTableName(table)}" WHERE ${where}`,
    );
  });
  const rowOf = (cells: Cells): Row<T> => {
    for (const [name] of json) {
      const text = cells[name];
      if (typeof text === 'string') cells[name] = JSON.parse(text);
    }
    return cells;
  };
  return {
    all: (...bound) =>
      statement()
        .all(...bound)
        .map(rowOf),
    get(...bound) {
      const cells = statement().get(...bound);
      return cells === undefined ? undefined : rowOf(cells);
    },
  };
};
