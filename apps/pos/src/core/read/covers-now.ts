import { type CheckRow, coversOf } from '@galley/domain';
import type { Reader } from './reader.ts';

/** Guests of a check with those of the checks merged into it, as the replica has them now; null: not known. */
export const coversNow = (read: Reader, check: CheckRow): number | null => {
  const ids = read.kinOf([check.id]);
  const kin = ids.flatMap((id) => (id === check.id ? [] : (read.check(id) ?? [])));
  return coversOf([check, ...kin], read.movesOf(ids))(check).all;
};
