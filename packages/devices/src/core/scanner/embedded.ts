import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { z } from 'zod';
import { hasRightCheckDigit } from './gtin.ts';

/**
 * How a shop's own numbers are laid out, one character a digit: digits as they stand, `I` item, `W` weight in grams,
 * `P` price in minor units, `N` count, `V` verifier of the price, `C` check digit at the end. 13 characters, such as
 * `21IIIIIWWWWWC` or `2IIIIIIVPPPPC`; spaces are for the eye.
 */
export const embeddedLayoutSchema = z
  .string()
  .transform((text) => text.replaceAll(' ', ''))
  .pipe(
    z
      .string()
      .regex(
        /^(?:2|02|04)[0-9IWPNV]*C$/,
        'begins with 2, 02 or 04, has only digits and I W P N V, and ends with C',
      )
      .length(13, 'has 13 characters')
      .regex(/^[^I]*I+[^I]*$/, 'has one run of I, the item')
      .refine(
        (text) => ['W', 'P', 'N'].every((letter) => isOneRun(text, letter)),
        'has W, P and N in one run each',
      )
      .refine(
        (text) => !text.includes('V') || /^[^P]*P{4,5}[^P]*$/.test(text),
        'V needs a price of 4 or 5 digits',
      )
      .refine((text) => (text.match(/V/g) ?? []).length <= 1, 'has at most one V'),
  );

const isOneRun = (text: string, letter: string): boolean =>
  !new RegExp(`${letter}[^${letter}]+${letter}`).test(text);

export type Embedded = {
  readonly layout: string;
  readonly item: string;
  readonly grams?: number;
  readonly priceMinor?: number;
  readonly count?: number;
};
export type EmbeddedError = Failure<'check_digit' | 'price_verifier'>;

/** Reads an in-house number by the first layout that fits; undefined if none does. */
export function readEmbedded(
  ean13: string,
  layouts: readonly string[],
): Result<Embedded, EmbeddedError> | undefined {
  const layout = layouts.find((one) => fits(ean13, one));
  if (layout === undefined) return undefined;
  if (!hasRightCheckDigit(ean13))
    return err(failure('check_digit', `${ean13} was misread. Scan again.`));
  const part = (letter: string): string =>
    [...ean13].filter((_, at) => layout[at] === letter).join('');
  const [price, verifier] = [part('P'), part('V')];
  if (verifier !== '' && priceVerifier(price) !== verifier) {
    return err(failure('price_verifier', `The price in ${ean13} was misread. Scan again.`));
  }
  return ok({ layout, item: part('I'), ...numbers(part('W'), price, part('N')) });
}

const fits = (digits: string, layout: string): boolean =>
  layout.length === digits.length &&
  [...layout].every((char, at) => !/\d/.test(char) || char === digits[at]);

const numbers = (grams: string, price: string, count: string) => ({
  ...(grams === '' ? {} : { grams: Number(grams) }),
  ...(price === '' ? {} : { priceMinor: Number(price) }),
  ...(count === '' ? {} : { count: Number(count) }),
});

/** Weighted digits of GS1 General Specifications 7.9: products 2-, 3, 5+ and 5-, by digit. */
const weights = {
  '2-': '0246891357',
  '3': '0369258147',
  '5+': '0516273849',
  '5-': '0594837261',
} as const;

const sumOf = (price: string, factors: readonly (keyof typeof weights)[]): number =>
  factors.reduce((sum, factor, at) => sum + Number(weights[factor][Number(price[at])]), 0);

/** Verifier digit of a price of 4 or 5 digits (GS1 General Specifications 7.9.3 and 7.9.4). */
export function priceVerifier(price: string): string {
  if (price.length === 4) return String((sumOf(price, ['2-', '2-', '3', '5-']) * 3) % 10);
  const missing = (10 - (sumOf(price, ['5+', '2-', '5-', '5+', '2-']) % 10)) % 10;
  return String(weights['5-'].indexOf(String(missing)));
}
