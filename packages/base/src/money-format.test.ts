import { expect, it } from 'vitest';
import { formatMoney } from './money.ts';

const written = (currency: string, locale: string): string =>
  formatMoney({ minor: -123_450, currency }, locale);

it('[LG9] Arabic has the sign of the house’s currency alone and the digits 0 to 9', () => {
  expect(written('GBP', 'ar-GB')).toBe('-1,234.50\u00a0£');
  expect(written('USD', 'ar-US-u-nu-latn')).toBe('-1,234.50\u00a0$');
  expect(written('EUR', 'ar-DE')).toBe('-1,234.50\u00a0€');
  expect(written('KWD', 'ar-KW')).toBe('-123.450\u00a0د.ك.');
  expect(written('EGP', 'ar-EG')).toMatch(/^-1,234\.50\s/);
});

it('[LG9] an amount has no marks that turn its direction', () => {
  for (const locale of ['en-GB', 'de-GB', 'fr-GB', 'es-GB', 'ar-GB', 'ar-EG', 'ar-KW'])
    for (const currency of ['GBP', 'EUR', 'USD', 'KWD', 'EGP'])
      expect(written(currency, locale)).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e]/);
});
