import { byId, type LineRow } from '../rows.ts';
import type { LineCharge } from './charge-terms.ts';

/** Rows of versions that knew no charges have no such column. */
export const chargeOf = ({ charge }: Pick<LineRow, 'charge'>): LineCharge | null => charge ?? null;

export const isCharge = ({ row }: { readonly row: Pick<LineRow, 'charge'> }): boolean =>
  chargeOf(row) !== null;

/**
 * The charge of a check that counts: none took its place, and of several that registers began while they were cut off
 * it is the one with the greatest id.
 */
export const lastCharge = (lines: readonly LineRow[], checkId: string): LineRow | undefined => {
  const mine = lines.filter((row) => row.checkId === checkId && chargeOf(row) !== null);
  const replaced = new Set(mine.map(({ supersedes }) => supersedes));
  return byId(mine)
    .filter(({ id }) => !replaced.has(id))
    .at(-1);
};
