import type { KindSpec } from '@galley/base';
import Database from 'better-sqlite3';
import type { MergedRow } from '../core/index.ts';
import { ORIGIN_KIND, SCHEMA_VERSION, SYNC_KINDS } from '../protocol/index.ts';
import { quoted } from './kind-table.ts';
import { createParked } from './parked.ts';
import { CONTENT_META, createRowCodec, type SqlValue } from './row-codec.ts';

/** A row of a replica with its place, as a hub of the same device takes it over. */
export type ReplicaRow = MergedRow & {
  readonly kind: string;
  readonly id: string;
  readonly scopeId: string;
  readonly schema: number;
};

const rowsOfKind = function* (db: Database.Database, spec: KindSpec): Generator<ReplicaRow> {
  const codec = createRowCodec(spec);
  const columns = [...spec.columns.map((column) => column.name), ...CONTENT_META].map(quoted);
  const select = db.prepare(`SELECT id, _scope, ${columns.join(', ')} FROM ${quoted(spec.kind)}`);
  for (const cells of select.raw().iterate() as Iterable<SqlValue[]>) {
    const [id, scope, ...content] = cells;
    const place = { kind: spec.kind, id: String(id), scopeId: String(scope) };
    yield { ...place, schema: SCHEMA_VERSION, ...codec.decode(content) };
  }
};

const parkedRows = function* (db: Database.Database): Generator<ReplicaRow> {
  const kinds = db.prepare('SELECT DISTINCT kind FROM sync_parked').pluck().all() as string[];
  for (const kind of kinds) {
    for (const { id, scope, schema, row } of createParked(db).all(kind)) {
      yield { kind, id, scopeId: scope, schema, ...row };
    }
  }
};

/**
 * All rows of a replica's file as they are at one moment, the heads of origins last, read beside its one
 * writer and without writing. Throws when the file is none of this version's.
 */
export const readReplicaRows = function* (
  file: string,
  kinds: readonly KindSpec[],
): Generator<ReplicaRow> {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    db.exec('BEGIN');
    const all = [...kinds, ...SYNC_KINDS].filter((spec) => spec !== ORIGIN_KIND);
    for (const spec of all) yield* rowsOfKind(db, spec);
    yield* parkedRows(db);
    yield* rowsOfKind(db, ORIGIN_KIND);
  } finally {
    db.close();
  }
};
