import type { Json, KindSpec } from '@galley/base';
import { canonicalJson } from '@galley/base';
import { columnClocks, mergeRow } from './merge.ts';
import { DELETED_COLUMN, type MergedRow } from './row.ts';

/** What two rows are compared by. */
export const rowText = ({ doc, clk, deleted }: MergedRow): string =>
  canonicalJson([doc, clk, deleted]);

/** Columns with the same clock were written at the same moment by the same device: they are as `theirs` has them. */
const withTheirColumns = (merged: MergedRow, theirs: MergedRow): MergedRow => {
  if (merged.clk === null || theirs.clk === null) return merged;
  const [held, told] = [columnClocks(merged, merged.clk), columnClocks(theirs, theirs.clk)];
  const doc: Record<string, Json> = { ...merged.doc };
  let { deleted } = merged;
  for (const [column, clock] of Object.entries(told)) {
    if (held[column] !== clock) continue;
    if (column === DELETED_COLUMN) deleted = theirs.deleted;
    else doc[column] = theirs.doc[column] ?? null;
  }
  return { ...merged, doc, deleted };
};

const sameTurn = (a: MergedRow, b: MergedRow): boolean =>
  a.doc.generation === b.doc.generation && a.doc.rank === b.doc.rank;

/**
 * `theirs` with what `other` has of a later clock or turn, and with nothing else of it: where both speak of the
 * same moment `theirs` stands, whatever the greater text. A fact is as `theirs` has it.
 */
export const withLater = (spec: KindSpec, theirs: MergedRow, other: MergedRow): MergedRow => {
  const { doc, clk, deleted } = theirs;
  if (spec.class === 'fact' || (spec.class === 'state' && sameTurn(theirs, other))) {
    return { doc, clk, deleted };
  }
  const merged = mergeRow(spec, { doc, clk, deleted }, other).row;
  return spec.class === 'state' ? merged : withTheirColumns(merged, theirs);
};
