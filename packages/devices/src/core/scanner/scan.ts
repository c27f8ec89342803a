import { err, type Failure, ok, type Result } from '@galley/base';
import { carriesGs1, type Identified, type Symbology, splitAim } from './aim.ts';
import { readDigitalLink } from './digital-link.ts';
import { type Embedded, readEmbedded } from './embedded.ts';
import { GROUP_SEPARATOR, type Gs1Element, readElementString } from './gs1.ts';
import { hasRightCheckDigit, isRestricted, readGtin } from './gtin.ts';

/** What a GS1 code says, in the words of the house. Integers only; dates are `YYYY-MM-DD`. */
export type Gs1Facts = {
  readonly gtin?: string;
  readonly batch?: string;
  readonly serial?: string;
  readonly expiry?: string;
  readonly bestBefore?: string;
  readonly packed?: string;
  readonly produced?: string;
  readonly grams?: number;
  readonly price?: {
    readonly digits: number;
    readonly decimals: number;
    readonly currency?: string;
  };
  readonly count?: number;
  readonly sscc?: string;
};

/**
 * What a scan means.
 * - `gtin`: a product number, as 14 digits, check digit proved.
 * - `gs1`: AIs, each proved against its rule.
 * - `embedded`: a number of the house that holds a weight, price or count.
 * - `in_house`: a number of the house that no layout explains; never looked up as a product of the world.
 * - `text`: anything else, such as a voucher, a table's QR or a login card.
 */
export type ScanMeaning =
  | { readonly kind: 'gtin'; readonly gtin: string }
  | { readonly kind: 'gs1'; readonly elements: readonly Gs1Element[]; readonly facts: Gs1Facts }
  | ({ readonly kind: 'embedded' } & Embedded)
  | { readonly kind: 'in_house'; readonly digits: string }
  | { readonly kind: 'text'; readonly text: string };

export type Scan = ScanMeaning & { readonly symbology: Symbology; readonly raw: string };
export type ScanContext = { readonly layouts: readonly string[]; readonly thisYear: number };

/** Reads what a scanner sent (one character a byte, AIM identifier in front if it sends one). */
export function readScan(raw: string, context: ScanContext): Result<Scan, Failure> {
  const identified = splitAim(raw);
  const meaning = meaningOf(identified, context);
  if (!meaning.ok) return err(meaning.error);
  return ok({ ...meaning.value, symbology: identified.symbology, raw });
}

function meaningOf(
  { symbology, data }: Identified,
  context: ScanContext,
): Result<ScanMeaning, Failure> {
  const digits = /^\d+$/.test(data);
  if (digits && isGtinCarrier(symbology, data.length))
    return numberMeaning(data, symbology, context);
  const isUri = /^https?:\/\//i.test(data);
  if (isUri) return linkMeaning(data, context);
  if (carriesGs1(symbology) || (symbology === 'unknown' && looksLikeGs1(data))) {
    return gs1Meaning(readElementString(data, context.thisYear));
  }
  return ok({ kind: 'text', text: data });
}

/** A scanner that names no symbology: a separator in front, or a product number with its AI and right check digit. */
function looksLikeGs1(data: string): boolean {
  if (data.startsWith(GROUP_SEPARATOR)) return true;
  const [, gtin] = /^01(\d{14})/.exec(data) ?? [];
  return gtin !== undefined && hasRightCheckDigit(gtin);
}

/** A scanner that names no symbology is believed by length; ITF is a product number with 14 digits only. */
function isGtinCarrier(symbology: Symbology, length: number): boolean {
  if (symbology === 'ean-upc' || symbology === 'ean-8') return true;
  if (symbology === 'itf') return length === 14;
  return symbology === 'unknown' && [8, 12, 13, 14].includes(length);
}

function numberMeaning(
  digits: string,
  symbology: Symbology,
  { layouts }: ScanContext,
): Result<ScanMeaning, Failure> {
  const gtin = readGtin(digits, symbology);
  if (!gtin.ok) return gtin;
  if (!isRestricted(gtin.value)) return ok({ kind: 'gtin', gtin: gtin.value });
  const embedded = readEmbedded(gtin.value.slice(1), layouts);
  if (!embedded) return ok({ kind: 'in_house', digits });
  return embedded.ok ? ok({ kind: 'embedded', ...embedded.value }) : embedded;
}

function linkMeaning(text: string, { thisYear }: ScanContext): Result<ScanMeaning, Failure> {
  const elements = readDigitalLink(text, thisYear);
  return elements ? gs1Meaning(elements) : ok({ kind: 'text', text });
}

function gs1Meaning(
  elements: Result<readonly Gs1Element[], Failure>,
): Result<ScanMeaning, Failure> {
  if (!elements.ok) return elements;
  return ok({ kind: 'gs1', elements: elements.value, facts: factsOf(elements.value) });
}

const factNames: Readonly<Record<string, keyof Gs1Facts>> = {
  '00': 'sscc',
  '01': 'gtin',
  '02': 'gtin',
  '10': 'batch',
  '21': 'serial',
};
const dateNames: Readonly<Record<string, keyof Gs1Facts>> = {
  '11': 'produced',
  '13': 'packed',
  '15': 'bestBefore',
  '17': 'expiry',
};

function factsOf(elements: readonly Gs1Element[]): Gs1Facts {
  return Object.assign({}, ...elements.map(factOf));
}

function factOf({ ai, value, date, decimals }: Gs1Element): Gs1Facts {
  const name = factNames[ai];
  if (name) return { [name]: value };
  const dateName = dateNames[ai];
  if (dateName && date) return { [dateName]: date };
  if (ai === '30' || ai === '37') return { count: Number(value) };
  if (ai.startsWith('310')) return gramsFact(Number(value), decimals ?? 0);
  if (ai.startsWith('392')) return priceFact(value, decimals ?? 0);
  return ai.startsWith('393') ? priceFact(value.slice(3), decimals ?? 0, value.slice(0, 3)) : {};
}

/** AI 310n is kilograms with n decimals; finer than a gram is left to the elements. */
function gramsFact(digits: number, decimals: number): Gs1Facts {
  const grams = decimals <= 3 ? digits * 10 ** (3 - decimals) : digits / 10 ** (decimals - 3);
  return Number.isInteger(grams) ? { grams } : {};
}

const priceFact = (digits: string, decimals: number, currency?: string): Gs1Facts => ({
  price: { digits: Number(digits), decimals, ...(currency ? { currency } : {}) },
});
