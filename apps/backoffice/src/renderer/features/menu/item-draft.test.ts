import type { OfficeItem, OfficeMenu } from '@galley/backoffice/contract';
import { expect, it } from 'vitest';
import { changesOf, draftOf, problemsOf } from './item-draft.ts';

const item: OfficeItem = {
  id: 'itm_crab',
  name: 'Crab roll',
  kitchenName: null,
  categoryId: 'cat_rolls',
  priceMinor: 1250,
  taxCode: 'standard',
  stationKey: 'cold',
  course: 1,
  plu: '101',
  modifierGroupIds: ['mgr_bread'],
  soldBy: null,
  barcode: null,
  saleHours: null,
  minAge: null,
  prepSeconds: null,
  openPrice: false,
};

const menu: OfficeMenu = {
  currency: 'GBP',
  locale: 'en-GB',
  categories: [{ id: 'cat_rolls', name: 'Rolls', hue: 0, saleHours: null }],
  items: [item],
  groups: [],
  stations: [{ key: 'cold', name: 'Cold counter' }],
  taxCodes: [
    { code: 'standard', rates: [] },
    { code: 'cold_food', rates: [] },
  ],
};

const format = { ...menu, money: (minor: number) => `£${(minor / 100).toFixed(2)}` };

it('[OF11] sends the columns that differ and no others', () => {
  const draft = draftOf(menu, item, null);
  expect(changesOf(draft, item, menu)).toEqual({ id: 'itm_crab' });
  expect(changesOf({ ...draft, price: '13.00', plu: ' ' }, item, menu)).toEqual({
    id: 'itm_crab',
    priceMinor: 1300,
    plu: null,
  });
});

it('[OF11] begins a new item like its neighbours and names what is missing', () => {
  const draft = draftOf(menu, undefined, 'cat_rolls');
  expect(draftOf(menu, undefined, null)).toEqual(draft);
  expect(draft).toMatchObject({ taxCode: 'standard', stationKey: 'cold', categoryId: 'cat_rolls' });
  expect(Object.keys(problemsOf(draft, format))).toEqual(['name', 'price']);
  const full = { ...draft, name: 'Dressed crab', price: '£9.5' };
  expect(problemsOf(full, format)).toEqual({});
  expect(changesOf(full, undefined, menu)).toMatchObject({ name: 'Dressed crab', priceMinor: 950 });
});
