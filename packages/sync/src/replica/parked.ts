import type { Doc } from '@galley/base';
import { canonicalJson } from '@galley/base';
import type Database from 'better-sqlite3';
import { type MergedRow, mergeRow, unknownKind } from '../core/index.ts';
import type { Clk } from '../protocol/index.ts';
import type { RowOutcome } from './kind-table.ts';

/** Rows of kinds that this version does not know: merged by their form, kept, understood after an update. */
export type Parked = {
  merge(key: ParkedKey, incoming: MergedRow, mark: number): RowOutcome;
  mark(kind: string, id: string, mark: number): void;
  read(kind: string, id: string): MergedRow | undefined;
  remove(kind: string, id: string): void;
  unmarked(scope: string, mark: number): { kind: string; id: string }[];
  /** Rows of the scope that are marked as deleted. */
  deleted(scope: string): { kind: string; id: string }[];
  /** Kinds of which rows are here. */
  kinds(): string[];
  /** All rows of a kind, with the schema version that they came in. */
  all(kind: string): { id: string; scope: string; schema: number; row: MergedRow }[];
  /** Takes all rows of a kind out, with the generation in which each was last seen. */
  take(kind: string): { id: string; scope: string; row: MergedRow; mark: number }[];
};

export type ParkedKey = {
  readonly kind: string;
  readonly id: string;
  readonly scope: string;
  readonly schema: number;
};

type Stored = {
  readonly id: string;
  readonly _scope: string;
  readonly doc: string;
  readonly clk: string | null;
  readonly deleted: number;
  readonly schema: number;
  readonly _mark: number;
};

const rowOf = (stored: Stored): MergedRow => ({
  doc: JSON.parse(stored.doc) as Doc,
  clk: stored.clk === null ? null : (JSON.parse(stored.clk) as Clk),
  deleted: stored.deleted === 1,
});

export const createParked = (db: Database.Database): Parked => {
  const select = db.prepare('SELECT * FROM sync_parked WHERE kind = ? AND id = ?');
  const upsert = db.prepare('INSERT OR REPLACE INTO sync_parked VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const marked = db.prepare('UPDATE sync_parked SET _mark = ? WHERE kind = ? AND id = ?');
  const remove = db.prepare('DELETE FROM sync_parked WHERE kind = ? AND id = ?');
  const unmarked = db.prepare('SELECT kind, id FROM sync_parked WHERE _scope = ? AND _mark < ?');
  const deleted = db.prepare('SELECT kind, id FROM sync_parked WHERE _scope = ? AND deleted = 1');
  const kinds = db.prepare<[], string>('SELECT DISTINCT kind FROM sync_parked').pluck();
  const ofKind = db.prepare('SELECT * FROM sync_parked WHERE kind = ?');
  const removeKind = db.prepare('DELETE FROM sync_parked WHERE kind = ?');
  return {
    merge(key, incoming, mark) {
      const stored = select.get(key.kind, key.id) as Stored | undefined;
      const current = stored === undefined ? undefined : rowOf(stored);
      const outcome = mergeRow(unknownKind(key.kind, incoming), current, incoming);
      if (outcome.conflict !== undefined) return 'conflict';
      if (!outcome.changed) return 'same';
      const { doc, clk, deleted } = outcome.row;
      const clocks = clk === null ? null : canonicalJson(clk);
      const cells = [key.scope, canonicalJson(doc), clocks, deleted ? 1 : 0, key.schema, mark];
      upsert.run(key.kind, key.id, ...cells);
      return 'changed';
    },
    mark: (kind, id, mark) => void marked.run(mark, kind, id),
    read(kind, id) {
      const stored = select.get(kind, id) as Stored | undefined;
      return stored && rowOf(stored);
    },
    remove: (kind, id) => void remove.run(kind, id),
    unmarked: (scope, mark) => unmarked.all(scope, mark) as { kind: string; id: string }[],
    kinds: () => kinds.all(),
    all: (kind) =>
      (ofKind.all(kind) as Stored[]).map((stored) => ({
        id: stored.id,
        scope: stored._scope,
        schema: stored.schema,
        row: rowOf(stored),
      })),
    deleted: (scope) => deleted.all(scope) as { kind: string; id: string }[],
    take(kind) {
      const rows = ofKind.all(kind) as Stored[];
      removeKind.run(kind);
      return rows.map((stored) => ({
        id: stored.id,
        scope: stored._scope,
        row: rowOf(stored),
        mark: stored._mark,
      }));
    },
  };
};
