import { expect, test } from 'vitest';
import { cellClash, clashesOfWish, partsOf } from './allergies.ts';
import { indexMenu } from './menu-index.ts';

const modifier = (id: string, itemId?: string) => ({
  ...{ id, name: id, priceMinor: 0 },
  ...(itemId === undefined ? {} : { itemId }),
});
const menu = indexMenu({
  ...{ categories: [], items: [], orderTypes: [], voidReasons: [], compReasons: [] },
  ...{ discountReasons: [], refundReasons: [] },
  groups: [
    {
      ...{ id: 'g', name: 'G', min: 0, max: 0, free: 0 },
      modifiers: [modifier('crab-part', 'crab'), modifier('mayo')],
    },
  ],
  preModifiers: [
    { id: 'no', name: 'No', pricePpm: 0, leavesOff: true, coveredByFree: false },
    { id: 'extra', name: 'Extra', pricePpm: 1_000_000, leavesOff: false, coveredByFree: false },
  ],
});
const chosen = (modifierId: string, pre?: string) => ({
  ...{ modifierId, quantity: 1 },
  ...(pre === undefined ? {} : { pre }),
});

test('[PZ7] on the screen too a dish in halves is made of both, and of nothing that nobody knows', () => {
  const modifiers = [chosen('half_left'), chosen('mayo'), chosen('half_right')];
  expect(partsOf({ menu }, { itemId: 'bap', modifiers })).toEqual(['bap', 'mayo']);
});

test('[PM4] on the screen too what is left off brings nothing in', () => {
  const dish = (pre: string) =>
    partsOf({ menu }, { itemId: 'bap', modifiers: [chosen('mayo', pre)] });
  expect(dish('no')).toEqual(['bap']);
  expect(dish('extra')).toEqual(['bap', 'mayo']);
});

test('[CB1] [AY6] a deal asks about what its parts contain, as its items declare it', () => {
  const wish = { itemId: 'deal', modifiers: [chosen('crab-part')] };
  expect(partsOf({ menu }, wish)).toEqual(['crab']);
  const allergens = { list: [], codes: ['crustaceans'], sheets: { crab: 'c' } };
  const allergy = {
    key: 'crustaceans',
    text: 'crustaceans',
    allergen: 'crustaceans',
    seats: [null],
  };
  const models = { menu, allergens, check: { allergies: [allergy] } };
  expect(clashesOfWish(models as never, wish)).toMatchObject([{ state: 'contains' }]);
});

test('[AY16] every cell has a sign as long as a guest’s own words stand for it', () => {
  const own = { key: '“kiwi”', text: 'kiwi', allergen: null, seats: [2] };
  const milk = { key: 'milk', text: 'milk', allergen: 'milk', seats: [null] };
  const allergens = { list: [], codes: ['milk'], sheets: { crab: 'f', latte: 'c' } };
  const models = { menu, allergens, check: { allergies: [own, milk] } } as never;
  const state = (itemId: string, seat: number | null) => cellClash(models, itemId, seat)?.state;
  expect(state('crab', null)).toBe('unknown');
  expect(state('crab', 2)).toBe('unknown');
  expect(state('crab', 1)).toBeUndefined();
  expect(state('latte', 2)).toBe('contains');
});
