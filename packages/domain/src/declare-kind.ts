import type { ColumnSpec, ColumnType, KindClass, KindScope, KindSpec } from '@galley/base';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

const TYPES: Readonly<Record<string, ColumnType>> = {
  SQLiteText: 'text',
  SQLiteInteger: 'int',
  SQLiteTextJson: 'json',
};

/**
 * Makes a drizzle table the one declaration of a replicated kind: the SQLite table, the Postgres
 * projection, the merge and the wire schema all follow from what this returns.
 */
export const declareKind = (
  table: SQLiteTable,
  traits: { readonly class: KindClass; readonly scope: KindScope },
): KindSpec => {
  const columns = Object.values(getTableColumns(table))
    .filter((column) => column.name !== 'id')
    .map((column): ColumnSpec => {
      const type = TYPES[column.columnType];
      if (type === undefined) throw new Error(`${column.name}: ${column.columnType} cannot travel`);
      return { name: column.name, type, nullable: !column.notNull };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    kind: getTableName(table),
    ...traits,
    dated: columns.some((column) => column.name === 'businessDate'),
    columns,
  };
};
