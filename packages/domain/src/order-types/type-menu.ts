import type { OrderTypeRow } from '../rows.ts';

/** Prices of modifiers by price level; a modifier without one on a level costs what it costs elsewhere. */
export type ModifierPrices = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The order types of the house with the prices of one item by level. */
export type TypeMenu = {
  readonly orderTypes: readonly OrderTypeRow[];
  readonly priceOn: ReadonlyMap<string, number>;
  /** Absent: modifiers cost the same everywhere. */
  readonly modifierPrices?: ModifierPrices;
};
