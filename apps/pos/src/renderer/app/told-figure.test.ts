import { formatMoney } from '@galley/base';
import { LANGUAGES, localeIn } from '@galley/ui/languages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureTold } from './told-figure.ts';

const SITES = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'ar-EG'] as const;
const CURRENCIES = ['GBP', 'EUR', 'USD', 'JPY', 'KWD'] as const;
const IN_LONDON = { en: '£5.25', de: '5,25\u00a0£', fr: '5,25\u00a0£', es: '5,25\u00a0£' };

describe('figures within sentences', () => {
  it.each(LANGUAGES)('[LG10] an amount is written as on the screen, in $name', ({ id }) => {
    const locale = localeIn(id, 'en-GB');
    const written = { ...IN_LONDON, ar: '5.25\u00a0£' }[id];
    expect(figureTold('£5.25', { currency: 'GBP', locale })).toBe(written);
  });

  it('[LG10] any amount of any currency is the one that the core wrote', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000_000, max: 100_000_000 }),
        fc.constantFrom(...CURRENCIES),
        fc.constantFrom(...SITES),
        fc.constantFrom(...LANGUAGES),
        (minor, currency, site, { id }) => {
          const locale = localeIn(id, site);
          const said = formatMoney({ minor, currency }, 'en');
          expect(figureTold(said, { currency, locale })).toBe(
            formatMoney({ minor, currency }, locale),
          );
        },
      ),
    );
  });

  it('[LG10] a weight or temperature has the separator of the language and keeps its decimals', () => {
    const german = { currency: 'GBP', locale: localeIn('de', 'en-GB') };
    expect(figureTold('1.250 kg', german)).toBe('1,250 kg');
    expect(figureTold('-0.5 lb', german)).toBe('-0,5 lb');
    expect(figureTold('3.8 °C', german)).toBe('3,8 °C');
    expect(figureTold('1.250 kg', { ...german, locale: localeIn('ar', 'ar-EG') })).toBe('1.250 kg');
  });

  it('[LG10] names, numbers of checks and addresses stay as they are', () => {
    const german = { currency: 'GBP', locale: localeIn('de', 'en-GB') };
    for (const text of ['Flat White', '4/2', '1-0007', '5.25', '10.0.0.1:9100', '£', '3', '', '-'])
      expect(figureTold(text, german)).toBe(text);
  });
});
