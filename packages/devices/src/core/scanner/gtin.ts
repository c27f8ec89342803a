import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { gs1CheckDigit } from '../symbols/check-digit.ts';
import type { Symbology } from './aim.ts';

export type GtinErrorCode = 'check_digit' | 'length';

export const hasRightCheckDigit = (digits: string): boolean =>
  gs1CheckDigit(digits.slice(0, -1)) === digits.slice(-1);

/**
 * The 12 digits of UPC-A that an 8-digit UPC-E stands for (GS1 General Specifications 5.2.2.4); undefined when the
 * number system is neither 0 nor 1.
 */
export function expandUpcE(digits: string): string | undefined {
  const match = /^([01])(\d{5})(\d)(\d)$/.exec(digits);
  if (!match) return undefined;
  const [, system = '', d = '', last = '', check = ''] = match;
  return `${system}${expandedBody(d, Number(last))}${check}`;
}

function expandedBody(d: string, last: number): string {
  if (last <= 2) return `${d.slice(0, 2)}${last}0000${d.slice(2)}`;
  if (last === 3) return `${d.slice(0, 3)}00000${d.slice(3)}`;
  if (last === 4) return `${d.slice(0, 4)}00000${d.slice(4)}`;
  return `${d}0000${last}`;
}

const wrongCheckDigit = (digits: string): Result<never, Failure<GtinErrorCode>> =>
  err(
    failure(
      'check_digit',
      `${digits} was misread: its check digit should be ${gs1CheckDigit(digits.slice(0, -1))}. Scan again.`,
    ),
  );

/** Digits of an EAN-8, UPC, EAN-13 or ITF-14 as 14 digits; a wrong check digit is an error. */
export function readGtin(
  digits: string,
  symbology: Symbology,
): Result<string, Failure<GtinErrorCode>> {
  if (digits.length === 8) return readEight(digits, symbology);
  if (digits.length < 12 || digits.length > 14) {
    return err(
      failure('length', `${digits} has ${digits.length} digits; 8, 12, 13 or 14 were expected`),
    );
  }
  return hasRightCheckDigit(digits) ? ok(digits.padStart(14, '0')) : wrongCheckDigit(digits);
}

/**
 * Eight digits are EAN-8 or UPC-E. Where both check digits fit and the scanner does not say, a number that begins with
 * 0 is UPC-E: such EAN-8 are never sold outside of one company.
 */
function readEight(digits: string, symbology: Symbology): Result<string, Failure<GtinErrorCode>> {
  const expanded = symbology === 'ean-8' ? undefined : expandUpcE(digits);
  if (expanded && hasRightCheckDigit(expanded)) {
    if (digits.startsWith('0') || symbology === 'ean-upc' || !hasRightCheckDigit(digits)) {
      return ok(expanded.padStart(14, '0'));
    }
  }
  return hasRightCheckDigit(digits) ? ok(digits.padStart(14, '0')) : wrongCheckDigit(digits);
}

/**
 * True for numbers that a shop or a country gives out itself (GS1 prefixes 02, 04, 20 to 29; 0 and 2 of EAN-8): never
 * a product of the world's catalogue.
 */
export function isRestricted(gtin14: string): boolean {
  if (/^000000/.test(gtin14)) return /^000000[02]/.test(gtin14) && !/^00000000/.test(gtin14);
  return gtin14.startsWith('0') && /^(?:02|04|2\d)/.test(gtin14.slice(1));
}
