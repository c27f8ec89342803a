/** A jump that is more often a slip of the finger than a wish. */
export type PriceJump = 'free' | 'up' | 'down';

/**
 * A decimal point that slips by one place may still come to less than ten times the price that was meant:
 * 52.50 for 5.25 is ten times, 5.50 for 52.50 is less than that.
 */
export const JUMP_TIMES = 5;

/** Rule OF26: to nothing, to five times the old price or more, or to a fifth of it or less; else undefined. */
export const priceJump = (fromMinor: number, toMinor: number): PriceJump | undefined => {
  if (fromMinor === toMinor) return undefined;
  if (toMinor === 0) return 'free';
  if (fromMinor === 0) return undefined;
  if (toMinor >= fromMinor * JUMP_TIMES) return 'up';
  return toMinor * JUMP_TIMES <= fromMinor ? 'down' : undefined;
};
