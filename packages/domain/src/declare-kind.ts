import type {
  ColumnSpec,
  ColumnType,
  KindClass,
  KindScope,
  KindSpec,
  Readers,
  Writers,
} from '@galley/base';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

const TYPES: Readonly<Record<string, ColumnType>> = {
  SQLiteText: 'text',
  SQLiteInteger: 'int',
  SQLiteTextJson: 'json',
};

/** What the house decides: menu, people, places. The back office writes it, and nobody else. */
export const HOUSE = { backoffice: 'all' } as const satisfies Writers;

/** What happens at a register. The back office writes it when a person takes in what a hub set aside. */
export const TRADE = { register: 'all', backoffice: 'all' } as const satisfies Writers;

/** What kitchen screens do; tickets are begun by registers. */
export const KITCHEN = { ...TRADE, kitchen: 'all' } as const satisfies Writers;

/** What no kitchen screen may hold. A site hub holds it for the registers of its site. */
export const NOT_IN_KITCHENS = {
  register: 'all',
  backoffice: 'all',
  site_hub: 'all',
} as const satisfies Readers;

/**
 * Makes a drizzle table the one declaration of a replicated kind: the SQLite table, the Postgres
 * projection, the merge and the wire schema all follow from what this returns.
 */
export const declareKind = (
  table: SQLiteTable,
  traits: {
    readonly class: KindClass;
    readonly scope: KindScope;
    readonly writers: Writers;
    readonly readers?: Readers;
  },
): KindSpec => {
  const columns = Object.values(getTableColumns(table))
    .filter((column) => column.name !== 'id')
    .map((column): ColumnSpec => {
      const type = TYPES[column.columnType];
      if (type === undefined) throw new Error(`${column.name}: ${column.columnType} cannot travel`);
      return { name: column.name, type, nullable: !column.notNull };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const { class: of, scope, writers, readers } = traits;
  return {
    kind: getTableName(table),
    class: of,
    scope,
    // A site hub writes again what the central hub lost of its site; of the tenant's it decides nothing.
    writers: scope === 'site' ? { ...writers, site_hub: 'all' } : writers,
    ...(readers && { readers }),
    dated: columns.some((column) => column.name === 'businessDate'),
    columns,
  };
};
