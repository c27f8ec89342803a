import { MOST_PRICE_MINOR } from '@galley/domain';
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

/** Reads a typed price (rule OF19); `item` is the name that problems speak of. */
export const readPrice = (typed: string, item: string, format: Format): TypedPrice => {
  const { currency, locale, money } = format;
  const name = item.trim() || words.thisItem;
  const text = typed.trim();
  const problems = words.priceProblems;
  if (text === '') return { problem: problems.empty(name, money(EXAMPLE_MINOR)) };
  const minor = readMoney(text, currency, locale);
  if (minor !== undefined && minor <= MOST_PRICE_MINOR) return { minor };
  if (minor !== undefined)
    return { problem: problems.too_high(name, text, money(MOST_PRICE_MINOR)) };
  const positive = text.replace(/[-−]/, '');
  if (BELOW_ZERO.test(text) && readMoney(positive, currency, locale) !== undefined)
    return { problem: problems.negative(name, text) };
  return { problem: problems.unreadable(name, text, money(EXAMPLE_MINOR)) };
};

/** A jump that is more often a slip of the finger than a wish; undefined when the change is plain. */
export type PriceJump = 'free' | 'up' | 'down';

const MOST_TIMES = 10;

/** Rule OF26: to nothing, to more than ten times the old price, or to less than a tenth of it. */
export const priceJump = (fromMinor: number, toMinor: number): PriceJump | undefined => {
  if (fromMinor === toMinor) return undefined;
  if (toMinor === 0) return 'free';
  if (fromMinor === 0) return undefined;
  if (toMinor > fromMinor * MOST_TIMES) return 'up';
  return toMinor * MOST_TIMES < fromMinor ? 'down' : undefined;
};

/** What is asked before a jump, with both prices; undefined when nothing need be asked. */
export const jumpQuestion = (
  item: string,
  fromMinor: number,
  toMinor: number,
  { money }: Format,
): string | undefined => {
  const jump = priceJump(fromMinor, toMinor);
  return jump && words.priceJumps[jump](item, money(fromMinor), money(toMinor));
};
