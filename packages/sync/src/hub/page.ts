import type { LogPage, LogRecord } from './store.ts';

/** Rough bytes of a row on the wire: its texts, and what the message around them takes. */
const weightOf = (row: LogRecord): number =>
  500 + row.doc.length + (row.clk?.length ?? 0) + row.id.length + row.txn.length;

/**
 * Cuts a page at the byte limit, never before the first row. `records` are at most `limit.rows + 1` rows
 * of one consistent reading, ascending: one more than the page may hold tells that more lies behind.
 */
export const pageOf = (
  records: readonly LogRecord[],
  afterSeq: number,
  limit: { readonly rows: number; readonly bytes: number },
): LogPage => {
  let bytes = 0;
  let count = 0;
  for (const record of records.slice(0, limit.rows)) {
    bytes += weightOf(record);
    if (count > 0 && bytes > limit.bytes) break;
    count += 1;
  }
  const rows = records.slice(0, count);
  return { rows, head: rows.at(-1)?.seq ?? afterSeq, complete: count === records.length };
};
