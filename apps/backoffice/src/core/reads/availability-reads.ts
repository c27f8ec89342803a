import {
  type AvailabilityRow,
  availability,
  type IngredientRow,
  type IngredientUseRow,
  ingredients,
  ingredientUses,
  type ModifierRow,
  modifiers,
  PORTIONS_SOLD_QUERY,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { type Db, liveRows } from './live-rows.ts';

export type AvailabilityReads = {
  availabilityRows(): readonly AvailabilityRow[];
  ingredients(): readonly IngredientRow[];
  ingredientUses(): readonly IngredientUseRow[];
  modifiers(): readonly ModifierRow[];
  /** Portions that lines of a countdown have used. */
  portionsSold(countdownId: string): number;
};

export const createAvailabilityReads = (
  db: Db,
  client: Pick<Replica['db'], 'prepare'>,
): AvailabilityReads => ({
  availabilityRows: () => liveRows(db, availability),
  ingredients: () => liveRows(db, ingredients),
  ingredientUses: () => liveRows(db, ingredientUses),
  modifiers: () => liveRows(db, modifiers),
  portionsSold: (countdownId) =>
    client.prepare(PORTIONS_SOLD_QUERY).pluck().get(countdownId) as number,
});
