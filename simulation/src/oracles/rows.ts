import {
  atFirst,
  canonicalJson,
  type DeviceKind,
  type Doc,
  type Json,
  type KindSpec,
} from '@galley/base';
import { KINDS } from '@galley/domain';
import { hiddenKinds } from '@galley/sync/core';
import type { HubStore } from '@galley/sync/hub';
import { type Clk, SYNC_KINDS } from '@galley/sync/protocol';
import type { Replica } from '@galley/sync/replica';
import { SITE, TENANT } from '../shop/place.ts';
import type { AnyRow } from './any-row.ts';
import { knownRows } from './known-rows.ts';

export type { AnyRow } from './any-row.ts';

export const ALL_KINDS: readonly KindSpec[] = [...KINDS, ...SYNC_KINDS];
export const CLASS_OF: ReadonlyMap<string, KindSpec['class']> = new Map(
  ALL_KINDS.map((spec) => [spec.kind, spec.class]),
);

export const keyOf = (row: { readonly kind: string; readonly id: string }): string =>
  `${row.kind} ${row.id}`;

/** Equal text is equal content, clocks and deletion included. */
export const textOf = (row: AnyRow): string => {
  const { doc, clk, deleted } = row;
  const text = texts.get(row) ?? canonicalJson({ doc, clk, deleted });
  texts.set(row, text);
  return text;
};

const texts = new WeakMap<AnyRow, string>();

/** The canonical text of a document that nobody changes any more. */
export const docText = (doc: object): string => {
  const text = docTexts.get(doc) ?? canonicalJson(doc as Json);
  docTexts.set(doc, text);
  return text;
};

const docTexts = new WeakMap<object, string>();

type Cell = string | number | null;
type Cells = Readonly<Record<string, Cell>>;

/** Where a replica keeps a row, which is no part of its content. */
const PLACE: ReadonlySet<string> = new Set(['_scope', '_mark']);

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

type KindReader = { all(): AnyRow[]; one(id: string): AnyRow | undefined };

/** Of the same tables the same kind has the same cells, in any replica. */
const readerOf = (db: Replica['db'], spec: KindSpec): KindReader => {
  const select = `SELECT * FROM "${spec.kind}"`;
  const whole = db.prepare<[], Cell[]>(select).raw();
  const single = atFirst(() => db.prepare<[string], Cell[]>(`${select} WHERE id = ?`).raw());
  const names = whole.columns().map(({ name }) => name);
  const content = names.flatMap((name, at) => (PLACE.has(name) ? [] : [at]));
  const idAt = names.indexOf('id');
  const known = knownRows<readonly Cell[]>(`${names.length} columns of ${spec.kind}`);
  const isAs = (a: readonly Cell[], b: readonly Cell[]): boolean =>
    content.every((at) => a[at] === b[at]);
  const make = (cells: readonly Cell[]): AnyRow =>
    rowOf(spec, Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])));
  const row = (cells: Cell[]): AnyRow => known(String(cells[idAt]), cells, isAs, make);
  return {
    all: () => whole.all().map(row),
    one(id) {
      const cells = single().get(id);
      return cells && row(cells);
    },
  };
};

const readers = new WeakMap<Replica['db'], Map<string, KindReader>>();

const readKind = (db: Replica['db'], spec: KindSpec): KindReader => {
  const made = readers.get(db) ?? new Map<string, KindReader>();
  readers.set(db, made);
  const reader = made.get(spec.kind) ?? readerOf(db, spec);
  made.set(spec.kind, reader);
  return reader;
};

export const rowsOfKind = (db: Replica['db'], spec: KindSpec): AnyRow[] => readKind(db, spec).all();

export const readRow = (db: Replica['db'], kind: string, id: string): AnyRow | undefined => {
  const spec = ALL_KINDS.find((one) => one.kind === kind);
  return spec !== undefined && knows(db, kind) ? readKind(db, spec).one(id) : undefined;
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

/** All rows, or those of some kinds. */
export const rowsOfReplica = (
  db: Replica['db'],
  wanted: (spec: KindSpec) => boolean = () => true,
): Map<string, AnyRow> => {
  const known = ALL_KINDS.filter((spec) => wanted(spec) && knows(db, spec.kind));
  return new Map(known.flatMap((spec) => rowsOfKind(db, spec)).map((row) => [keyOf(row), row]));
};

type LogRow = Awaited<ReturnType<HubStore['readLog']>>['rows'][number] & {
  readonly scopeId: string;
};

const hubRow = knownRows<LogRow>('rows of hubs');

const isSame = (a: LogRow, b: LogRow): boolean =>
  a.doc === b.doc && a.clk === b.clk && a.deleted === b.deleted;

const rowOfLog = ({ kind, id, doc, clk, deleted, scopeId }: LogRow): AnyRow => ({
  kind,
  id,
  doc: parsed(doc) as Doc,
  clk: parsed(clk) as Clk | null,
  deleted,
  scopeId,
});

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
    for (const row of page.rows) {
      const logged = { ...row, scopeId };
      rows.push(hubRow(`${scopeId} ${row.kind} ${row.id}`, logged, isSame, rowOfLog));
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

/** Of a hub's rows those that a device of this kind may hold. */
export const readableBy = (
  device: DeviceKind,
  rows: ReadonlyMap<string, AnyRow>,
  tenantId: string,
): ReadonlyMap<string, AnyRow> => {
  const [tenant, site] = (['tenant', 'site'] as const).map((home) =>
    hiddenKinds(ALL_KINDS, device, home),
  );
  if (tenant?.size === 0) return rows;
  const hides = ({ kind, scopeId }: AnyRow) => (scopeId === tenantId ? tenant : site)?.has(kind);
  return new Map([...rows].filter(([, row]) => hides(row) !== true));
};
