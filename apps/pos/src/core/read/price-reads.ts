import { itemPrices, modifierPrices } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from './table-reads.ts';

const WHOLE = '_deleted = 0 AND "levelId" IS NOT NULL AND "priceMinor" IS NOT NULL';

/** Reads about prices on price levels. */
export const priceReader = (db: Replica['db']) => {
  const ofItem = readTable(db, itemPrices, `"itemId" = ? AND ${WHOLE}`);
  const ofModifiers = readTable(db, modifierPrices, `${WHOLE} AND "modifierId" IS NOT NULL`);
  return {
    /** Prices of an item by price level. */
    pricesOf: (itemId: string): ReadonlyMap<string, number> =>
      new Map(ofItem.all(itemId).map(({ levelId, priceMinor }) => [levelId, priceMinor])),
    modifierPrices: () => ofModifiers.all(),
  };
};
