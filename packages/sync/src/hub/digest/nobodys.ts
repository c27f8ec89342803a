import { addHash, dayOf, removeHash } from '../../core/index.ts';
import type { StoredRow } from '../store.ts';
import { type Gap, hashOf } from './picture.ts';

type Hashed = { readonly row: StoredRow; readonly hash: bigint };

/** One or two rows that come to the sum. */
const oneOrTwo = (rows: readonly Hashed[], sum: bigint): readonly Hashed[] | undefined => {
  const seen = new Map<bigint, Hashed>();
  for (const one of rows) {
    if (one.hash === sum) return [one];
    const other = seen.get(removeHash(sum, one.hash));
    if (other !== undefined) return [other, one];
    seen.set(one.hash, one);
  }
  return undefined;
};

/**
 * Of these rows those without which the sums that were kept are met: this hub did not write them. All of a day, or one
 * or two of it; undefined when nothing comes to what is left, because then the sums prove nothing.
 */
export const nobodysRows = (
  left: Gap,
  candidates: readonly StoredRow[],
): readonly StoredRow[] | undefined => {
  const gone: StoredRow[] = [];
  for (const [day, lacking] of left) {
    if (lacking === 0n) continue;
    const excess = removeHash(0n, lacking);
    const rows = candidates
      .filter((row) => dayOf(row) === day)
      .map((row) => ({ row, hash: hashOf(row) }));
    const isAll = rows.reduce((sum, { hash }) => addHash(sum, hash), 0n) === excess;
    const found = isAll ? rows : oneOrTwo(rows, excess);
    if (found === undefined) return undefined;
    gone.push(...found.map(({ row }) => row));
  }
  return gone;
};
