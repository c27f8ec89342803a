import type { OfficeItem, OfficeMenu } from '@galley/backoffice/contract';

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Items of a category (all: null) in which every word of the search begins a word of name or number. */
export const itemsShown = (
  menu: OfficeMenu,
  categoryId: string | null,
  search: string,
): readonly OfficeItem[] => {
  const wanted = fold(search).split(/\s+/).filter(Boolean);
  return menu.items.filter((item) => {
    if (categoryId !== null && item.categoryId !== categoryId) return false;
    const text = ` ${fold(`${item.name} ${item.kitchenName ?? ''} ${item.plu ?? ''}`)}`;
    return wanted.every((word) => text.includes(` ${word}`));
  });
};

export const countsByCategory = (menu: OfficeMenu): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { categoryId } of menu.items)
    counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);
  return counts;
};
