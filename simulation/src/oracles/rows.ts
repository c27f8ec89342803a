import { canonicalJson, type Doc, type Json, type KindSpec } from '@galley/base';
import { KINDS } from '@galley/domain';
import type { HubStore } from '@galley/sync/hub';
import { type Clk, SYNC_KINDS } from '@galley/sync/protocol';
import type { Replica } from '@galley/sync/replica';
import { SITE, TENANT } from '../shop/place.ts';

export const ALL_KINDS: readonly KindSpec[] = [...KINDS, ...SYNC_KINDS];
export const CLASS_OF: ReadonlyMap<string, KindSpec['class']> = new Map(
  ALL_KINDS.map((spec) => [spec.kind, spec.class]),
);

/** A row as any store holds it. */
export type AnyRow = {
  readonly kind: string;
  readonly id: string;
  readonly doc: Doc;
  readonly clk: Clk | null;
  readonly deleted: boolean;
};

export const keyOf = (row: { readonly kind: string; readonly id: string }): string =>
  `${row.kind} ${row.id}`;

/** Equal text is equal content, clocks and deletion included. */
export const textOf = ({ doc, clk, deleted }: AnyRow): string =>
  canonicalJson({ doc, clk, deleted });

type Cells = Readonly<Record<string, string | number | null>>;

const parsed = (text: unknown): Json =>
  text === null || text === undefined ? null : (JSON.parse(String(text)) as Json);

const docOf = (spec: KindSpec, cells: Cells): Doc => {
  const doc: Record<string, Json> = {};
  for (const { name, type } of spec.columns) {
    // An older program has fewer columns; what it lacks lies with the unknown ones.
    if (!(name in cells)) continue;
    doc[name] = type === 'json' ? parsed(cells[name]) : (cells[name] ?? null);
  }
  for (const name of (parsed(cells._absent) ?? []) as string[]) delete doc[name];
  return { ...doc, ...((parsed(cells._extra) ?? {}) as Doc) };
};

const rowOf = (spec: KindSpec, cells: Cells): AnyRow => ({
  kind: spec.kind,
  id: String(cells.id),
  doc: docOf(spec, cells),
  clk: parsed(cells._clk) as Clk | null,
  deleted: cells._deleted === 1,
});

export const rowsOfKind = (db: Replica['db'], spec: KindSpec): AnyRow[] =>
  db
    .prepare<[], Cells>(`SELECT * FROM "${spec.kind}"`)
    .all()
    .map((cells) => rowOf(spec, cells));

type RowReader = (id: string) => AnyRow | undefined;

const readers = new WeakMap<Replica['db'], Map<string, RowReader>>();

const readerOf = (db: Replica['db'], spec: KindSpec): RowReader => {
  const statement = db.prepare<[string], Cells>(`SELECT * FROM "${spec.kind}" WHERE id = ?`);
  return (id) => {
    const cells = statement.get(id);
    return cells === undefined ? undefined : rowOf(spec, cells);
  };
};

export const readRow = (db: Replica['db'], kind: string, id: string): AnyRow | undefined => {
  const spec = ALL_KINDS.find((one) => one.kind === kind);
  if (spec === undefined || !knows(db, kind)) return undefined;
  const known = readers.get(db) ?? new Map<string, RowReader>();
  readers.set(db, known);
  const reader = known.get(kind) ?? readerOf(db, spec);
  known.set(kind, reader);
  return reader(id);
};

const tables = new WeakMap<Replica['db'], ReadonlySet<string>>();

/** Whether a replica's program knows a kind; an older one may not. */
export const knows = (db: Replica['db'], kind: string): boolean => {
  const names =
    tables.get(db) ??
    new Set(
      db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all(),
    );
  tables.set(db, names);
  return names.has(kind);
};

export const rowsOfReplica = (db: Replica['db']): Map<string, AnyRow> => {
  const known = ALL_KINDS.filter(({ kind }) => knows(db, kind));
  return new Map(known.flatMap((spec) => rowsOfKind(db, spec)).map((row) => [keyOf(row), row]));
};

/** Rows of a hub's log behind a number, of one scope. */
export const rowsOfHub = async (
  store: HubStore,
  scopeId: string,
  afterSeq: number,
): Promise<{ rows: AnyRow[]; head: number }> => {
  const rows: AnyRow[] = [];
  for (let after = afterSeq; ; ) {
    const page = await store.readLog({ tenantId: TENANT, scopeId }, after, {
      rows: 100_000,
      bytes: 1e9,
    });
    for (const { kind, id, doc, clk, deleted } of page.rows) {
      rows.push({ kind, id, doc: parsed(doc) as Doc, clk: parsed(clk) as Clk | null, deleted });
    }
    after = page.head;
    if (page.complete) return { rows, head: after };
  }
};

export const allRowsOfHub = async (store: HubStore): Promise<Map<string, AnyRow>> => {
  const scopes = [TENANT, SITE].map((scope) => rowsOfHub(store, scope, 0));
  // A digest speaks of one hub's rows and is kept by that hub alone.
  const rows = (await Promise.all(scopes))
    .flatMap((part) => part.rows)
    .filter(({ kind }) => kind !== 'digest');
  return new Map(rows.map((row) => [keyOf(row), row]));
};
