import { language } from '@galley/ui/language';
import { isolate } from '@galley/ui/languages';

const COMMA = language === 'ar' ? '، ' : ', ';

/** Names one after another, with the comma of the page's language; each in its own direction. */
export const listed = (names: readonly string[]): string =>
  (language === 'ar' ? names.map(isolate) : names).join(COMMA);

const COLON = language === 'fr' ? '\u00a0:' : ':';

/** What something is called, and what it is, by the customs of the page's language. */
export const named = (name: string, what: string): string => `${name}${COLON} ${what}`;

/** Facts about one thing on one line; in Arabic each keeps its own direction, as a house number before its street. */
export const factsOf = (facts: readonly (string | null | undefined)[]): string =>
  facts
    .filter((fact): fact is string => fact !== null && fact !== undefined && fact !== '')
    .map((fact) => (language === 'ar' ? isolate(fact) : fact))
    .join(' · ');

const LEFT_TO_RIGHT = '\u200e';

/** An amount with its sign, also above zero: in Arabic beside the figures, where numbers have it. */
export const signed = (minor: number, money: (minor: number) => string): string => {
  const sign = minor < 0 ? '−' : '+';
  const text = money(Math.abs(minor));
  return language === 'ar'
    ? text.replace(/\d/, (digit) => `${LEFT_TO_RIGHT}${sign}${digit}`)
    : `${sign}${text}`;
};
