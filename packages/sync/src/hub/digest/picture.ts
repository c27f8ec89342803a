import type { Doc } from '@galley/base';
import { addHash, type Bucket, dayOf, removeHash, rowHash } from '../../core/index.ts';
import type { Clk } from '../../protocol/index.ts';
import type { HubReads, HubStore, LogRecord, Scoped, StoredRow } from '../store.ts';
import { contentOf, eachRow } from './count.ts';
import { sha256 } from './tally.ts';

const PAGE = { rows: 500, bytes: 2_000_000 };

/**
 * The rows of some days of a kind, read without a lock and brought up to date by what the log has since. Under the
 * lock only the last few rows of the log are left to read.
 */
export type Picture = {
  /** Ids of all rows of the kind, of whatever day. */
  readonly ids: ReadonlySet<string>;
  /** Rows of the days, by id. */
  readonly rows: ReadonlyMap<string, StoredRow>;
  /** What the rows of the days come to, by day. */
  readonly buckets: ReadonlyMap<string, Bucket>;
  catchUp(reads: HubReads): Promise<void>;
};

/** By day, what the sums that were kept have and the rows have not. */
export type Gap = ReadonlyMap<string, bigint>;

export const hashOf = (row: StoredRow): bigint => rowHash(sha256, row.kind, row.id, contentOf(row));

const storedOf = (record: LogRecord): StoredRow => ({
  ...record,
  doc: JSON.parse(record.doc) as Doc,
  clk: JSON.parse(record.clk ?? 'null') as Clk | null,
});

const createRows = (kind: string, days: ReadonlySet<string>) => {
  const ids = new Set<string>();
  const rows = new Map<string, StoredRow>();
  const buckets = new Map<string, Bucket>();
  const move = (row: StoredRow, by: 1 | -1): void => {
    const day = dayOf(row);
    const held = buckets.get(day) ?? { kind, day, sum: 0n, rows: 0 };
    const sum = (by === 1 ? addHash : removeHash)(held.sum, hashOf(row));
    buckets.set(day, { ...held, sum, rows: held.rows + by });
  };
  const put = (row: StoredRow): void => {
    const before = rows.get(row.id);
    if (before !== undefined) move(before, -1);
    rows.delete(row.id);
    ids.add(row.id);
    if (!days.has(dayOf(row))) return;
    rows.set(row.id, row);
    move(row, 1);
  };
  return { ids, rows, buckets, put };
};

export const takePicture = async (
  store: HubStore,
  scope: Scoped,
  kind: string,
  days: ReadonlySet<string>,
): Promise<Picture> => {
  // Whatever is written while the rows are read has a greater number and is read again from the log.
  let head = await store.lastSeq(scope);
  const { put, ...held } = createRows(kind, days);
  await eachRow(store, scope, { kind }, put);
  const catchUp = async (reads: HubReads): Promise<void> => {
    for (;;) {
      const page = await reads.readLog(scope, head, PAGE);
      for (const record of page.rows) if (record.kind === kind) put(storedOf(record));
      head = Math.max(head, page.head);
      if (page.complete) return;
    }
  };
  return { ...held, catchUp };
};
