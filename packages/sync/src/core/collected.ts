import { latestClock } from './held.ts';
import { parseHlc } from './hlc.ts';
import type { MergedRow } from './row.ts';

/** Time (ms) of the last write to a setting; infinity for rows without clocks. */
export const lastWriteOf = (row: MergedRow): number =>
  row.clk === null ? Number.POSITIVE_INFINITY : (parseHlc(latestClock(row.clk))?.ms ?? 0);

/**
 * Whether a row is a deleted setting that was last written before `before` (ms). It goes by the row alone,
 * so that every hub and every replica drops the same rows at the same horizon.
 */
export const isCollected = (row: MergedRow, before: number): boolean =>
  row.deleted && lastWriteOf(row) < before;
