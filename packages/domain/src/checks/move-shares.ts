import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { LineShare } from './checks.table.ts';
import { joinShares } from './joined-shares.ts';
import { unitShares } from './line-shares.ts';
import type { LineStatus } from './whole-line.ts';

/** Takes whole ones off a check, seat by seat. */
export const takeUnits = (
  units: readonly LineShare[],
  checkId: string,
  quantity: number,
): LineShare[] => {
  let left = quantity;
  return units.map((share) => {
    if (share.checkId !== checkId) return share;
    const taken = Math.min(left, share.parts);
    left -= taken;
    return { ...share, parts: share.parts - taken };
  });
};

/** Some of the whole ones that a check has to another check. */
export const sendUnits = (
  line: LineStatus,
  from: string,
  to: string,
  quantity: number,
  seat: number | null,
): Result<LineShare[], Failure<'too_many'>> => {
  const units = unitShares(line.place.shares, line.wholeQuantity);
  if (units === undefined || line.fraction !== null || quantity > line.liveQuantity) {
    return err(
      failure(
        'too_many',
        `Only ${line.liveQuantity} × ${line.row.name} can be moved. Lower the quantity or move all of it.`,
        'quantity',
      ),
    );
  }
  return ok(
    joinShares([...takeUnits(units, from, quantity), { checkId: to, seat, parts: quantity }]),
  );
};

/** What sits on a check in equal parts for several places; the others keep theirs. */
export const partShares = (
  shares: readonly LineShare[],
  from: string,
  places: readonly Pick<LineShare, 'checkId' | 'seat'>[],
): LineShare[] => {
  const mine = shares.filter((share) => share.checkId === from);
  const parts = mine.reduce((sum, share) => sum + share.parts, 0);
  const others = shares
    .filter((share) => share.checkId !== from)
    .map((share) => ({ ...share, parts: share.parts * places.length }));
  return joinShares([...places.map((place) => ({ ...place, parts })), ...others]);
};
