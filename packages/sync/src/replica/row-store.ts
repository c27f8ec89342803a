import type { KindSpec } from '@galley/base';
import type Database from 'better-sqlite3';
import { type MergedRow, mergeProblem, unknownKind } from '../core/index.ts';
import { createKindTable, type KindTable, type RowOutcome, type RowWatch } from './kind-table.ts';
import { createParked } from './parked.ts';

export type RowKey = { readonly kind: string; readonly id: string };
export type IncomingRow = RowKey & {
  readonly scope: string;
  readonly schema: number;
  readonly row: MergedRow;
};

/** All replicated rows of the file, known kinds in their tables and the others parked. */
export type RowStore = {
  spec(kind: string): KindSpec | undefined;
  /** `refetched` also notes rows that do not change as seen in generation `mark`. */
  merge(incoming: IncomingRow, mark: number, refetched: boolean): RowOutcome | 'unusable';
  read(key: RowKey): MergedRow | undefined;
  /** The scope under which a row of a known kind stands. */
  scopeOf(key: RowKey): string | undefined;
  remove(key: RowKey): void;
  unmarked(scope: string, mark: number): RowKey[];
  /** Rows of the scope that are marked as deleted. */
  deleted(scope: string): RowKey[];
};

const UNWATCHED: RowWatch = { changing: () => undefined, added: () => undefined };

export const createRowStore = (
  db: Database.Database,
  kinds: readonly KindSpec[],
  watch: RowWatch = UNWATCHED,
): RowStore => {
  const tables = new Map(kinds.map((spec) => [spec.kind, createKindTable(db, spec, watch)]));
  const parked = createParked(db);
  unpark(tables, parked);
  const mergeInto = (incoming: IncomingRow, mark: number): RowOutcome | 'unusable' => {
    const { kind, id, scope, row } = incoming;
    const table = tables.get(kind);
    const spec = table?.spec ?? unknownKind(kind, row);
    const join = (): RowOutcome => {
      if (table !== undefined) return table.merge(id, scope, row, mark);
      watch.changing(kind, id, scope);
      return parked.merge(incoming, row, mark);
    };
    try {
      return join();
    } catch (error) {
      if (mergeProblem(spec, row) !== undefined) return 'unusable';
      if (isReadable(incoming)) throw error;
      remove(incoming);
      return join();
    }
  };
  /** A row of which somebody made a cell unreadable gives way to the one that comes. */
  const isReadable = (key: RowKey): boolean => {
    try {
      read(key);
      return true;
    } catch {
      return false;
    }
  };
  const read = ({ kind, id }: RowKey): MergedRow | undefined =>
    tables.get(kind)?.read(id) ?? parked.read(kind, id);
  const remove = ({ kind, id }: RowKey): void => {
    const table = tables.get(kind);
    if (table === undefined) parked.remove(kind, id);
    else table.remove(id);
  };
  const note = ({ kind, id }: RowKey, mark: number): void => {
    const table = tables.get(kind);
    if (table === undefined) parked.mark(kind, id, mark);
    else table.mark(id, mark);
  };
  return {
    spec: (kind) => tables.get(kind)?.spec,
    merge(incoming, mark, refetched) {
      const outcome = mergeInto(incoming, mark);
      if (refetched && outcome !== 'changed') note(incoming, mark);
      return outcome;
    },
    read,
    scopeOf: ({ kind, id }) => tables.get(kind)?.scopeOf(id),
    remove,
    unmarked: (scope, mark) => [
      ...[...tables].flatMap(([kind, table]) =>
        table.unmarked(scope, mark).map((id) => ({ kind, id })),
      ),
      ...parked.unmarked(scope, mark),
    ],
    deleted: (scope) => [
      ...[...tables].flatMap(([kind, table]) => table.deleted(scope).map((id) => ({ kind, id }))),
      ...parked.deleted(scope),
    ],
  };
};

/** An update may know kinds that were parked: their rows move into the tables. */
const unpark = (
  tables: ReadonlyMap<string, KindTable>,
  parked: ReturnType<typeof createParked>,
): void => {
  for (const kind of parked.kinds()) {
    const table = tables.get(kind);
    if (table === undefined) continue;
    for (const { id, scope, row, mark } of parked.take(kind)) {
      // In the midst of a refetch the mark is all that says that the hub has the row.
      if (mergeProblem(table.spec, row) === undefined) table.merge(id, scope, row, mark);
    }
  }
};
