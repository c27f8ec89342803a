import type { Json, KindSpec } from '@galley/base';
import { canonicalJson } from '@galley/base';
import { columnClocks, DELETED_COLUMN, type MergedRow, mergeRow } from '../../core/index.ts';
import type { Scoped } from '../store.ts';

/** A row as the central hub has it. */
export type WitnessRow = MergedRow & { readonly id: string; readonly schema: number };

/** Rows of the central hub, for a site hub whose own are in doubt; undefined when it cannot be asked. */
export type Witness = (
  scope: Scoped,
  kind: string,
  days: readonly string[],
) => Promise<readonly WitnessRow[] | undefined>;

const textOf = ({ doc, clk, deleted }: MergedRow): string => canonicalJson([doc, clk, deleted]);

/** Columns that were written at the same moment by the same device have one value: the witness has it. */
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
 * What comes of a row that no commit here proves, beside the central hub's: a fact and a state of the same turn
 * are as the central hub has them, of a setting every column whose clock is the same; else they are merged as
 * ever. Undefined when nothing changes here.
 */
export const witnessed = (
  spec: KindSpec,
  own: MergedRow,
  theirs: MergedRow,
): MergedRow | undefined => {
  const { doc, clk, deleted } = theirs;
  const taken = { doc, clk, deleted };
  const right =
    spec.class === 'fact' || (spec.class === 'state' && sameTurn(own, theirs))
      ? taken
      : withTheirColumns(mergeRow(spec, own, theirs).row, theirs);
  return textOf(right) === textOf(own) ? undefined : right;
};

export const sameRow = (a: MergedRow, b: MergedRow): boolean => textOf(a) === textOf(b);
