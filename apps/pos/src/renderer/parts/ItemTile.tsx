import type { LackView } from '@galley/pos/contract';
import { type CategoryColor, Tile, toaster } from '@galley/ui';
import { language, localeIn } from '@galley/ui/language';
import { memo } from 'react';
import { availabilityWords } from '../app/availability-words.ts';
import { deviceWords } from '../app/device-words.ts';
import { lackOf } from '../state/availability.ts';
import { askAvailability } from '../state/availability-acts.ts';
import { makeFormat } from '../state/format.ts';
import { usePriceInHand } from '../state/item-price.ts';
import { groupsOf, type MenuIndex, type MenuItem } from '../state/menu-index.ts';
import { ringItem } from '../state/orders.ts';
import { takeQuantity } from '../state/quantity.ts';
import { useRead } from '../state/read.store.ts';
import { closeSheet, type LineWish, openSheet, type Subject, useUi } from '../state/ui.store.ts';
import { useCellClash } from './use-cell-clash.tsx';
import { useItemMark } from './use-lack.ts';

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
export const sell = (item: MenuItem, typed?: string): void => {
  const { menu } = useRead.getState();
  if (menu === undefined) return;
  const lack = lackOf(useRead.getState(), item.id);
  if (lack !== undefined) sayLack(item, lack);
  else ringNow(menu, item, takeQuantity(typed));
};

/** The guest was seen to be old enough: the sale goes on where it was. */
export const sellChecked = (item: MenuItem, quantity: number): void => {
  const { menu } = useRead.getState();
  closeSheet();
  if (menu !== undefined) proceed(menu, item, { ageChecked: true, quantity });
};

const ringNow = (menu: MenuIndex, item: MenuItem, quantity: number): void => {
  if (asksAge(item)) openSheet({ type: 'age', itemId: item.id, quantity });
  else proceed(menu, item, { quantity });
};

/** Asked once a check, unless an item asks for more years (rule AG2). */
const asksAge = ({ minAge }: MenuItem): boolean => {
  if (minAge === null) return false;
  const { check } = useRead.getState();
  const inHand = check?.id === useUi.getState().checkId ? check : undefined;
  return (inHand?.ageChecked ?? 0) < minAge;
};

/** Says why a struck cell takes no tap; who may finds more behind it. */
const sayLack = (item: MenuItem, lack: LackView): void => {
  const { site, session } = useRead.getState();
  const { when } = makeFormat(
    'XXX',
    localeIn(language, site?.locale ?? language),
    site?.timeZone ?? 'UTC',
  );
  const message = availabilityWords.lackLong(item.name, lack, when);
  const run = () => askAvailability(itemSubject(item));
  const action = session?.mayMarkOut ? { action: { label: availabilityWords.more, run } } : {};
  toaster.show({ message, tone: 'attention', ...action });
};

export const itemSubject = ({ id, name }: MenuItem): Subject => ({
  subjectKind: 'item',
  subjectId: id,
  name,
});

const proceed = (menu: MenuIndex, item: MenuItem, all: Partial<LineWish>): void => {
  // Each weighing is a line of its own.
  const said = item.byWeight ? { ...all, quantity: 1 } : all;
  if (item.openPrice) {
    if (!useRead.getState().session?.mayOpenItem)
      toaster.show({ message: availabilityWords.mayNotOpen, tone: 'attention' });
    else
      openSheet({
        type: 'open-item',
        itemId: item.id,
        wish: { quantity: 1, modifiers: [], ...said },
      });
    return;
  }
  const forced = groupsOf(menu, item).some(({ min }) => min > 0);
  if (forced) openSheet({ type: 'modifiers', itemId: item.id, lineId: null, wish: said });
  else ringOrWeigh(item, { quantity: 1, modifiers: [], ...said });
};

type ItemTileProps = {
  readonly item: MenuItem;
  readonly hue: number;
  readonly currency: string;
  /** Among the results of a search, where the item's own cell stays as well. */
  readonly found?: boolean;
};

/** Hears of its own count alone, so that a tap paints one tile and not the grid. */
export const ItemTile = memo(function ItemTile(props: ItemTileProps) {
  const { item, hue, currency, found = false } = props;
  const count = useRead(({ counts }) => counts[item.id] ?? 0);
  const priceMinor = usePriceInHand(item);
  const mark = useItemMark(item.id);
  const clash = useCellClash(item.id);
  return (
    <Tile
      name={item.name}
      price={{ minor: priceMinor, currency }}
      color={hueOf(hue)}
      count={count}
      note={mark.note ?? (item.byWeight ? deviceWords.perKgShort : undefined)}
      struck={mark.struck}
      warning={clash}
      testId={found ? `found-${item.id}` : `item-${item.id}`}
      onPress={() => sell(item)}
      onHold={() => askAvailability(itemSubject(item))}
    />
  );
});
