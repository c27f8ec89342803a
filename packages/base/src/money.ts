import { moneyFormat } from './money-format.ts';
import { invariant } from './result.ts';

/** An amount in minor units (cents, pence) of one ISO 4217 currency. `minor` is a safe integer, never a float. */
export type Money = { readonly minor: number; readonly currency: string };

export const money = (minor: number, currency: string): Money => {
  invariant(Number.isSafeInteger(minor), `money is a safe integer of minor units, not ${minor}`);
  return { minor, currency };
};

/**
 * Integer division rounded half away from zero ("commercial rounding", the rule that we state for
 * tax per line and for weighed quantities). Exact for every product of safe integers: computed in bigint.
 */
export const mulDivRound = (value: number, numerator: number, denominator: number): number => {
  invariant(denominator > 0, 'denominator is positive');
  const product = BigInt(value) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const magnitude = product < 0n ? -product : product;
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n);
  const result = Number(product < 0n ? -rounded : rounded);
  invariant(Number.isSafeInteger(result), 'amount is within safe integers');
  return result;
};

/**
 * Spreads `total` over `weights` so that the parts sum to it exactly (largest remainder; ties go to the
 * earlier part). All weights zero: spread evenly. Weights are non-negative integers of any size.
 */
export const allocate = (total: number, weights: readonly (number | bigint)[]): number[] => {
  if (weights.length === 0) return [];
  const whole = weights.map(BigInt);
  const sum = whole.reduce((a, b) => a + b, 0n);
  const shares = sum === 0n ? whole.map(() => 1n) : whole;
  const divisor = sum === 0n ? BigInt(weights.length) : sum;
  const sign = total < 0 ? -1 : 1;
  const exact = shares.map((weight) => BigInt(Math.abs(total)) * weight);
  const parts = exact.map((value) => Number(value / divisor));
  const order = exact
    .map((value, index) => ({ index, rest: value % divisor }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  let left = Math.abs(total) - parts.reduce((a, b) => a + b, 0);
  for (const { index } of order) {
    if (left-- <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
  }
  return parts.map((part) => (part === 0 ? 0 : part * sign));
};

/** Digits after the decimal separator of a currency (2 for GBP, 0 for JPY, 3 for KWD), from CLDR by Intl. */
export const currencyDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;

const decimalText = (minor: number, digits: number): string => {
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = digits === 0 ? text : text.slice(0, -digits);
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`;
};

/** Amount as a person of that locale writes it; exact, because Intl gets decimal text and not a float. */
export const formatMoney = ({ minor, currency }: Money, locale: string): string =>
  moneyFormat(
    currency,
    locale,
  )(decimalText(minor, currencyDigits(currency)) as Intl.StringNumericLiteral);

/** The minor units of an amount that `formatMoney` wrote for this currency and locale; undefined for any other text. */
export const readMoney = (text: string, currency: string, locale: string): number | undefined => {
  const digits = text.replaceAll(/\D/g, '');
  const minor = Number(text.includes('-') ? `-${digits}` : digits);
  if (digits === '' || !Number.isSafeInteger(minor)) return undefined;
  return formatMoney({ minor, currency }, locale) === text ? minor : undefined;
};

/** Plain decimal text for files and logs: `12.30`, no symbol and no grouping. */
export const formatDecimal = (amount: Money): string =>
  decimalText(amount.minor, currencyDigits(amount.currency));

/** Reads decimal text (`12.3`, `-0.05`, `£1.20`, `"2.39 "`) into minor units; undefined when it is not exact. */
export const parseDecimal = (text: string, digits: number): number | undefined => {
  const match = /^\s*(-)?\s*\p{Sc}?\s*(\d{1,12})(?:\.(\d+))?\s*$/u.exec(text);
  if (match === null) return undefined;
  const fraction = (match[3] ?? '').padEnd(digits, '0');
  if (!/^0*$/.test(fraction.slice(digits))) return undefined;
  const minor = Number(`${match[2]}${fraction.slice(0, digits)}`);
  return match[1] === '-' && minor !== 0 ? -minor : minor;
};
