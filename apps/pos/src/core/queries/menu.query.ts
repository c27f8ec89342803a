import { ok } from '@galley/base';
import type { ModifierGroupRow, ModifierRow } from '@galley/domain';
import { noParams, type PosQuery } from './query.ts';

const bySort = (a: { sort: number; id: string }, b: { sort: number; id: string }): number =>
  a.sort - b.sort || (a.id < b.id ? -1 : 1);

const idAndName = ({ id, name }: { id: string; name: string }) => ({ id, name });

const groupView = (group: ModifierGroupRow, modifiers: readonly ModifierRow[]) => ({
  id: group.id,
  name: group.name,
  min: group.min,
  max: group.max,
  free: group.free,
  modifiers: modifiers
    .filter((row) => row.groupId === group.id)
    .map(({ id, name, priceMinor }) => ({ id, name, priceMinor })),
});

export const menuQuery: PosQuery<'menu'> = (core) => ({
  schema: noParams,
  kinds: ['category', 'menu_item', 'modifier_group', 'modifier', 'order_type', 'reason_code'],
  ask() {
    const { read } = core;
    const modifiers = read.modifiers().sort(bySort);
    const reasons = read.reasons().sort(bySort);
    return ok({
      categories: read
        .categories()
        .sort(bySort)
        .map(({ id, name, hue }) => ({ id, name, hue })),
      items: read.items().map((item) => ({
        id: item.id,
        name: item.name,
        categoryId: item.categoryId,
        priceMinor: item.priceMinor,
        cell: item.cell,
        plu: item.plu,
        byWeight: item.soldBy === 'weight',
        minAge: item.minAge,
        openPrice: item.openPrice === 1,
        course: item.course,
        modifierGroupIds: item.modifierGroupIds,
      })),
      groups: read
        .groups()
        .sort(bySort)
        .map((group) => groupView(group, modifiers)),
      orderTypes: read
        .orderTypes()
        .sort(bySort)
        .map(({ id, name, kind }) => ({ id, name, kind })),
      voidReasons: reasons.filter((row) => row.use === 'void').map(idAndName),
      compReasons: reasons.filter((row) => row.use === 'comp').map(idAndName),
      discountReasons: reasons.filter((row) => row.use === 'discount').map(idAndName),
      refundReasons: reasons.filter((row) => row.use === 'refund').map(idAndName),
    });
  },
});
