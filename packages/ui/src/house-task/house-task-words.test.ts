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
