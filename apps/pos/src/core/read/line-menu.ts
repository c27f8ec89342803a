import {
  type AllergenMenu,
  type Availability,
  type LineMenu,
  modifierPricesOf,
  orderTypeOf,
  withPartGroups,
} from '@galley/domain';
import { taxMenu } from '../tax/tax-menu.ts';
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

const taxKindOf = (read: Reader, orderTypeId: string) => {
  const type = read.orderType(orderTypeId);
  return type === undefined ? 'takeaway' : orderTypeOf(type).taxKind;
};

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
  modifiers: withPartGroups(read.modifiers(), read.items()),
  preModifiers: read.preModifiers(),
  taxes: taxMenu(read),
  orderTypeKind: taxKindOf(read, orderTypeId),
  orderTypeId,
  types: {
    orderTypes: read.orderTypes(),
    priceOn: read.pricesOf(itemId),
    modifierPrices: modifierPricesOf(read.modifierPrices()),
  },
  partOf: (partId) => ({
    item: read.item(partId),
    types: { orderTypes: read.orderTypes(), priceOn: read.pricesOf(partId) },
  }),
});
