import { expect, it } from 'vitest';
import { counting, isolate, isolated, languageOf, localeIn } from './languages.ts';

it('[LG8] what was chosen stands, else what the machine speaks, else English', () => {
  expect(languageOf('ar', ['de-DE'])).toBe('ar');
  expect(languageOf(null, ['nl-NL', 'fr-CA', 'de'])).toBe('fr');
  expect(languageOf('tlh', ['es-MX'])).toBe('es');
  expect(languageOf(null, ['nl', 'sv'])).toBe('en');
  expect(languageOf(null, [])).toBe('en');
});

const money = (locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'GBP' }).format(1234.5);
const time = (locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(
    Date.parse('2026-06-01T19:05:00Z'),
  );

it('[LG7] figures are written in the language by the customs of the country', () => {
  expect(money(localeIn('de', 'en-GB'))).toBe('1.234,50\u00a0£');
  expect(time(localeIn('de', 'en-GB'))).toBe('19:05');
  expect(time(localeIn('de', 'en-US'))).toMatch(/07:05/);
  expect(time(localeIn('en', 'en-GB'))).toBe('19:05');
});

it('[LG7] Arabic figures have the digits of the keys', () => {
  for (const site of ['en-GB', 'ar-EG', 'ar-SA', 'de']) {
    expect(money(localeIn('ar', site))).toMatch(/1,234\.50/);
    expect(time(localeIn('ar', site))).toMatch(/0?7:05|19:05/);
  }
});

it('[LG7] counts take the form that the language has for the number', () => {
  const guests = counting('ar');
  const forms = {
    zero: 'لا ضيوف',
    one: 'ضيف واحد',
    two: 'ضيفان',
    few: '# ضيوف',
    many: '# ضيفًا',
    other: '# ضيف',
  };
  expect([0, 1, 2, 3, 11, 100].map((n) => guests(n, forms))).toEqual([
    'لا ضيوف',
    'ضيف واحد',
    'ضيفان',
    '3 ضيوف',
    '11 ضيفًا',
    '100 ضيف',
  ]);
  expect(counting('fr')(0, { one: '# couvert', other: '# couverts' })).toBe('0 couvert');
  expect(counting('de')(0, { one: '# Gast', other: '# Gäste' })).toBe('0 Gäste');
});

it('[LG6] a name within a sentence of the other direction keeps its own', () => {
  expect(isolated`${'Flat White'} نفد`).toBe('\u2068Flat White\u2069 نفد');
  expect(isolated`${''}نفد`).toBe('نفد');
  expect(isolate(3)).toBe('\u20683\u2069');
});
