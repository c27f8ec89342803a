import { exact } from '@galley/base';
import type { AdjustedPart } from './adjustments.table.ts';

type PartNow = {
  readonly part: AdjustedPart;
  /** So many of the part; null: all of it. */
  readonly quantity: number | null;
  /** What of the whole line the part is now. */
  readonly mass: exact.Ratio;
  /** The line as it stands, at its full price. */
  readonly liveQuantity: number;
  readonly listMinor: number;
};

const { lesser, ratio, rounded, times } = exact;

/** So many of the line as there are of the part now, no more than there were. */
const unitsOf = ({ part, quantity, mass, liveQuantity }: PartNow): exact.Ratio => {
  const then = quantity === null ? ratio(part.parts, part.of) : ratio(quantity);
  return lesser(times(mass, ratio(liveQuantity)), then);
};

/**
 * The full price of what an adjustment of a part is about. What the check had of it in whole units of money when
 * it was made stays that, as long as the part and its price are what they were.
 */
export const partPrice = (now: PartNow): number => {
  const { part, quantity, liveQuantity, listMinor } = now;
  if (liveQuantity === 0) return 0;
  const units = unitsOf(now);
  const price = rounded(times(units, ratio(listMinor, liveQuantity)));
  const { price: then } = part;
  if (then === undefined || quantity !== null) return price;
  const same = exact.isSame(units, ratio(part.parts, part.of));
  return same && then.unitMinor * liveQuantity === listMinor ? then.listMinor : price;
};
