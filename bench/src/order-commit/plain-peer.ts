import type { Fact, KindSpec } from '@galley/base';
import Database from 'better-sqlite3';

const cell = (value: unknown): unknown =>
  value !== null && typeof value === 'object' ? JSON.stringify(value) : value;

/** The peer: bare better-sqlite3 inserts of the same rows, one transaction an order, WAL and synchronous=FULL. */
export const openPlainPeer = (file: string, kinds: readonly KindSpec[]) => {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const inserts = new Map(
    kinds.map(({ kind, columns }) => {
      const names = columns.map((column) => `"${column.name}"`).join(', ');
      db.exec(`CREATE TABLE "${kind}" (id TEXT PRIMARY KEY, ${names})`);
      const marks = columns.map(() => '?').join(', ');
      const statement = db.prepare(`INSERT INTO "${kind}" (id, ${names}) VALUES (?, ${marks})`);
      return [kind, { statement, columns }] as const;
    }),
  );
  const insertAll = db.transaction((facts: readonly Fact[]) => {
    for (const { kind, id, doc } of facts) {
      const insert = inserts.get(kind);
      insert?.statement.run(id, ...insert.columns.map(({ name }) => cell(doc[name] ?? null)));
    }
  });
  return {
    insert: (facts: readonly Fact[]) => insertAll.immediate(facts),
    close: () => db.close(),
  };
};
