import { describe, expect, test } from 'vitest';
import { RECEIPT_PROFILES, receiptProfileOf } from '../../receipts/receipt-profile.ts';
import type { SiteRow } from '../../rows.ts';
import { codeOf, context, diner, good, SITE } from '../../testing/fixtures.ts';
import type { SaveTaxesCommand } from './save-taxes.command.ts';
import { decideSaveTaxes, type TaxHouse } from './save-taxes.rule.ts';

const SITE_ROW: SiteRow = {
  ...{ id: SITE, name: 'The Harbour Light', purpose: 'real', addressLines: [], taxNumber: null },
  ...{ currency: 'GBP', locale: 'en-GB', timeZone: 'Europe/London', rolloverMinute: 300 },
  ...{ taxesInclusive: 1, receiptFooter: null, allergenList: null, country: null },
  ...{ taxRounding: null, cashStepMinor: null, receiptPrint: null },
};

const house: TaxHouse = { site: SITE_ROW, rates: diner.rates, rules: diner.rules };

const asIs: SaveTaxesCommand = {
  ...{ country: null, taxNumber: null, taxRounding: 'rate', cashStepMinor: null },
  receiptPrint: 'always',
  rates: diner.rates.map(({ id, name, letter, ppm, inclusive }) => ({
    ...{ id, name, letter, ppm, inclusive: inclusive === 1, stage: 0 },
  })),
  codes: [...new Set(diner.rules.map((rule) => `${rule.taxCode}/${rule.orderTypeKind ?? ''}`))].map(
    (key) => {
      const [taxCode = '', kind = ''] = key.split('/');
      const mine = diner.rules.filter(
        (rule) => rule.taxCode === taxCode && (rule.orderTypeKind ?? '') === kind,
      );
      return {
        taxCode,
        kind: kind === '' ? null : (kind as 'takeaway'),
        rates: mine.map(({ taxRateId }) => diner.rates.findIndex(({ id }) => id === taxRateId)),
      };
    },
  ),
};

const saving = (more: Partial<SaveTaxesCommand>, by = context()) =>
  decideSaveTaxes(house, { ...asIs, ...more }, by);

describe('taxes of a site', () => {
  test('[TX9] nothing is written where nothing differs, and else only what does', () => {
    expect(good(saving({}))).toEqual([]);
    expect(good(saving({ taxRounding: 'line' }))).toEqual([
      { kind: 'site', id: SITE, doc: { taxRounding: 'line' } },
    ]);
    const rates = asIs.rates.map((rate, at) => (at === 0 ? { ...rate, ppm: 210_000 } : rate));
    expect(good(saving({ rates }))).toMatchObject([{ kind: 'tax_rate', doc: { ppm: 210_000 } }]);
  });

  test('[TX9] a new rate on top of another one comes with its rules', () => {
    const levy = { name: 'City', letter: 'C', ppm: 10_000, inclusive: true, stage: 1 };
    const codes = asIs.codes.map((code) => ({
      ...code,
      rates: [...code.rates, asIs.rates.length],
    }));
    const facts = good(saving({ rates: [...asIs.rates, levy], codes }));
    const made = facts.find(({ kind }) => kind === 'tax_rate');
    expect(made?.doc).toMatchObject({ stage: 1, siteId: SITE });
    const rules = facts.filter(({ kind }) => kind === 'tax_rule');
    expect(rules).toHaveLength(codes.length);
    expect(rules.every(({ doc }) => doc['taxRateId'] === made?.id)).toBe(true);
  });

  test('[TX9] what could be rung before can be rung afterwards, and papers tell rates apart', () => {
    const none = asIs.codes.map((code) => ({ ...code, rates: [] }));
    expect(codeOf(saving({ codes: none }))).toBe('rate_missing');
    const alike = asIs.rates.map((rate) => ({ ...rate, letter: 'A' }));
    expect(codeOf(saving({ rates: alike }))).toBe('same_letter');
    const top = { name: 'City', letter: 'C', ppm: 10_000, inclusive: false, stage: 0 };
    const codes = asIs.codes.map((code) => ({
      ...code,
      rates: [...code.rates, asIs.rates.length],
    }));
    expect(codeOf(saving({ rates: [...asIs.rates, top], codes }))).toBe('mixed_prices');
    expect(codeOf(saving({ rates: [{ ...top, id: 'tax_gone' }] }))).toBe('unknown_rate');
    expect(codeOf(saving({}, context({ permissions: ['sell'] })))).toBe('not_allowed');
  });
});

describe('receipts by country', () => {
  test('[RC1] the country is that of the site, else of its language; each has one profile with its source', () => {
    expect(receiptProfileOf({ locale: 'de-DE' }).country).toBe('DE');
    expect(receiptProfileOf({ locale: 'de-DE', country: 'CH' }).country).toBe('CH');
    expect(receiptProfileOf({ locale: 'xx' }).country).toBe('');
    const countries = RECEIPT_PROFILES.map(({ country }) => country);
    expect(new Set(countries).size).toBe(countries.length);
    expect(RECEIPT_PROFILES.every(({ source }) => source !== '')).toBe(true);
  });

  test('[RC2] a receipt on request is refused where every guest gets one', () => {
    expect(codeOf(saving({ receiptPrint: 'asked' }))).toBe('ok');
    expect(codeOf(saving({ receiptPrint: 'asked', country: 'DE' }))).toBe('receipt_needed');
  });
});
