import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moneyText, readMoney } from './money-text.ts';

it('[OF19] reads what the site writes, to the minor unit', () => {
  const sites = fc.constantFrom(
    ['GBP', 'en-GB'],
    ['EUR', 'de-DE'],
    ['CHF', 'de-CH'],
    ['JPY', 'ja-JP'],
    ['KWD', 'en'],
    ['EUR', 'fr-FR'],
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), sites, (minor, site) => {
      const [currency = '', locale = ''] = site;
      expect(readMoney(moneyText(minor, currency, locale), currency, locale)).toBe(minor);
    }),
  );
});

it('[OF19] takes a sign and groups, and refuses what is not exact', () => {
  expect(readMoney('£12.50', 'GBP', 'en-GB')).toBe(1250);
  expect(readMoney('1,234.5', 'GBP', 'en-GB')).toBe(123450);
  expect(readMoney('1.234,50 €', 'EUR', 'de-DE')).toBe(123450);
  expect(readMoney('12', 'GBP', 'en-GB')).toBe(1200);
  expect(readMoney('1\u202f234,50 €', 'EUR', 'fr-FR')).toBe(123450);
  expect(readMoney('1 234,50', 'EUR', 'fr-FR')).toBe(123450);
  expect(readMoney('5,5 0', 'EUR', 'fr-FR')).toBeUndefined();
  expect(readMoney("1'234.50", 'CHF', 'de-CH')).toBe(123450);
  for (const bad of [
    '12.505',
    '1,5',
    '',
    'twelve',
    '-3',
    '1.2.3',
    '12,3,4.00',
    '5.5 0',
    '1 234',
    "5'50",
  ])
    expect(readMoney(bad, 'GBP', 'en-GB')).toBeUndefined();
  expect(readMoney('12.50', 'EUR', 'de-DE')).toBeUndefined();
  expect(readMoney('12.5', 'JPY', 'ja-JP')).toBeUndefined();
});
