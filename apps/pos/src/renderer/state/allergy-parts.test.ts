import { expect, test } from 'vitest';
import { clashesOfWish, partsOf } from './allergies.ts';
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
