import type { DeliveryZoneRow } from '../rows.ts';

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleUpperCase('und');

/** British postcodes are written with and without their space. */
const BRITISH = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}*]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => BRITISH.exec(word)?.slice(1) ?? [word]);

/** A beginning of digits means postcodes and no house numbers, which are shorter. */
const LEAST_DIGITS = 4;

const begins = (word: string, prefix: string): boolean =>
  word.startsWith(prefix) && (!/^\d+$/.test(word) || word.length >= LEAST_DIGITS);

const isCodeAt = (address: readonly string[], code: readonly string[], at: number): boolean =>
  code.every((part, index) => {
    const word = address[at + index];
    if (word === undefined) return false;
    if (part.endsWith('*')) return begins(word, part.slice(0, -1));
    // Of a code in two words the second may be its beginning: SW1A 1 is all of SW1A 1AA.
    return index > 0 ? word.startsWith(part) : word === part;
  });

const holds = (address: readonly string[], words: readonly string[]): boolean =>
  words.length > 0 &&
  address.some((_, at) => words.every((word, index) => address[at + index] === word));

/** How much of the address a code tells; 0: it is none of its. A code without a star tells more than any with one. */
const codeRank = (address: readonly string[], code: string): number => {
  const parts = wordsOf(code);
  if (parts.length === 0 || !address.some((_, at) => isCodeAt(address, parts, at))) return 0;
  const length = parts.join('').replace('*', '').length;
  return length === 0 ? 0 : length + (code.includes('*') ? 0 : 100);
};

const streetRank = (address: readonly string[], street: string): number => {
  const words = wordsOf(street);
  return holds(address, words) ? 1000 + words.join('').length : 0;
};

const rankOf = (address: readonly string[], { codes, streets }: DeliveryZoneRow): number =>
  Math.max(
    0,
    ...codes.map((code) => codeRank(address, code)),
    ...streets.map((street) => streetRank(address, street)),
  );

const bySort = (a: DeliveryZoneRow, b: DeliveryZoneRow): number =>
  a.sort - b.sort || (a.id < b.id ? -1 : 1);

/**
 * The zone of an address: by a street before a whole code, by that before the beginning of one, by the longer before
 * the shorter (rule DL2); of several alike the first of the house's list. Undefined: nobody knows it.
 */
export const matchZone = (
  zones: readonly DeliveryZoneRow[],
  address: string,
): DeliveryZoneRow | undefined => {
  const words = wordsOf(address);
  let best: { readonly zone: DeliveryZoneRow; readonly rank: number } | undefined;
  for (const zone of [...zones].sort(bySort)) {
    const rank = rankOf(words, zone);
    if (rank > (best?.rank ?? 0)) best = { zone, rank };
  }
  return best?.zone;
};
