import { expect, test } from 'vitest';
import { houseTaskWords as ar } from '../languages/ar/house-task-words.ts';
import { houseTaskWords as de } from '../languages/de/house-task-words.ts';
import { houseTaskWords as en } from '../languages/en/house-task-words.ts';
import { houseTaskWords as es } from '../languages/es/house-task-words.ts';
import { houseTaskWords as fr } from '../languages/fr/house-task-words.ts';
import type { HouseTaskFacts } from './house-task-facts.ts';

const reduced = (amountMinor: number): HouseTaskFacts => ({
  key: 'reduced_twice:adj_1',
  type: 'reduced_twice',
  checkId: 'chk_1',
  checkTitle: '1-19',
  subjectId: 'adj_1',
  since: 0,
  byName: '',
  deviceName: '',
  names: ['Bacon bap'],
  quantity: 0,
  amountMinor,
  standsAt: '',
  otherAt: '',
  checks: [],
});

test('[TK15] of two reductions one that takes nothing more off is not said to count', () => {
  const money = (minor: number): string => String(minor);
  const said = [en, de, fr, es, ar].map(({ sentence }) => ({
    none: sentence(reduced(0), money, String),
    some: sentence(reduced(525), money, String),
  }));
  for (const { none, some } of said) expect(none).not.toBe(some);
  expect(said[0]?.none).toContain('takes nothing more off');
  expect(said[0]?.some).toContain('Both count');
});

test('[TK28] [CU9] a check of two customers is told with both, and names nobody who was erased', () => {
  const names = { stands: 'Anna Berg', standsDevice: 'Register 1', beside: 'Paul Wood' };
  const both = { ...names, besideDevice: 'Register 2', besideId: 'cus_2', payer: null, open: true };
  const said = (customers: HouseTaskFacts['customers'] & object) =>
    [en, de, fr, es, ar].map(({ sentence }) =>
      sentence({ ...reduced(0), type: 'customer_twice', customers }, String, String)
        .replaceAll('\u2068', '')
        .replaceAll('\u2069', ''),
    );
  expect(said(both)[0]).toBe(
    '1-19 was given to Anna Berg at Register 1 and to Paul Wood at Register 2 while they could not see each other. It stands at Anna Berg.',
  );
  const values = ['1-19', 'Anna Berg', 'Register 1', 'Paul Wood', 'Register 2'];
  for (const text of said(both)) for (const value of values) expect(text).toContain(value);
  const erased = { ...both, stands: '', beside: '', payer: 'Paul Wood' };
  for (const text of said(erased)) {
    expect(text).not.toMatch(/ {2}|Anna/);
    expect(text).toContain('Paul Wood');
  }
  expect(said({ ...both, stands: null })[0]).toContain('It stands at nobody.');
});

test('[TK31] a check that two registers made different is told with both names and registers in every language', () => {
  const rivals = {
    ...{ stands: 'Anna Berg', standsDevice: 'Register 1', beside: 'Paul Wood' },
    ...{ besideDevice: 'Register 2', besideId: 'emp_2', open: true },
  };
  for (const type of ['handed_twice', 'retyped_twice'] as const) {
    for (const { sentence, giveTo, makeIt, keepAt } of [en, de, fr, es, ar]) {
      const text = sentence({ ...reduced(0), type, rivals }, String, String);
      for (const value of ['1-19', 'Anna Berg', 'Register 1', 'Paul Wood', 'Register 2'])
        expect(text).toContain(value);
      for (const act of [giveTo, makeIt, keepAt]) expect(act('Paul Wood')).toContain('Paul Wood');
    }
  }
});

test('[TK35] a sentence speaks of several things as several, and tells the amount that is concerned', () => {
  const moved = (names: readonly string[], amountMinor: number): HouseTaskFacts => ({
    ...{ ...reduced(amountMinor), type: 'moved_after_settlement', names, standsAt: '1-20' },
  });
  const said = (task: HouseTaskFacts) =>
    [en, de, fr, es, ar].map(({ sentence }) => sentence(task, (minor) => `£${minor}`, String));
  expect(said(moved(['Cola'], 0))[0]).toBe(
    'Cola was moved from 1-19 to 1-20 while 1-19 was paid with it.',
  );
  expect(said(moved(['Cola', 'Chips'], 640))[0]).toBe(
    'Cola, Chips were moved from 1-19 to 1-20 while 1-19 was paid with them: £640 too much is paid there.',
  );
  for (const task of [moved(['Cola'], 640), reduced(640)])
    for (const text of said(task)) expect(text).toContain('£640');
});
