import { atFirst, type KindSpec } from '@galley/base';
import type Database from 'better-sqlite3';
import { type MergedRow, mergeRow } from '../core/index.ts';
import { CONTENT_META, createRowCodec, type RowCodec, type SqlValue } from './row-codec.ts';

/** What became of one incoming row. */
export type RowOutcome = 'changed' | 'same' | 'conflict';

/** One replicated table: merges rows into it inside the caller's transaction. */
export type KindTable = {
  readonly spec: KindSpec;
  merge(id: string, scope: string, incoming: MergedRow, mark: number): RowOutcome;
  read(id: string): MergedRow | undefined;
  scopeOf(id: string): string | undefined;
  /** Notes that the row was seen in that refetch generation. */
  mark(id: string, mark: number): void;
  remove(id: string): void;
  /** Rows of the scope last seen before that generation. */
  unmarked(scope: string, mark: number): string[];
  /** Rows of the scope that are marked as deleted. */
  deleted(scope: string): string[];
};

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A row with the scope under which it is stored. */
export type HeldRow = { readonly scope: string; readonly row: MergedRow };

/** Hears of every change of a row: `changing` before it (with the row, where it was read), `added` when there was none. */
export type RowWatch = {
  changing(kind: string, id: string, scope: string, held?: HeldRow): void;
  added(kind: string, id: string, scope: string): void;
};

export const createKindTable = (
  db: Database.Database,
  spec: KindSpec,
  watch: RowWatch,
): KindTable => {
  const statements = prepare(db, spec);
  const codec = createRowCodec(spec);
  const raw = (id: string): SqlValue[] | undefined =>
    statements.select().get(id) as SqlValue[] | undefined;
  const { kind } = spec;
  const heldCells = (id: string): SqlValue[] | undefined =>
    statements.held().get(id) as SqlValue[] | undefined;
  const insert = (id: string, cells: SqlValue[], scope: string, mark: number): boolean => {
    const inserted = statements.insert().run(id, ...cells, scope, mark).changes === 1;
    if (inserted) watch.added(kind, id, scope);
    return inserted;
  };
  const remove = (id: string): void => {
    const scope = statements.scope().get(id) as string | undefined;
    if (scope === undefined) return;
    watch.changing(kind, id, scope);
    statements.remove().run(id);
  };
  const mergeFact = (id: string, scope: string, row: MergedRow, mark: number): RowOutcome => {
    const cells = codec.encode({ doc: row.doc, clk: null, deleted: false });
    if (insert(id, cells, scope, mark)) return 'changed';
    if (sameCells(raw(id) ?? [], cells)) return 'same';
    // Nothing changes, but what was found equal before may be it no more.
    watch.changing(kind, id, scope);
    return 'conflict';
  };
  const mergeOther = (id: string, scope: string, row: MergedRow, mark: number): RowOutcome => {
    const before = heldCells(id);
    if (before === undefined) {
      insert(id, codec.encode(mergeRow(spec, undefined, row).row), scope, mark);
      return 'changed';
    }
    const held = { scope: String(before.at(-1)), row: codec.decode(before) };
    const { row: merged, changed } = mergeRow(spec, held.row, row);
    if (!changed) return 'same';
    watch.changing(kind, id, scope, held);
    statements.update(id, before, codec.encode(merged), mark);
    return 'changed';
  };
  return {
    spec,
    merge: spec.class === 'fact' ? mergeFact : mergeOther,
    read: (id) => decoded(codec, raw(id)),
    scopeOf: (id) => statements.scope().get(id) as string | undefined,
    mark: (id, mark) => void statements.mark().run(mark, id),
    remove,
    unmarked: (scope, mark) => statements.unmarked().all(scope, mark) as string[],
    deleted: (scope) => statements.deleted().all(scope) as string[],
  };
};

const decoded = (codec: RowCodec, cells: SqlValue[] | undefined): MergedRow | undefined =>
  cells === undefined ? undefined : codec.decode(cells);

const sameCells = (a: readonly SqlValue[], b: readonly SqlValue[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell === b[index]);

/** So many sets of columns that change together have a statement of their own, from the second time on. */
const OWN_STATEMENTS = 8;

/**
 * Writes the cells that are others than before, and the mark: fewer are bound, and the indexes of columns that stay
 * are left alone.
 */
const createUpdate = (db: Database.Database, table: string, content: () => readonly string[]) => {
  const prepared = new Map<string, () => Database.Statement>();
  const met = new Set<string>();
  const statement = (places: readonly number[]): Database.Statement => {
    const sets = places.map((place) => `${content()[place]} = ?, `).join('');
    return db.prepare(`UPDATE ${table} SET ${sets}_mark = ? WHERE id = ?`);
  };
  const all = atFirst(() => statement([...content().keys()]));
  const own = (places: readonly number[]): Database.Statement | undefined => {
    const name = places.join();
    if (!met.has(name) && prepared.size < OWN_STATEMENTS) {
      met.add(name);
      prepared.set(
        name,
        atFirst(() => statement(places)),
      );
      return undefined;
    }
    return prepared.get(name)?.();
  };
  return (
    id: string,
    before: readonly SqlValue[],
    after: readonly SqlValue[],
    mark: number,
  ): void => {
    const places: number[] = [];
    for (let place = 0; place < after.length; place++) {
      if (after[place] !== before[place]) places.push(place);
    }
    const narrow = own(places);
    if (narrow === undefined) all().run(...after, mark, id);
    else narrow.run(...places.map((place) => after[place]), mark, id);
  };
};

/** Each statement is prepared when it is first run: most kinds are only read, or not even that, in a process. */
const prepare = (db: Database.Database, spec: KindSpec) => {
  const table = quoted(spec.kind);
  const content = atFirst(() =>
    [...spec.columns.map((column) => column.name), ...CONTENT_META].map(quoted),
  );
  const marks = (): string => Array.from({ length: content().length + 3 }, () => '?').join(', ');
  const run = (text: () => string) => atFirst(() => db.prepare(text()));
  const read = (text: () => string) => atFirst(() => db.prepare(text()).raw());
  const pluck = (text: string) => atFirst(() => db.prepare(text).pluck());
  return {
    insert: run(
      () =>
        `INSERT OR IGNORE INTO ${table} (id, ${content().join(', ')}, _scope, _mark) VALUES (${marks()})`,
    ),
    select: read(() => `SELECT ${content().join(', ')} FROM ${table} WHERE id = ?`),
    held: read(() => `SELECT ${content().join(', ')}, _scope FROM ${table} WHERE id = ?`),
    update: createUpdate(db, table, content),
    scope: pluck(`SELECT _scope FROM ${table} WHERE id = ?`),
    mark: run(() => `UPDATE ${table} SET _mark = ? WHERE id = ?`),
    remove: run(() => `DELETE FROM ${table} WHERE id = ?`),
    deleted: pluck(`SELECT id FROM ${table} WHERE _scope = ? AND _deleted = 1`),
    unmarked: pluck(`SELECT id FROM ${table} WHERE _scope = ? AND _mark < ?`),
  };
};
