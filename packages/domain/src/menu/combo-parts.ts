import type { MenuItemRow, ModifierRow } from '../rows.ts';

/** Modifiers as choices see them: a part of a meal deal opens the groups of its item (rule CB1). */
export const withPartGroups = (
  modifiers: readonly ModifierRow[],
  items: readonly Pick<MenuItemRow, 'id' | 'modifierGroupIds'>[],
): ModifierRow[] => {
  const groupsOf = new Map(items.map(({ id, modifierGroupIds }) => [id, modifierGroupIds]));
  return modifiers.flatMap((row) => {
    if (typeof row.itemId !== 'string') return [row];
    const groupIds = groupsOf.get(row.itemId);
    // What is no longer on the menu cannot be a part.
    return groupIds === undefined ? [] : [{ ...row, groupIds }];
  });
};
