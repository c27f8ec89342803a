import { halfWords } from '../app/half-words.ts';
import { fromCommand } from './choice-tree.ts';
import { askedFor, askedPrice } from './halves.ts';
import { menuInHand, priceInHand } from './item-price.ts';
import { groupsOf } from './menu-index.ts';
import { priceWith } from './modifier-choice.ts';
import { useRead } from './read.store.ts';
import type { LineWish } from './ui.store.ts';

/** What one of a wish costs with what was chosen, by the menu on the screen; the core has the last word. */
export const wishPrice = ({ itemId, modifiers, weighedMinor, open }: LineWish): number => {
  const whole = useRead.getState().menu;
  const item = whole?.items.get(itemId);
  if (whole === undefined || item === undefined) return 0;
  const menu = menuInHand(whole);
  const choices = fromCommand(modifiers);
  const asked = askedFor(menu, item, groupsOf(menu, item), choices, halfWords);
  const added = askedPrice(asked, choices);
  return priceWith(open?.priceMinor ?? weighedMinor ?? priceInHand(item), added);
};

/** What all of them come to. */
export const wishesPrice = (wishes: readonly LineWish[]): number =>
  wishes.reduce((sum, wish) => sum + wish.quantity * wishPrice(wish), 0);

/** Nothing was said of it but item and quantity: the same again only raises the quantity. */
export const isPlainWish = (wish: LineWish): boolean =>
  wish.modifiers.length === 0 &&
  wish.note === undefined &&
  wish.seat === undefined &&
  wish.replaces === undefined &&
  wish.weight === undefined &&
  wish.open === undefined &&
  wish.beyond === undefined;
