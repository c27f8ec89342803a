import { currencyDigits, keptBy, moneyFormat } from '@galley/base';

/** Digits after the point in this currency (ISO 4217 as the runtime knows it): 2 for EUR, 0 for JPY, 3 for KWD. */
export function fractionDigits(currency: string): number {
  return currencyDigits(currency);
}

/** Minor units as a decimal numeral, exact at any size: (-5, 2) is "-0.05". */
export function minorToDecimal(minor: number | bigint, digits: number): Intl.StringNumericLiteral {
  const value = BigInt(minor);
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
  const point = text.length - digits;
  const sign = value < 0n ? '-' : '';
  const fraction = digits === 0 ? '' : `.${text.slice(point)}`;
  return `${sign}${text.slice(0, point)}${fraction}` as Intl.StringNumericLiteral;
}

/** A menu of tiles shows as many amounts at each key, and formatting one takes a tenth of a millisecond. */
const MOST_SAID = 5000;

const said = keptBy(
  (minor: string, currency: string, locale: string) =>
    moneyFormat(currency, locale)(minorToDecimal(BigInt(minor), fractionDigits(currency))),
  MOST_SAID,
);

/**
 * An amount in words of the locale, e.g. (123456, 'EUR', 'de') is "1.234,56 €".
 * `minor` is an integer of the currency's minor unit; no binary fraction is ever made.
 */
export function formatMinor(minor: number | bigint, currency: string, locale: string): string {
  return said(BigInt(minor).toString(), currency, locale);
}
