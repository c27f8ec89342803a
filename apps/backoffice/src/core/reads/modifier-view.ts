import {
  type MenuItemRow,
  type ModifierGroupRow,
  type ModifierRow,
  type ModifierState,
  type PreModifierRow,
  partItems,
} from '@galley/domain';
import type { OfficeModifierGroup, OfficeModifiers } from '../../contract/index.ts';

const bySort = (a: { sort: number; id: string }, b: { sort: number; id: string }): number =>
  a.sort - b.sort || (a.id < b.id ? -1 : 1);

const usersOf = (
  groupId: string,
  items: readonly MenuItemRow[],
  modifiers: readonly ModifierRow[],
): string[] => [
  ...items.filter((row) => row.modifierGroupIds.includes(groupId)).map(({ name }) => name),
  ...modifiers.filter((row) => row.groupIds?.includes(groupId)).map(({ name }) => name),
];

const groupView = (
  group: ModifierGroupRow,
  { items, modifiers }: ModifierState,
): OfficeModifierGroup => ({
  id: group.id,
  name: group.name,
  min: group.min,
  max: group.max,
  free: group.free,
  halves: group.halves === 1,
  preModifierIds: group.preModifierIds ?? [],
  modifiers: modifiers
    .filter(({ groupId }) => groupId === group.id)
    .sort(bySort)
    .map(({ id, name, kitchenName, priceMinor, groupIds, itemId }) => ({
      ...{ id, name, kitchenName, priceMinor, itemId },
      groupIds: groupIds ?? [],
    })),
  usedBy: usersOf(group.id, items, modifiers),
});

const preModifierView = (row: PreModifierRow) => ({
  ...{ id: row.id, name: row.name, kitchenName: row.kitchenName, pricePpm: row.pricePpm },
  leavesOff: row.leavesOff === 1,
  coveredByFree: row.coveredByFree === 1,
});

/** The modifier groups of the house with who asks for them, and its pre-modifiers. */
export const modifiersView = (state: ModifierState): OfficeModifiers => ({
  groups: [...state.groups].sort(bySort).map((group) => groupView(group, state)),
  preModifiers: [...state.preModifiers].sort(bySort).map(preModifierView),
  partItems: partItems(state)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
});
