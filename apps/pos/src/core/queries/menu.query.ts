import { ok } from '@galley/base';
import {
  activeTypes,
  groupBy,
  halfRuleOf,
  type MenuItemRow,
  type ModifierGroupRow,
  type ModifierRow,
  type OrderTypeRow,
  orderTypeOf,
  type PreModifierRow,
  withPartGroups,
} from '@galley/domain';
import type { PreModifierView } from '../../contract/index.ts';
import type { Reader } from '../read/reader.ts';
import { noParams, type PosQuery } from './query.ts';

const bySort = (a: { sort: number; id: string }, b: { sort: number; id: string }): number =>
  a.sort - b.sort || (a.id < b.id ? -1 : 1);

const idAndName = ({ id, name }: { id: string; name: string }) => ({ id, name });

type PricesUnder = (id: string) => { readonly prices?: Record<string, number> };

const groupView = (
  group: ModifierGroupRow,
  modifiers: readonly ModifierRow[],
  prices: PricesUnder,
) => ({
  id: group.id,
  name: group.name,
  min: group.min,
  max: group.max,
  free: group.free,
  ...(group.preModifierIds?.length ? { preModifierIds: group.preModifierIds } : {}),
  ...(group.halves === 1 ? { halves: true as const } : {}),
  modifiers: modifiers
    .filter((row) => row.groupId === group.id)
    .map(({ id, name, priceMinor, groupIds, itemId }) => ({
      ...{ id, name, priceMinor },
      ...prices(id),
      ...(groupIds?.length ? { groupIds } : {}),
      ...(typeof itemId === 'string' ? { itemId } : {}),
    })),
});

/** The highest age that the item, or a part that can be chosen with it, is sold from. */
const askedAge = (
  item: MenuItemRow,
  modifiers: readonly ModifierRow[],
  items: readonly MenuItemRow[],
): number | null => {
  const parts = modifiers
    .filter(({ groupId }) => item.modifierGroupIds.includes(groupId))
    .flatMap(({ itemId }) => items.find(({ id }) => id === itemId)?.minAge ?? []);
  const ages = [...(item.minAge === null ? [] : [item.minAge]), ...parts];
  return ages.length === 0 ? null : Math.max(...ages);
};

const preModifierView = (row: PreModifierRow): PreModifierView => ({
  id: row.id,
  name: row.name,
  pricePpm: row.pricePpm,
  leavesOff: row.leavesOff === 1,
  coveredByFree: row.coveredByFree === 1,
});

const orderTypeView = (row: OrderTypeRow) => {
  const { id, name, kind, prompts, slots } = orderTypeOf(row);
  return { id, name, kind, prompts, promised: slots !== undefined };
};

/** What an item or modifier costs under each order type that has a price level with a price of it. */
const pricesByType = (
  read: Reader,
  rows: readonly { readonly of: string; readonly levelId: string; readonly priceMinor: number }[],
): PricesUnder => {
  const types = activeTypes(read.orderTypes());
  const byOwner = groupBy(rows, ({ of }) => of);
  return (id) => {
    const all = (byOwner.get(id) ?? []).flatMap(({ levelId, priceMinor }) =>
      types
        .filter(({ priceLevelId }) => priceLevelId === levelId)
        .map((type) => [type.id, priceMinor] as const),
    );
    return all.length === 0 ? {} : { prices: Object.fromEntries(all) };
  };
};

export const menuQuery: PosQuery<'menu'> = (core) => ({
  schema: noParams,
  kinds: [
    'category',
    'menu_item',
    'modifier_group',
    'modifier',
    'pre_modifier',
    'order_type',
    'item_price',
    'modifier_price',
    'reason_code',
  ],
  ask() {
    const { read } = core;
    const items = read.items();
    const modifiers = withPartGroups(read.modifiers(), items).sort(bySort);
    const reasons = read.reasons().sort(bySort);
    const prices = pricesByType(
      read,
      read.itemPrices().map((row) => ({ ...row, of: row.itemId })),
    );
    const modifierPrices = pricesByType(
      read,
      read.modifierPrices().map((row) => ({ ...row, of: row.modifierId })),
    );
    const menu = { groups: read.groups(), modifiers };
    const halfRule = (item: MenuItemRow) => {
      const rule = halfRuleOf(menu, item);
      return rule === undefined ? {} : { halfRule: rule };
    };
    return ok({
      categories: read
        .categories()
        .sort(bySort)
        .map(({ id, name, hue }) => ({ id, name, hue })),
      items: items.map((item) => ({
        id: item.id,
        name: item.name,
        categoryId: item.categoryId,
        priceMinor: item.priceMinor,
        ...prices(item.id),
        cell: item.cell,
        plu: item.plu,
        byWeight: item.soldBy === 'weight',
        minAge: askedAge(item, modifiers, items),
        openPrice: item.openPrice === 1,
        course: item.course,
        modifierGroupIds: item.modifierGroupIds,
        ...halfRule(item),
      })),
      groups: menu.groups.sort(bySort).map((group) => groupView(group, modifiers, modifierPrices)),
      preModifiers: read.preModifiers().sort(bySort).map(preModifierView),
      orderTypes: activeTypes(read.orderTypes()).map(orderTypeView),
      voidReasons: reasons.filter((row) => row.use === 'void').map(idAndName),
      compReasons: reasons.filter((row) => row.use === 'comp').map(idAndName),
      discountReasons: reasons.filter((row) => row.use === 'discount').map(idAndName),
      refundReasons: reasons.filter((row) => row.use === 'refund').map(idAndName),
    });
  },
});
