import { AVAILABILITY_RANK } from '@galley/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ALL_STATIONS, boardKeyOf, EXPO } from '../contract/index.ts';
import { NOW, openKitchen } from './kitchen.fixture.ts';

let kitchen: ReturnType<typeof openKitchen>;
beforeEach(() => {
  kitchen = openKitchen();
  write('category', 'cat_fry', { name: 'From the fryer', hue: 0, sort: 0, saleHours: null });
  write('category', 'cat_bar', { name: 'Cold drinks', hue: 1, sort: 1, saleHours: null });
  item('itm_chips', 'Chips', 'cat_fry', 'fry');
  item('itm_squid', 'Salt and pepper squid', 'cat_fry', 'fry');
  item('itm_pate', 'Pâté de campagne', 'cat_fry', 'cold');
  item('itm_cola', 'Cola', 'cat_bar', null);
  write('ingredient', 'ing_oil', { name: 'chip oil', sort: 0 });
  write('modifier', 'mod_well', {
    name: 'Well cooked chips',
    groupId: 'grp',
    priceMinor: 0,
    sort: 0,
  });
});
afterEach(() => kitchen.close());

const write = (kind: string, id: string, doc: { readonly [column: string]: unknown }) => {
  const done = kitchen.replica.commit({ facts: [{ kind, id, doc: doc as never }] });
  if (!done.ok) throw new Error(done.error.message);
};

const item = (id: string, name: string, categoryId: string, stationKey: string | null) =>
  write('menu_item', id, {
    ...{ name, categoryId, stationKey, priceMinor: 100, taxCode: 'standard', course: 1 },
    ...{ modifierGroupIds: [], cell: 0 },
  });

const found = async (stationKey: string, search = '') => {
  const call = { session: undefined };
  const seen = await kitchen.kitchen.queries.menuSubjects.ask({ stationKey, search }, call);
  if (!seen.ok) throw new Error(seen.error.message);
  return seen.value.groups.map(
    ({ name, subjects }) =>
      `${name}: ${subjects.map((one) => `${one.name}${one.out ? ' OUT' : ''}`).join(', ')}`,
  );
};

test('[AV32] a station finds what it makes and ingredients; the expo and a screen of all find all that is made', async () => {
  expect(await found('fry')).toEqual([
    'From the fryer: Chips, Salt and pepper squid',
    'null: chip oil',
  ]);
  const all = ['From the fryer: Chips, Pâté de campagne, Salt and pepper squid', 'null: chip oil'];
  expect(await found(ALL_STATIONS)).toEqual(all);
  expect(await found(boardKeyOf(EXPO))).toEqual(all);
});

test('[AV32] words find the whole menu, choices too, by first letters and without accents', async () => {
  expect(await found('fry', 'chi')).toEqual([
    'From the fryer: Chips',
    'null: chip oil',
    ': Well cooked chips',
  ]);
  expect(await found('fry', 'PATE camp')).toEqual(['From the fryer: Pâté de campagne']);
  expect(await found('fry', 'ola')).toEqual([]);
  expect(await found('fry', 'col')).toEqual(['Cold drinks: Cola']);
});

test('[AV32] says of each whether it is out already', async () => {
  write('availability', 'ava_chips', {
    ...{ subjectKind: 'item', subjectId: 'itm_chips', unavailableSince: NOW, until: null },
    ...{ untilEndOf: null, portions: null, countdownId: null },
    ...{
      changedAt: NOW,
      changedBy: 'emp',
      deviceId: 'dev_register',
      generation: 1,
      rank: AVAILABILITY_RANK.out,
    },
  });
  expect(await found('fry')).toContain('From the fryer: Chips OUT, Salt and pepper squid');
});

test('[AV32] of a long menu it shows what a cook looks through and says how many more there are', async () => {
  for (let at = 0; at < 160; at++) item(`itm_${at}`, `Dish ${at}`, 'cat_fry', 'grill');
  const call = { session: undefined };
  const ask = (search: string) =>
    kitchen.kitchen.queries.menuSubjects.ask({ stationKey: 'grill', search }, call);
  const [all, one] = [await ask(''), await ask('159')];
  if (!all.ok || !one.ok) throw new Error('refused');
  expect(all.value.groups.flatMap(({ subjects }) => subjects)).toHaveLength(150);
  expect(all.value.more).toBe(11);
  expect(one.value.groups.flatMap(({ subjects }) => subjects.map(({ name }) => name))).toEqual([
    'Dish 159',
  ]);
});
