import type { MenuView, PreModifierView } from '@galley/pos/contract';
import { buildSearchIndex, type SearchIndex } from './search-index.ts';

export type MenuItem = MenuView['items'][number];
export type ModifierGroup = MenuView['groups'][number];
export type PreModifier = PreModifierView;

/** The menu with what screens look up in it, made once for each change of the menu. */
export type MenuIndex = {
  readonly view: MenuView;
  readonly items: ReadonlyMap<string, MenuItem>;
  readonly groups: ReadonlyMap<string, ModifierGroup>;
  readonly preModifiers: ReadonlyMap<string, PreModifier>;
  /** Items of the modifiers that are parts of meal deals. */
  readonly partItems: ReadonlyMap<string, string>;
  readonly hues: ReadonlyMap<string, number>;
  /** Category -> items by cell; a cell without an item is undefined and stays empty on the screen. */
  readonly cells: ReadonlyMap<string, readonly (MenuItem | undefined)[]>;
  readonly search: SearchIndex;
};

const place = (cells: (MenuItem | undefined)[], item: MenuItem, at: number): void => {
  while (cells.length < at) cells.push(undefined);
  cells[at] = item;
};

/** A second item that claims a taken cell goes behind all others, which stay where they are. */
const placed = (items: readonly MenuItem[]): (MenuItem | undefined)[] => {
  const cells: (MenuItem | undefined)[] = [];
  const second = items.filter((item) => {
    if (cells[item.cell] !== undefined) return true;
    place(cells, item, item.cell);
    return false;
  });
  for (const item of second) place(cells, item, cells.length);
  return cells;
};

const cellsOf = (view: MenuView): Map<string, (MenuItem | undefined)[]> => {
  const sorted = [...view.items].sort((a, b) => a.cell - b.cell || (a.id < b.id ? -1 : 1));
  const of = new Map<string, MenuItem[]>(view.categories.map(({ id }) => [id, []]));
  for (const item of sorted) of.get(item.categoryId)?.push(item);
  return new Map([...of].map(([id, items]) => [id, placed(items)]));
};

const partItemsOf = ({ groups }: MenuView): Map<string, string> =>
  new Map(
    groups.flatMap(({ modifiers }) =>
      modifiers.flatMap(({ id, itemId }) => (itemId === undefined ? [] : [[id, itemId] as const])),
    ),
  );

const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

export const indexMenu = (view: MenuView): MenuIndex => ({
  view,
  items: byId(view.items),
  groups: byId(view.groups),
  preModifiers: byId(view.preModifiers ?? []),
  partItems: partItemsOf(view),
  hues: new Map(view.categories.map(({ id, hue }) => [id, hue])),
  cells: cellsOf(view),
  search: buildSearchIndex(view.items),
});

/** What choices are looked up in. */
export type ChoiceMenu = Pick<MenuIndex, 'groups' | 'preModifiers'>;

/** Groups by their ids, the forced ones first, otherwise in the order given. */
export const groupsBy = (
  menu: Pick<ChoiceMenu, 'groups'>,
  ids: readonly string[],
): readonly ModifierGroup[] => {
  const groups = ids.flatMap((id) => menu.groups.get(id) ?? []);
  return [...groups.filter(({ min }) => min > 0), ...groups.filter(({ min }) => min === 0)];
};

/** The groups of an item, the forced ones first, otherwise in the item's own order. */
export const groupsOf = (menu: MenuIndex, item: MenuItem): readonly ModifierGroup[] =>
  groupsBy(menu, item.modifierGroupIds);

/** The words that any of these groups takes, or any that can be opened from them, in the order of the house. */
export const wordsOf = (
  menu: ChoiceMenu,
  groups: readonly ModifierGroup[],
): readonly PreModifier[] => {
  const seen = new Set<string>();
  const taken = new Set<string>();
  const look = (group: ModifierGroup): void => {
    if (seen.has(group.id)) return;
    seen.add(group.id);
    for (const id of group.preModifierIds ?? []) taken.add(id);
    for (const { groupIds = [] } of group.modifiers) groupsBy(menu, groupIds).forEach(look);
  };
  groups.forEach(look);
  return [...menu.preModifiers.values()].filter(({ id }) => taken.has(id));
};
