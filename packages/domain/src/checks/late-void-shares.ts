import { byId, type LineVoidRow, sum } from '../rows.ts';
import type { LineShare } from './checks.table.ts';
import { joinShares } from './joined-shares.ts';
import type { LinePlace } from './line-places.ts';
import { unitShares } from './line-shares.ts';
import { takeUnits } from './move-shares.ts';

const allOf = (rows: readonly { readonly quantity: number }[]): number =>
  sum(rows.map(({ quantity }) => quantity));

const unitsOf = (units: readonly LineShare[]): number => sum(units.map(({ parts }) => parts));

/** What no voided check had any more comes off those that have most, a unit at a time. */
const takeElsewhere = (units: readonly LineShare[], quantity: number): readonly LineShare[] => {
  let left = units;
  for (let at = 0; at < quantity; at++) {
    const most = left.reduce((a, b) => (b.parts > a.parts ? b : a));
    left = left.map((share) => (share === most ? { ...share, parts: share.parts - 1 } : share));
  }
  return left;
};

/**
 * Where a line sits once voids that its last move had not heard of are taken off: whole ones of the check that each was
 * done on, as far as it has some (rule MV27). Where checks have parts of whole ones, or an older program moved it, all
 * of them bear a void by their parts. `quantity` and `voids` are those of the line.
 */
export const withLateVoids = (
  place: LinePlace,
  quantity: number,
  voids: readonly LineVoidRow[],
): LinePlace => {
  const { heard, shares } = place;
  if (heard === undefined || shares.length === 1) return place;
  const known = Math.min(quantity, allOf(voids.filter(({ id }) => heard.includes(id))));
  const gone = Math.min(quantity, allOf(voids)) - known;
  const units = unitShares(shares, quantity - known);
  if (units === undefined || gone === 0 || gone === unitsOf(units)) return place;
  let room = gone;
  const own = byId(voids.filter(({ id }) => !heard.includes(id))).reduce<readonly LineShare[]>(
    (left, row) => {
      const counted = Math.min(room, row.quantity);
      room -= counted;
      return takeUnits(left, row.checkId, counted);
    },
    units,
  );
  const rest = gone - (unitsOf(units) - unitsOf(own));
  return { ...place, shares: joinShares(takeElsewhere(own, rest)) };
};
