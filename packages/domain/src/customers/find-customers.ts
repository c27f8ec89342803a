import { plainDigits } from '../plain-digits.ts';
import type { CustomerRow } from '../rows.ts';

/** Digits that tell numbers apart, however they are written: +44 7700 900123, 0044 (0)7700…, 07700 900 123. */
export const phoneDigits = (text: string): string =>
  plainDigits(text).replace(/\(0\)/g, '').replace(/\D/g, '');

/** Without the leading noughts of a trunk or of an international call. */
const core = (digits: string): string => digits.replace(/^0+/, '');

/** Fewest digits that two numbers have in common at their ends to be one. */
const SAME_DIGITS = 7;

/** Whether two numbers are one, written with or without the prefix of the country. */
export const isSamePhone = (a: string, b: string): boolean => {
  const [x, y] = [core(phoneDigits(a)), core(phoneDigits(b))];
  const shorter = Math.min(x.length, y.length);
  if (shorter < SAME_DIGITS) return x === y && x !== '';
  return x.endsWith(y) || y.endsWith(x);
};

/** Letters that are letters of their own and no accented ones, as people type them without their keys. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('und')
    .replace(/[øæœßłđðþħı]/g, (letter) => PLAIN[letter] ?? letter);

export type FindableCustomer = {
  readonly row: CustomerRow;
  readonly words: readonly string[];
  readonly digits: string;
};

/** Made once for each change of the list, so that a key typed costs a look and no more. */
export const findable = (row: CustomerRow): FindableCustomer => ({
  row,
  words: folded(row.name).split(/\s+/),
  digits: core(phoneDigits(row.phone ?? '')),
});

/** Fewest digits that are taken for part of a number. */
const LEAST_DIGITS = 3;

const isNumber = (text: string): boolean => /^[\d\s()+/.-]+$/.test(text);

/** The better the lower; undefined: not meant. */
const rankByPhone = ({ digits }: FindableCustomer, typed: string): number | undefined => {
  if (digits === '') return undefined;
  if (!digits.includes(typed)) return isSamePhone(digits, typed) ? 1 : undefined;
  if (digits.endsWith(typed)) return 0;
  return digits.startsWith(typed) ? 1 : 2;
};

const rankByName = ({ words }: FindableCustomer, typed: readonly string[]): number | undefined => {
  const meant = typed.every((part) => words.some((word) => word.startsWith(part)));
  if (!meant) return undefined;
  return words[0]?.startsWith(typed[0] ?? '') ? 0 : 1;
};

/**
 * Customers that are meant by what was typed so far: beginnings of their names in any order, or digits of their
 * number. Fewer than three digits, and nothing, mean nobody.
 */
export const findCustomers = (
  all: readonly FindableCustomer[],
  text: string,
  limit: number,
): CustomerRow[] => {
  const typed = text.trim();
  if (typed === '') return [];
  const digits = core(phoneDigits(typed));
  const byPhone = isNumber(plainDigits(typed));
  if (byPhone && digits.length < LEAST_DIGITS) return [];
  const parts = folded(typed).split(/\s+/);
  return all
    .flatMap((one) => {
      const rank = byPhone ? rankByPhone(one, digits) : rankByName(one, parts);
      return rank === undefined ? [] : [{ rank, row: one.row }];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank || a.row.name.localeCompare(b.row.name) || (a.row.id < b.row.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ row }) => row);
};
