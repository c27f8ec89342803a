import type { MenuItem } from './menu-index.ts';

/** So many times the dearest item of the menu is more likely a slip of the finger than a price (rule OI3). */
const TIMES_THE_DEAREST = 100;

/** Nobody serves more of one item on one line (rule WI11). */
const MOST_LIKELY_GRAMS = 20_000;

/** The dearest price of the menu, where a typed one is so far above it that it is asked about. */
export const dearestBelow = (
  items: ReadonlyMap<string, Pick<MenuItem, 'priceMinor'>>,
  priceMinor: number,
): number | undefined => {
  const dearest = Math.max(0, ...[...items.values()].map((item) => item.priceMinor));
  return dearest > 0 && priceMinor > dearest * TIMES_THE_DEAREST ? dearest : undefined;
};

export const isUnlikelyWeight = (grams: number): boolean => grams > MOST_LIKELY_GRAMS;
