import type { ModifierRow, OrderTypeRow } from '../rows.ts';
import { orderTypeOf } from './order-type.ts';
import type { ModifierPrices, TypeMenu } from './type-menu.ts';

export type PricedOnLevel = {
  readonly modifierId: string;
  readonly levelId: string;
  readonly priceMinor: number;
};

export const modifierPricesOf = (rows: readonly PricedOnLevel[]): ModifierPrices => {
  const levels = new Map<string, Map<string, number>>();
  for (const { levelId, modifierId, priceMinor } of rows) {
    const level = levels.get(levelId) ?? new Map<string, number>();
    levels.set(levelId, level.set(modifierId, priceMinor));
  }
  return levels;
};

/** Modifiers at their prices under an order type (rule OT11); the same list where none differs. */
export const modifiersUnder = (
  modifiers: readonly ModifierRow[],
  { modifierPrices }: Pick<TypeMenu, 'modifierPrices'>,
  type: OrderTypeRow | undefined,
): readonly ModifierRow[] => {
  const levelId = type === undefined ? null : orderTypeOf(type).priceLevelId;
  const prices = levelId === null ? undefined : modifierPrices?.get(levelId);
  if (prices === undefined || prices.size === 0) return modifiers;
  return modifiers.map((row) => ({ ...row, priceMinor: prices.get(row.id) ?? row.priceMinor }));
};

type Sold = {
  readonly modifiers: readonly ModifierRow[];
  readonly orderTypeId?: string;
  readonly types?: TypeMenu;
};

/** A menu as it is sold under an order type; by default under its own. */
export const menuUnder = <T extends Sold>(menu: T, typeId = menu.orderTypeId): T => {
  if (menu.types === undefined) return menu;
  const type = menu.types.orderTypes.find(({ id }) => id === typeId);
  return { ...menu, modifiers: modifiersUnder(menu.modifiers, menu.types, type) };
};
