import { hash } from 'node:crypto';
import type { Sha256 } from '@galley/base';
import { addHash, dayOf, type MergedRow, removeHash, rowHash } from '../../core/index.ts';
import { DIGEST_KIND } from '../../protocol/index.ts';
import type { RowKey } from '../store.ts';

/** In one call, which costs half of an object per row. */
export const sha256: Sha256 = (data) => hash('sha256', data);

type Row = MergedRow & RowKey;
type ScopedRow = Row & { readonly scopeId: string };

/** By how much a transaction moves the sum and the count of one bucket. */
export type BucketChange = {
  readonly scopeId: string;
  readonly kind: string;
  readonly day: string;
  readonly sum: bigint;
  readonly rows: number;
};

/**
 * What a transaction does to the buckets. It remembers the rows that the transaction read, which are those
 * that it may replace: nothing is read twice.
 */
export type Tally = {
  /** The transaction asked for these rows and found those. */
  read(scopeId: string, keys: readonly RowKey[], found: readonly Row[]): void;
  /** Rows that are about to be replaced and were not read yet. */
  unread(rows: readonly ScopedRow[]): ScopedRow[];
  /** The changes that these writes make; the rows are remembered as written. */
  written(rows: readonly ScopedRow[]): BucketChange[];
  /** The changes that taking these rows out makes. */
  removed(rows: readonly ScopedRow[]): BucketChange[];
};

const keyOf = (scopeId: string, { kind, id }: RowKey): string => `${scopeId}\n${kind}\n${id}`;

/** Digest rows speak of the sums and are no part of them. */
const counts = ({ kind }: RowKey): boolean => kind !== DIGEST_KIND.kind;

const createChanges = () => {
  const changes = new Map<string, BucketChange>();
  const move = (scopeId: string, row: Row, by: 1 | -1): void => {
    const { kind } = row;
    const day = dayOf(row);
    const key = `${scopeId}\n${kind}\n${day}`;
    const held = changes.get(key) ?? { scopeId, kind, day, sum: 0n, rows: 0 };
    const content = { doc: row.doc, clk: row.clk, deleted: row.deleted };
    const one = rowHash(sha256, kind, row.id, content);
    const sum = by === 1 ? addHash(held.sum, one) : removeHash(held.sum, one);
    changes.set(key, { ...held, sum, rows: held.rows + by });
  };
  const all = (): BucketChange[] =>
    [...changes.values()].filter(({ sum, rows }) => sum !== 0n || rows !== 0);
  return { move, all };
};

export const createTally = (): Tally => {
  const memory = new Map<string, Row | undefined>();
  return {
    read(scopeId, keys, found) {
      for (const key of keys) memory.set(keyOf(scopeId, key), undefined);
      for (const row of found) memory.set(keyOf(scopeId, row), row);
    },
    unread: (rows) => rows.filter((row) => counts(row) && !memory.has(keyOf(row.scopeId, row))),
    written(rows) {
      const changes = createChanges();
      for (const row of rows.filter(counts)) {
        const key = keyOf(row.scopeId, row);
        const before = memory.get(key);
        if (before !== undefined) changes.move(row.scopeId, before, -1);
        changes.move(row.scopeId, row, 1);
        memory.set(key, row);
      }
      return changes.all();
    },
    removed(rows) {
      const changes = createChanges();
      for (const row of rows.filter(counts)) {
        changes.move(row.scopeId, row, -1);
        memory.set(keyOf(row.scopeId, row), undefined);
      }
      return changes.all();
    },
  };
};
