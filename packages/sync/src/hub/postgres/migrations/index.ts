import { sql as tables } from './0001-tables.ts';

/** In the order in which they are applied; each only adds. */
export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-tables', sql: tables },
];
