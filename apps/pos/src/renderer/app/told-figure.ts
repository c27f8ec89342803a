import { formatMoney, readMoney } from '@galley/base';

/** What figures of a page go by; null before its core has told of the site. */
export type Figures = { readonly currency: string; readonly locale: string };

/** How cores write amounts within sentences. */
const CORE = 'en';

/** A weight or a temperature as the core gives it: digits, their decimals, a unit. */
const MEASURE = /^(-?\d+)\.(\d+) (kg|g|lb|oz|\u00b0[CF])$/;

const measureIn = (text: string, locale: string): string | undefined => {
  const [, whole, decimals = '', unit] = MEASURE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
    numberingSystem: 'latn',
  });
  return `${format.format(`${whole}.${decimals}` as Intl.StringNumericLiteral)} ${unit}`;
};

/** An amount, a weight or a temperature out of a core's sentence as the page writes it (rule LG10); any other value stays. */
export const figureTold = (text: string, { currency, locale }: Figures): string => {
  const minor = readMoney(text, currency, CORE);
  if (minor !== undefined) return formatMoney({ minor, currency }, locale);
  return measureIn(text, locale) ?? text;
};
