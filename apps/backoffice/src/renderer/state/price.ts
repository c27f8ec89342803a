import { MOST_PRICE_MINOR, priceJump } from '@galley/domain';
import { words } from '../app/words.ts';
import type { SiteFormat } from './format.ts';
import { readMoney } from './money-text.ts';

type Format = Pick<SiteFormat, 'currency' | 'locale' | 'money'>;

/** A price as it was typed: minor units, or what is wrong with it in words that name item, value and cure. */
export type TypedPrice =
  | { readonly minor: number; readonly problem?: undefined }
  | { readonly minor?: undefined; readonly problem: string };

const EXAMPLE_MINOR = 1250;

const BELOW_ZERO = /^[^\d]*[-−]/;

/** More figures than any amount is read with: too high, not unreadable. */
const HUGE = /\d{13,}/;

/** Reads a typed price (rule OF19); `item` is the name that problems speak of. */
export const readPrice = (typed: string, item: string, format: Format): TypedPrice => {
  const { currency, locale, money } = format;
  const name = item.trim() || words.thisItem;
  const text = typed.trim();
  const problems = words.priceProblems;
  if (text === '') return { problem: problems.empty(name, money(EXAMPLE_MINOR)) };
  const minor = readMoney(text, currency, locale);
  if (minor !== undefined && minor <= MOST_PRICE_MINOR) return { minor };
  const huge =
    HUGE.test(text) && readMoney(text.replace(HUGE, '1'), currency, locale) !== undefined;
  if (minor !== undefined || huge)
    return { problem: problems.too_high(name, text, money(MOST_PRICE_MINOR)) };
  const positive = text.replace(/[-−]/, '');
  if (BELOW_ZERO.test(text) && readMoney(positive, currency, locale) !== undefined)
    return { problem: problems.negative(name, text) };
  return { problem: problems.unreadable(name, text, money(EXAMPLE_MINOR)) };
};

/** What is asked before a jump (rule OF26), with both prices; undefined when nothing need be asked. */
export const jumpQuestion = (
  item: string,
  fromMinor: number,
  toMinor: number,
  { money }: Format,
): string | undefined => {
  const jump = priceJump(fromMinor, toMinor);
  return jump && words.priceJumps[jump](item, money(fromMinor), money(toMinor));
};
