import type { AnyRow } from './any-row.ts';

type Known<T> = { readonly stored: T; readonly row: AnyRow };

/** The row of what is stored under an id: the one of before, if `isAs` says that the content is the same. */
export type KnownRows<T> = (
  id: string,
  stored: T,
  isAs: (a: T, b: T) => boolean,
  make: (stored: T) => AnyRow,
) => AnyRow;

/** A process that plays many seeds must not keep the rows of all of them. */
const LIMIT = 20_000;

const tables = new Map<string, Map<string, unknown>>();

/**
 * Most stores have most rows alike, and as they were two seconds ago: what is stored is compared with what was
 * parsed last, whichever store that was of, and parsed only where it differs.
 */
export const knownRows = <T>(table: string): KnownRows<T> => {
  const known = (tables.get(table) ?? new Map()) as Map<string, Known<T>>;
  tables.set(table, known);
  return (id, stored, isAs, make) => {
    const before = known.get(id);
    if (before !== undefined && isAs(before.stored, stored)) return before.row;
    if (known.size >= LIMIT) known.clear();
    const row = make(stored);
    known.set(id, { stored, row });
    return row;
  };
};
