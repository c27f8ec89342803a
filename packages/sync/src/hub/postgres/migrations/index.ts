import { sql as tables } from './0001-tables.ts';
import { sql as partitions } from './0002-partitions.ts';
import { sql as collection } from './0003-collection.ts';
import { sql as buckets } from './0004-buckets.ts';
import { sql as aside } from './0005-aside.ts';

/** In the order in which they are applied; each only adds. */
export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-tables', sql: tables },
  { name: '0002-partitions', sql: partitions },
  { name: '0003-collection', sql: collection },
  { name: '0004-buckets', sql: buckets },
  { name: '0005-aside', sql: aside },
];
