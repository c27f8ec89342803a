import type { OfficeCheckRow, OfficeItem, OfficeMenu } from '@galley/backoffice/contract';
import { expect, it } from 'vitest';
import { checksShown } from './check-list.ts';
import { itemsShown } from './menu-list.ts';
import { share } from './share.ts';

const item = (id: string, name: string, categoryId: string): OfficeItem => ({
  id,
  name,
  kitchenName: null,
  categoryId,
  priceMinor: 100,
  taxCode: 'standard',
  stationKey: null,
  course: 1,
  plu: `9${id}`,
  modifierGroupIds: [],
  saleHours: null,
  minAge: null,
  prepSeconds: null,
  openPrice: false,
});

const menu: OfficeMenu = {
  currency: 'GBP',
  locale: 'en-GB',
  categories: [],
  items: [item('1', 'Crème brûlée', 'a'), item('2', 'Crab roll', 'b'), item('3', 'Roll mop', 'b')],
  groups: [],
  stations: [],
  taxCodes: [],
};

const check = (id: string, status: OfficeCheckRow['status'], title: string): OfficeCheckRow => ({
  id,
  title,
  businessDate: '2026-06-01',
  openedAt: 0,
  serverName: 'Tom Ashby',
  status,
  totalMinor: 0,
  dueMinor: 0,
  overpaidMinor: 0,
  refundedMinor: 0,
  receiptDisplay: `1-00000${id}`,
  replayed: false,
});

it('[OF23] finds items by the beginning of any word or number, accents apart, in one category or all', () => {
  const found = (category: string | null, text: string) =>
    itemsShown(menu, category, text).map(({ id }) => id);
  expect(found(null, 'brul')).toEqual(['1']);
  expect(found(null, 'ro')).toEqual(['2', '3']);
  expect(found(null, 'ro cr')).toEqual(['2']);
  expect(found('b', '')).toEqual(['2', '3']);
  expect(found(null, '93')).toEqual(['3']);
  expect(found(null, 'oll')).toEqual([]);
});

it('[OF23] finds checks by title, receipt or server within the chosen state', () => {
  const rows = [check('1', 'open', '1-01 Ann'), check('2', 'settled', 'Table 4')];
  const found = (filter: 'all' | 'open' | 'settled', text: string) =>
    checksShown(rows, filter, text).map(({ id }) => id);
  expect(found('all', 'ash')).toEqual(['1', '2']);
  expect(found('open', 'ash')).toEqual(['1']);
  expect(found('all', '000002')).toEqual(['2']);
  expect(found('settled', 'ann')).toEqual([]);
});

it('[OF24] keeps the very objects that did not change', () => {
  const before = { rows: [{ id: 1 }, { id: 2 }], total: 3 };
  const after = share(before, { rows: [{ id: 1 }, { id: 5 }], total: 3 });
  expect(after).toEqual({ rows: [{ id: 1 }, { id: 5 }], total: 3 });
  expect(after.rows[0]).toBe(before.rows[0]);
  expect(share(before, structuredClone(before))).toBe(before);
});
