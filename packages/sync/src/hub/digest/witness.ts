import type { KindSpec } from '@galley/base';
import { type MergedRow, rowText, withLater } from '../../core/index.ts';
import type { Scoped } from '../store.ts';

/** A row as the central hub has it. */
export type WitnessRow = MergedRow & { readonly id: string; readonly schema: number };

/** Rows of the central hub, for a site hub whose own are in doubt; undefined when it cannot be asked. */
export type Witness = (
  scope: Scoped,
  kind: string,
  days: readonly string[],
) => Promise<readonly WitnessRow[] | undefined>;

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
  const right = withLater(spec, theirs, own);
  return sameRow(right, own) ? undefined : right;
};

export const sameRow = (a: MergedRow, b: MergedRow): boolean => rowText(a) === rowText(b);
