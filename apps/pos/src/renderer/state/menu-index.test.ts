import { describe, expect, it } from 'vitest';
import { groupsOf, indexMenu } from './menu-index.ts';

const item = (id: string, cell: number, modifierGroupIds: readonly string[] = []) => ({
  id,
  name: id,
  categoryId: 'cat',
  priceMinor: 100,
  cell,
  plu: null,
  minAge: null,
  openPrice: false,
  modifierGroupIds,
});
const group = (id: string, min: number) => ({ id, name: id, min, max: 0, free: 0, modifiers: [] });
const menuOf = (items: readonly ReturnType<typeof item>[]) =>
  indexMenu({
    categories: [{ id: 'cat', name: 'Cat', hue: 1 }],
    items,
    groups: [group('sauce', 0), group('cook', 1), group('extra', 0), group('side', 2)],
    orderTypes: [],
    voidReasons: [],
    compReasons: [],
    discountReasons: [],
    refundReasons: [],
  });
const shown = (items: readonly ReturnType<typeof item>[]) =>
  (menuOf(items).cells.get('cat') ?? []).map((one) => one?.id);

describe('menu', () => {
  it('[RG5] keeps every item in its cell and gaps empty', () => {
    expect(shown([item('c', 3), item('a', 0)])).toEqual(['a', undefined, undefined, 'c']);
  });

  it('[RG5] puts the second of two items in a cell behind all others, in any order of arrival', () => {
    const both = [item('b', 1), item('a', 1), item('z', 2)];
    expect(shown(both)).toEqual([undefined, 'a', 'z', 'b']);
    expect(shown([...both].reverse())).toEqual(shown(both));
  });

  it('[RG6] puts forced groups first and keeps the order otherwise', () => {
    const one = item('a', 0, ['sauce', 'cook', 'gone', 'extra', 'side']);
    const ids = groupsOf(menuOf([one]), one).map(({ id }) => id);
    expect(ids).toEqual(['cook', 'side', 'sauce', 'extra']);
  });
});
