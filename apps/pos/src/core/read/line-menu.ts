import type { AllergenMenu, Availability, LineMenu } from '@galley/domain';
import type { Reader } from './reader.ts';

/** What the house declared of allergens. */
export const allergenMenu = (read: Reader): AllergenMenu => ({
  sheet: read.allergenSheet,
  ingredientsOf: (ownerId) =>
    read
      .ingredientUses()
      .filter((use) => use.ownerId === ownerId)
      .map(({ ingredientId }) => ingredientId),
});

/** What a line of this item on a check of this order type is made from. */
export const lineMenu = (
  read: Reader,
  itemId: string,
  orderTypeId: string,
  availability?: Availability,
): LineMenu => ({
  ...(availability === undefined ? {} : { availability }),
  allergens: allergenMenu(read),
  item: read.item(itemId),
  groups: read.groups(),
  modifiers: read.modifiers(),
  taxes: { rates: read.taxRates(), rules: read.taxRules() },
  orderTypeKind: read.orderType(orderTypeId)?.kind ?? 'takeaway',
});
