import { describe, expect, test } from 'vitest';
import type { CategoryRow } from '../rows.ts';
import { codeOf, context, diner, good } from '../testing/fixtures.ts';
import { decideArrangeItems } from './arrange-items/arrange-items.rule.ts';
import { decideRemoveItem } from './remove-item/remove-item.rule.ts';
import { decideSaveCategory } from './save-category/save-category.rule.ts';
import { decideSaveItem } from './save-item/save-item.rule.ts';

const by = context();
const chips = diner.item('Chips');
const categories: CategoryRow[] = [
  { id: chips.categoryId, name: 'Sides', hue: 0, sort: 4, saleHours: null },
];
const state = { ...diner, categories, taxRules: diner.rules };

describe('menu edits', () => {
  test('[ME1] a new price writes that column and an event', () => {
    const { facts } = good(decideSaveItem(state, { id: chips.id, priceMinor: 450 }, by));
    expect(facts[0]).toEqual({ kind: 'menu_item', id: chips.id, doc: { priceMinor: 450 } });
    expect(facts[1]?.doc).toMatchObject({
      type: 'price_changed',
      detail: { fromMinor: 395, toMinor: 450 },
    });
    expect(good(decideSaveItem(state, { id: chips.id, priceMinor: 395 }, by)).facts.length).toBe(1);
  });

  test('[ME1] hours of sale, an age and a price by hand are set and taken off', () => {
    const hours = [{ days: [1, 2], fromMinute: 420, toMinute: 690 }];
    const command = { id: chips.id, saleHours: hours, minAge: 18, openPrice: true };
    const set = good(decideSaveItem(state, command, by)).facts;
    expect(set[0]?.doc).toEqual({ saleHours: hours, minAge: 18, openPrice: 1 });
    const none = { id: chips.id, saleHours: [], minAge: null, openPrice: false };
    const off = good(decideSaveItem(state, none, by)).facts;
    expect(off[0]?.doc).toEqual({ saleHours: null, minAge: null, openPrice: null });
  });

  test('[ME12] a number has digits, of whatever script, and one number is of one item', () => {
    const save = (plu: string) => decideSaveItem(state, { id: chips.id, plu }, by);
    const taken = state.items.find((row) => row.plu !== null && row.id !== chips.id);
    expect(codeOf(save('abc'))).toBe('plu_digits');
    expect(good(save('٩٩٩٩١')).facts[0]?.doc).toEqual({ plu: '99991' });
    const arabic = [...(taken?.plu ?? '')].map((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join('');
    expect(codeOf(save(arabic))).toBe('plu_taken');
    expect(good(save('')).facts[0]?.doc).toEqual({ plu: null });
  });

  test('[ME14] a barcode that a scanner reads as a label of the house is refused', () => {
    const labels = { ...state, layouts: ['22IIIIIPPPPPC'] };
    const save = (barcode: string) => decideSaveItem(labels, { id: chips.id, barcode }, by);
    expect(codeOf(save('2200801002953'))).toBe('barcode_of_label');
    expect(save('5010000000028').ok).toBe(true);
  });

  test('[ME13] a second item of one name in a category is made when a person says so', () => {
    const { categoryId } = chips;
    const wish = { name: ' chips ', categoryId, priceMinor: 100, taxCode: 'standard' };
    expect(codeOf(decideSaveItem(state, wish, by))).toBe('same_name');
    expect(good(decideSaveItem(state, { ...wish, sameName: true }, by)).facts).toHaveLength(1);
    expect(good(decideSaveItem(state, { id: chips.id, name: 'CHIPS' }, by)).facts).toHaveLength(1);
    const other = state.items.find((row) => row.categoryId === categoryId && row.id !== chips.id);
    const renamed = { id: other?.id ?? '', name: 'Chips' };
    expect(codeOf(decideSaveItem(state, renamed, by))).toBe('same_name');
  });

  test('[ME2] a new item stands behind the last and names what it lacks', () => {
    const item = { name: 'Dip', categoryId: chips.categoryId, priceMinor: 95, taxCode: 'standard' };
    const { facts } = good(decideSaveItem(state, item, by));
    expect(facts[0]?.doc).toMatchObject({ name: 'Dip', cell: 10, course: 1, plu: null });
    const { taxCode: _, ...lacking } = item;
    expect(decideSaveItem(state, lacking, by)).toMatchObject({ error: { field: 'taxCode' } });
    for (const [field, value] of [
      ['categoryId', 'unknown_category'],
      ['taxCode', 'unknown_tax_code'],
      ['stationKey', 'unknown_station'],
    ] as const) {
      expect(codeOf(decideSaveItem(state, { ...item, [field]: 'x' }, by))).toBe(value);
    }
    expect(codeOf(decideSaveItem(state, { ...item, plu: chips.plu }, by))).toBe('plu_taken');
  });

  test('[ME10] a new item takes no cell that another one left, nor a gap', () => {
    const item = { name: 'Dip', categoryId: chips.categoryId, priceMinor: 95, taxCode: 'standard' };
    const cellOf = (
      menu: typeof state & { removed?: readonly { categoryId: string; cell: number }[] },
    ) => good(decideSaveItem(menu, item, by)).facts[0]?.doc.cell;
    const sides = state.items.filter(({ categoryId }) => categoryId === chips.categoryId);
    const last = Math.max(...sides.map(({ cell }) => cell));
    const without = { ...state, items: state.items.filter(({ id }) => id !== chips.id) };
    expect(cellOf({ ...without, removed: [chips] })).toBe(last + 1);
    const gone = { categoryId: chips.categoryId, cell: last + 1 };
    expect(cellOf({ ...state, removed: [gone] })).toBe(last + 2);
    const elsewhere = state.items.find(({ categoryId }) => categoryId !== chips.categoryId);
    const moved = { id: elsewhere?.id ?? '', categoryId: chips.categoryId };
    const { facts } = good(decideSaveItem({ ...without, removed: [chips] }, moved, by));
    expect(facts[0]?.doc).toMatchObject({ cell: last + 1 });
  });

  test('[ME11] arranging moves what it names, into cells that are free by then', () => {
    const { categoryId } = chips;
    const [first, second] = state.items.filter((row) => row.categoryId === categoryId);
    const arrange = (places: readonly { itemId: string; cell: number }[], who = by) =>
      decideArrangeItems(state.items, { categoryId, places }, who);
    const [a, b] = [first?.id ?? '', second?.id ?? ''];
    const swapped = [
      { itemId: a, cell: second?.cell ?? 0 },
      { itemId: b, cell: first?.cell ?? 0 },
    ];
    expect(good(arrange(swapped))).toEqual([
      { kind: 'menu_item', id: a, doc: { cell: second?.cell } },
      { kind: 'menu_item', id: b, doc: { cell: first?.cell } },
    ]);
    expect(good(arrange([{ itemId: a, cell: 40 }]))).toHaveLength(1);
    expect(good(arrange([{ itemId: a, cell: first?.cell ?? 0 }]))).toEqual([]);
    expect(codeOf(arrange(swapped.slice(0, 1)))).toBe('cell_taken');
    expect(codeOf(arrange([{ itemId: 'gone', cell: 1 }]))).toBe('unknown_item');
    expect(codeOf(arrange(swapped, context({ permissions: ['sell'] })))).toBe('not_allowed');
  });

  test('[ME7] a barcode stands for one item, however many zeros are in front', () => {
    const coded = { ...state, items: [{ ...chips, barcode: '036000291452' }] };
    const set = (id: string, barcode: string) => codeOf(decideSaveItem(coded, { id, barcode }, by));
    const other = diner.item('Cola');
    const both = { ...coded, items: [...coded.items, other] };
    const taken = decideSaveItem(both, { id: other.id, barcode: '0036000291452' }, by);
    expect(codeOf(taken)).toBe('barcode_taken');
    expect(set(chips.id, '0036000291452')).toBe('ok');
    const cleared = good(decideSaveItem(coded, { id: chips.id, barcode: null }, by));
    expect(cleared.facts[0]?.doc).toEqual({ barcode: null });
  });

  test('[ME8] a product number with a slip is refused, a text of the house is not', () => {
    const set = (barcode: string) => codeOf(decideSaveItem(state, { id: chips.id, barcode }, by));
    expect(set('5010000000028')).toBe('ok');
    expect(set('5010000000027')).toBe('barcode_misread');
    expect(set('HOUSE-42')).toBe('ok');
  });

  test('[ST3] a server edits nothing', () => {
    const server = context({ permissions: ['sell'] });
    expect(codeOf(decideSaveItem(state, { id: chips.id }, server))).toBe('not_allowed');
    expect(codeOf(decideRemoveItem(chips, server))).toBe('not_allowed');
    expect(codeOf(decideSaveCategory(categories, { name: 'x' }, server))).toBe('not_allowed');
  });

  test('[ME1] an item is removed by a mark, a category is added at the end', () => {
    const removed = good(decideRemoveItem(chips, by));
    expect(removed[0]).toEqual({ kind: 'menu_item', id: chips.id, doc: {}, deleted: true });
    expect(codeOf(decideRemoveItem(undefined, by))).toBe('unknown_item');
    const added = good(decideSaveCategory(categories, { name: 'Specials' }, by));
    expect(added.facts[0]?.doc).toMatchObject({ name: 'Specials', sort: 5 });
  });

  test('[ME3] a refusal speaks of things as people do: no id, no code, no name of a field', () => {
    const id = 'xyz_0123456789';
    const item = { name: 'Dip', categoryId: chips.categoryId, priceMinor: 95, taxCode: 'standard' };
    const wrong: object[] = [
      ...['categoryId', 'taxCode', 'stationKey'].map((field) => ({ ...item, [field]: id })),
      ...['categoryId', 'taxCode', 'priceMinor', 'name'].map((field) => ({
        ...item,
        [field]: undefined,
      })),
      { ...item, modifierGroupIds: [id] },
      { ...item, plu: chips.plu },
      { id, name: 'Dip' },
    ];
    const refused = [
      ...wrong.map((command) => decideSaveItem(state, command as never, by)),
      decideSaveCategory(categories, { id, name: 'x' }, by),
      decideSaveCategory(categories, { hue: 1 }, by),
      decideRemoveItem(undefined, by),
    ];
    for (const outcome of refused) {
      const said = outcome.ok ? '' : outcome.error.message;
      expect(said).toMatch(/\.$/);
      expect(said).not.toMatch(/xyz_|[a-z][A-Z]|'|PLU|Minor/);
    }
  });
});
