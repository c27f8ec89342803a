import { atFirst, type KindSpec } from '@galley/base';
import type Database from 'better-sqlite3';
import { addHash, dayOf, type MergedRow, removeHash, rowHash } from '../core/index.ts';
import { DIGEST_KIND } from '../protocol/index.ts';
import { type HeldRow, quoted } from './kind-table.ts';
import { sha256 } from './node-crypto.ts';
import { CONTENT_META, createRowCodec, type SqlValue } from './row-codec.ts';

/** Sums of one scope by kind and day. */
export type ScopeSums = ReadonlyMap<string, ReadonlyMap<string, bigint>>;

/**
 * What this replica's rows come to, by scope, kind and day. Sums are kept in memory: they are read from the
 * rows a slice at a time (`advance`), and follow what changes behind the slice. A row is told before it is
 * changed or removed, so that its former hash can be taken out; its new one is read when it is needed.
 */
export type DigestBook = {
  /** The row is about to be changed or removed; `held` is what it is now, if the caller has read it. */
  changing(kind: string, id: string, scope: string, held?: HeldRow): void;
  /** A row has come that was not there. */
  added(kind: string, id: string, scope: string): void;
  /** Reads up to so many rows; true when every row is summed. */
  advance(rows: number): boolean;
  /** Every row is summed. */
  complete(): boolean;
  /** Reads all rows anew beside the sums that are kept, and puts those in their place that differ. */
  recount(): void;
  /** Buckets in which a recount found other rows than this program had written. */
  altered(): number;
  sums(scope: string): ScopeSums;
  /** Where a row stands and what it comes to; of kinds that this version knows. */
  row(kind: string, id: string): SummedRow | undefined;
  /** Grows with every change of the scope's rows. */
  version(scope: string): number;
  /** Collects the rows (`kind id`) that change or come from now on, until it is told to end. */
  watch(into: Set<string>): () => void;
};

export type SummedRow = { readonly scope: string; readonly day: string; readonly hash: bigint };

type Scoped = { readonly id: string; readonly scope: string; readonly row: MergedRow };

/** In the place of a row of which somebody made a cell unreadable: no hub has such a row, so it is found. */
const UNREADABLE: MergedRow = { doc: {}, clk: null, deleted: false };

/** A value that has no canonical text is not one that this program wrote. */
const hashOf = (kind: string, id: string, row: MergedRow): bigint => {
  try {
    return rowHash(sha256, kind, id, row);
  } catch {
    return rowHash(sha256, kind, id, UNREADABLE);
  }
};

/** Reads the rows of one kind's table. */
export type KindReader = {
  after(id: string, limit: number): Scoped[];
  one(id: string): Scoped | undefined;
};

export const createKindReader = (db: Database.Database, spec: KindSpec): KindReader => {
  const content = [...spec.columns.map((column) => column.name), ...CONTENT_META].map(quoted);
  const select = `SELECT id, _scope, ${content.join(', ')} FROM ${quoted(spec.kind)}`;
  const codec = createRowCodec(spec);
  const page = atFirst(() => db.prepare(`${select} WHERE id > ? ORDER BY id LIMIT ?`).raw());
  const single = atFirst(() => db.prepare(`${select} WHERE id = ?`).raw());
  const rowOf = (cells: SqlValue[]): MergedRow => {
    try {
      return codec.decode(cells, 2);
    } catch {
      return UNREADABLE;
    }
  };
  const scopedOf = (cells: SqlValue[]): Scoped => ({
    id: String(cells[0]),
    scope: String(cells[1]),
    row: rowOf(cells),
  });
  return {
    after: (id, limit) => (page().all(id, limit) as SqlValue[][]).map(scopedOf),
    one(id) {
      const found = single().get(id) as SqlValue[] | undefined;
      return found && scopedOf(found);
    },
  };
};

/** SQLite orders text by its bytes. */
const isBehind = (id: string, cursor: string): boolean =>
  cursor !== '' && (id === cursor || Buffer.compare(Buffer.from(id), Buffer.from(cursor)) < 0);

/** The sums of one kind while they are read and after. */
const createKindSums = (kind: string, reader: KindReader) => {
  const buckets = new Map<string, bigint>();
  /** Rows whose former hash is out and whose present one is not yet in. */
  const touched = new Set<string>();
  let cursor = '';
  let done = false;
  const move = ({ id, scope, row }: Scoped, by: typeof addHash): void => {
    const key = `${scope}\n${dayOf(row)}`;
    buckets.set(key, by(buckets.get(key) ?? 0n, hashOf(kind, id, row)));
  };
  const settle = (id: string): void => {
    const found = reader.one(id);
    if (found !== undefined) move(found, addHash);
    touched.delete(id);
  };
  return {
    done: () => done,
    touch(id: string, was: HeldRow | 'nothing' | 'unread'): void {
      if (touched.has(id) || !(done || isBehind(id, cursor))) return;
      const held = was === 'unread' ? reader.one(id) : was;
      if (held !== undefined && held !== 'nothing') move({ id, ...held }, removeHash);
      touched.add(id);
    },
    /** How many rows were read. */
    advance(limit: number): number {
      let read = 0;
      for (const id of touched) {
        if (read++ >= limit) return limit;
        settle(id);
      }
      if (done || read >= limit) return read;
      const rows = reader.after(cursor, limit - read);
      for (const row of rows) move(row, addHash);
      cursor = rows.at(-1)?.id ?? cursor;
      done = rows.length < limit - read;
      return read + rows.length;
    },
    buckets(): ReadonlyMap<string, bigint> {
      for (const id of touched) settle(id);
      return buckets;
    },
  };
};

