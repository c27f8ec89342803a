import { type CategoryColor, Tile, toaster } from '@galley/ui';
import { memo } from 'react';
import { deviceWords } from '../app/device-words.ts';
import { words } from '../app/words.ts';
import { groupsOf, type MenuItem } from '../state/menu-index.ts';
import { ringItem } from '../state/orders.ts';
import { useRead } from '../state/read.store.ts';
import { type LineWish, openSheet } from '../state/ui.store.ts';

const HUES = 9;
export const hueOf = (hue: number): CategoryColor =>
  ((((hue % HUES) + HUES) % HUES) + 1) as CategoryColor;

/** What is sold by weight is weighed first; everything else is on the check. */
export const ringOrWeigh = (item: MenuItem, wish: Omit<LineWish, 'itemId'>): void => {
  if (item.byWeight && wish.weight === undefined)
    openSheet({ type: 'weigh', itemId: item.id, wish });
  else ringItem({ itemId: item.id, ...wish });
};

/** Forced modifiers are asked for first; everything else is on the check with the tap. */
export const sell = (item: MenuItem): void => {
  const { menu } = useRead.getState();
  if (menu === undefined) return;
  if (item.unavailable) {
    toaster.show({ message: words.isOut(item.name), tone: 'attention' });
    return;
  }
  const forced = groupsOf(menu, item).some(({ min }) => min > 0);
  if (forced) openSheet({ type: 'modifiers', itemId: item.id, lineId: null });
  else ringOrWeigh(item, { quantity: 1, modifiers: [] });
};

type ItemTileProps = {
  readonly item: MenuItem;
  readonly hue: number;
  readonly currency: string;
};

/** Hears of its own count alone, so that a tap paints one tile and not the grid. */
export const ItemTile = memo(function ItemTile({ item, hue, currency }: ItemTileProps) {
  const count = useRead(({ counts }) => counts[item.id] ?? 0);
  return (
    <Tile
      name={item.name}
      price={{ minor: item.priceMinor, currency }}
      color={hueOf(hue)}
      count={count}
      note={item.byWeight && count === 0 ? deviceWords.perKgShort : undefined}
      struck={item.unavailable ? words.out : undefined}
      testId={`item-${item.id}`}
      onPress={() => sell(item)}
    />
  );
});
