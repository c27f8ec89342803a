import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { formatMinor, fractionDigits, minorToDecimal } from './format-minor.ts';
import { Money } from './Money.tsx';

describe('formatMinor', () => {
  it.each([
    [123456, 'EUR', 'en-IE', '€1,234.56'],
    [5, 'GBP', 'en-GB', '£0.05'],
    [-5, 'GBP', 'en-GB', '-£0.05'],
    [0, 'USD', 'en-US', '$0.00'],
    [1250, 'JPY', 'ja-JP', '￥1,250'],
    [1250, 'KWD', 'en-GB', 'KWD\u00a01.250'],
    [-123456, 'EUR', 'de-DE', '-1.234,56\u00a0€'],
  ])('[UI5] %d %s in %s reads %s', (minor, currency, locale, text) => {
    expect(formatMinor(minor, currency, locale)).toBe(text);
  });

  it('[UI5] the largest safe integer keeps its last digit', () => {
    expect(formatMinor(Number.MAX_SAFE_INTEGER, 'GBP', 'en-GB')).toBe('£90,071,992,547,409.91');
    expect(formatMinor(123456789012345678901n, 'USD', 'en-US')).toBe(
      '$1,234,567,890,123,456,789.01',
    );
  });

  it('[UI5] a fraction of a minor unit is a broken invariant', () => {
    expect(() => formatMinor(0.5, 'EUR', 'en')).toThrow(RangeError);
  });

  it('[UI5] digits follow the currency', () => {
    expect([fractionDigits('EUR'), fractionDigits('JPY'), fractionDigits('BHD')]).toEqual([
      2, 0, 3,
    ]);
    expect([minorToDecimal(-5, 2), minorToDecimal(70, 0), minorToDecimal(-1, 3)]).toEqual([
      '-0.05',
      '70',
      '-0.001',
    ]);
  });
});

describe('Money', () => {
  it('[UI6] stands at the line end, in tabular figures, left to right', () => {
    const html = renderToStaticMarkup(<Money minor={4250} currency="GBP" locale="en-GB" />);
    expect(html).toMatch(/class="[^"]*figures[^"]*text-end/);
    expect(html).toContain('<bdi dir="ltr">£42.50</bdi>');
  });
});
