import { groupsOf } from './menu-index.ts';
import { choicesPrice } from './modifier-choice.ts';
import { useRead } from './read.store.ts';
import type { LineWish } from './ui.store.ts';

/** What one of a wish costs with what was chosen, by the menu on the screen; the core has the last word. */
export const wishPrice = ({ itemId, modifiers }: LineWish): number => {
  const { menu } = useRead.getState();
  const item = menu?.items.get(itemId);
  if (menu === undefined || item === undefined) return 0;
  const choices = Object.fromEntries(modifiers.map((one) => [one.modifierId, one.quantity]));
  return item.priceMinor + choicesPrice(groupsOf(menu, item), choices);
};

/** What all of them come to. */
export const wishesPrice = (wishes: readonly LineWish[]): number =>
  wishes.reduce((sum, wish) => sum + wish.quantity * wishPrice(wish), 0);
