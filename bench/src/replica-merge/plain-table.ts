import { join } from 'node:path';
import { invariant } from '@galley/base';
import { INDEXES, KINDS } from '@galley/domain';
import Database from 'better-sqlite3';
import type { Row } from './rows.ts';

/** What the replica sets while it applies a hub's rows. */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'cache_size = -16000',
  'temp_store = MEMORY',
  'cell_size_check = ON',
  'wal_autocheckpoint = 1000',
];

const cell = (value: unknown): unknown =>
  value !== null && typeof value === 'object' ? JSON.stringify(value) : value;

/**
 * The limit: a table of the same columns with the same indexes, the same rows written by one prepared
 * statement, a batch a transaction. It merges nothing: `upsert` lets whoever comes last win.
 */
export const openPlainTable = (folder: string, kind: string) => {
  const spec = KINDS.find((one) => one.kind === kind);
  invariant(spec !== undefined, `${kind} is declared`);
  const db = new Database(join(folder, `plain-${kind}.db`));
  for (const pragma of PRAGMAS) db.pragma(pragma);
  const names = spec.columns.map(({ name }) => name);
  db.exec(`CREATE TABLE "${kind}" (id TEXT PRIMARY KEY NOT NULL, ${names.join(', ')})`);
  for (const index of INDEXES) if (index.includes(` ON ${kind} (`)) db.exec(index);
  const marks = names.map(() => '?').join(', ');
  const text = `INSERT INTO "${kind}" (id, ${names.join(', ')}) VALUES (?, ${marks})`;
  const sets = names.map((name) => `${name} = excluded.${name}`).join(', ');
  const insert = db.prepare(text);
  const upsert = db.prepare(`${text} ON CONFLICT (id) DO UPDATE SET ${sets}`);
  const writeAll = db.transaction((statement: typeof insert, rows: readonly Row[]) => {
    for (const { id, doc } of rows) {
      statement.run(id, ...names.map((name) => cell(doc[name] ?? null)));
    }
  });
  return {
    insert: (rows: readonly Row[]) => writeAll.immediate(insert, rows),
    upsert: (rows: readonly Row[]) => writeAll.immediate(upsert, rows),
    close: () => db.close(),
  };
};
