import type Database from 'better-sqlite3';
import { type HeldWrite, heldWriteOf, type MergedRow } from '../core/index.ts';
import type { RowKey, RowStore } from './row-store.ts';
import type { State } from './state.ts';

/** Writes of the row that a hub holds and no hub has stamped, with the scope that they are in. */
export const heldHere = (
  db: Database.Database,
  rows: Pick<RowStore, 'read' | 'scopeOf'>,
  { kind, id }: RowKey,
): { readonly write: HeldWrite; readonly scope: string | undefined }[] =>
  db
    .prepare<[string, string], { id: string }>(
      `SELECT id FROM held WHERE rank = 0 AND write ->> '$.kind' = ? AND write ->> '$.id' = ?`,
    )
    .all(kind, id)
    .flatMap((row) => {
      const key = { kind: 'held', id: row.id };
      const held: MergedRow | undefined = rows.read(key);
      return held === undefined ? [] : [{ write: heldWriteOf(held.doc), scope: rows.scopeOf(key) }];
    });

/** The write counts here until a hub that is told of it holds it again (rule DG55). */
export const putInForce = (
  parts: { readonly rows: RowStore; readonly state: State },
  scope: string,
  { kind, id, row }: HeldWrite,
): void => {
  const mark = parts.state.generation();
  parts.rows.merge({ kind, id, scope, schema: 1, row }, mark, false);
};
