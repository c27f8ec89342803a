import type Database from 'better-sqlite3';

/** Keeps what a read gave. */
export type Keep = <T>(read: () => T) => () => T;

/**
 * Reads of a file whose one writer is this connection: what they gave holds until the connection changes a row.
 * Inside a transaction they are read anew, because it may yet be rolled back.
 */
export const createKeep = (db: Database.Database): Keep => {
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  return <T>(read: () => T) => {
    let kept: { readonly at: number | undefined; readonly value: T } | undefined;
    return () => {
      if (db.inTransaction) return read();
      const at = changes.get();
      if (kept?.at !== at || kept === undefined) kept = { at, value: read() };
      return kept.value;
    };
  };
};