type KindSums = ReturnType<typeof createKindSums>;

const unequal = (a: ReadonlyMap<string, bigint>, b: ReadonlyMap<string, bigint>): number =>
  [...new Set([...a.keys(), ...b.keys()])].filter(
    (key) => (a.get(key) ?? 0n) !== (b.get(key) ?? 0n),
  ).length;

const createVersions = () => {
  const versions = new Map<string, number>();
  return {
    of: (scope: string): number => versions.get(scope) ?? 0,
    grow: (scope: string): void => void versions.set(scope, (versions.get(scope) ?? 0) + 1),
  };
};

/** Rows of kinds that this version does not know are few: they are summed when they are asked for. */
const createParkedSums = (db: Database.Database) => {
  const all = db.prepare<[string], ParkedRow>(
    'SELECT kind, id, doc, clk, deleted FROM sync_parked WHERE _scope = ? ORDER BY kind',
  );
  return (scope: string, kinds: Map<string, Map<string, bigint>>): void => {
    for (const { kind, id, doc, clk, deleted } of all.all(scope)) {
      const row = { doc: JSON.parse(doc), clk: JSON.parse(clk ?? 'null'), deleted: deleted === 1 };
      const days = kinds.get(kind) ?? new Map<string, bigint>();
      kinds.set(kind, days);
      days.set(dayOf(row), addHash(days.get(dayOf(row)) ?? 0n, rowHash(sha256, kind, id, row)));
    }
  };
};

type ParkedRow = {
  readonly kind: string;
  readonly id: string;
  readonly doc: string;
  readonly clk: string | null;
  readonly deleted: number;
};

export const createDigestBook = (db: Database.Database, kinds: readonly KindSpec[]): DigestBook => {
  const counted = kinds.filter(({ kind }) => kind !== DIGEST_KIND.kind);
  const readers = new Map(counted.map((spec) => [spec.kind, createKindReader(db, spec)]));
  const addParked = createParkedSums(db);
  const start = (): Map<string, KindSums> =>
    new Map([...readers].map(([kind, reader]) => [kind, createKindSums(kind, reader)]));
  const versions = createVersions();
  let kept = start();
  let fresh: Map<string, KindSums> | undefined;
  let altered = 0;
  const watching = new Set<Set<string>>();
  const touch = (
    kind: string,
    id: string,
    scope: string,
    was: HeldRow | 'nothing' | 'unread',
  ): void => {
    kept.get(kind)?.touch(id, was);
    fresh?.get(kind)?.touch(id, was);
    versions.grow(scope);
    for (const changed of watching) changed.add(`${kind} ${id}`);
  };
  const advance = (sums: ReadonlyMap<string, KindSums>, limit: number): boolean => {
    let left = limit;
    for (const one of sums.values()) {
      left -= one.advance(left);
      if (left <= 0 || !one.done()) return false;
    }
    return true;
  };
  const complete = (): boolean => [...kept.values()].every((sums) => sums.done());
  const adopt = (recounted: Map<string, KindSums>): void => {
    for (const [kind, sums] of recounted) {
      altered += unequal(sums.buckets(), kept.get(kind)?.buckets() ?? new Map());
    }
    kept = recounted;
    fresh = undefined;
  };
  return {
    changing: (kind, id, scope, held) => touch(kind, id, scope, held ?? 'unread'),
    added: (kind, id, scope) => touch(kind, id, scope, 'nothing'),
    advance(rows) {
      if (!advance(kept, rows)) return false;
      if (fresh === undefined) return true;
      if (!advance(fresh, rows)) return false;
      adopt(fresh);
      return true;
    },
    complete,
    recount() {
      if (fresh === undefined && complete()) fresh = start();
    },
    altered: () => altered,
    sums(scope) {
      const sums = sumsOfScope(kept, scope);
      addParked(scope, sums);
      return sums;
    },
    row(kind, id) {
      const held = readers.get(kind)?.one(id);
      if (held === undefined) return undefined;
      return { scope: held.scope, day: dayOf(held.row), hash: hashOf(kind, id, held.row) };
    },
    version: versions.of,
    watch(into) {
      watching.add(into);
      return () => void watching.delete(into);
    },
  };
};

const sumsOfScope = (
  kept: ReadonlyMap<string, KindSums>,
  scope: string,
): Map<string, Map<string, bigint>> => {
  const kinds = new Map<string, Map<string, bigint>>();
  for (const [kind, sums] of kept) {
    const days = new Map<string, bigint>();
    for (const [key, sum] of sums.buckets()) {
      const [of, day = ''] = key.split('\n');
      if (of === scope && sum !== 0n) days.set(day, sum);
    }
    if (days.size > 0) kinds.set(kind, days);
  }
  return kinds;
};
