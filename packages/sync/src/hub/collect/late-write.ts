import { DELETED_COLUMN, lastWriteOf, latestClock } from '../../core/index.ts';
import type { IncomingRow } from '../incoming-row.ts';
import type { KindTable } from '../kind-table.ts';

/**
 * A write from before the horizon to some columns of a setting that is not there: what it changed has been
 * deleted and collected meanwhile. It is stored as what it would have merged into, a deleted row, and does
 * not bring half of a row back. A row with all of its columns is new, however late it comes.
 */
export const lateWrite = (kinds: KindTable, before: number, row: IncomingRow): IncomingRow => {
  const spec = kinds.get(row.kind);
  if (spec?.class !== 'setting' || row.clk === null || lastWriteOf(row) >= before) return row;
  const whole = spec.columns.every(
    ({ name, nullable }) => nullable || Object.hasOwn(row.doc, name),
  );
  if (whole) return row;
  const o = { ...row.clk.o, [DELETED_COLUMN]: latestClock(row.clk) };
  return { ...row, deleted: true, clk: { b: row.clk.b, o } };
};
