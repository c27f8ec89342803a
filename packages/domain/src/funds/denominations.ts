import { currencyDigits } from '@galley/base';
import { sum } from '../rows.ts';
import type { Denomination } from './funds.table.ts';

/** Notes and coins in circulation in minor units, largest first (the central banks' own lists). */
const IN_CIRCULATION: Readonly<Record<string, readonly number[]>> = {
  GBP: [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  EUR: [20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  USD: [10_000, 5000, 2000, 1000, 500, 100, 25, 10, 5, 1],
  CAD: [10_000, 5000, 2000, 1000, 500, 200, 100, 25, 10, 5],
  AUD: [10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5],
  CHF: [20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5],
  SEK: [50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100],
  JPY: [10_000, 5000, 1000, 500, 100, 50, 10, 5, 1],
};

/** For other currencies the series 1, 2, 5 from a hundred whole units down to one minor unit. */
const seriesOf = (digits: number): number[] => {
  const powers = Array.from({ length: digits + 3 }, (_, at) => 10 ** (digits + 2 - at));
  return powers.flatMap((power, at) => (at === 0 ? [power] : [5 * power, 2 * power, power]));
};

/** What the cash of a currency is counted by; minor units, largest first. */
export const denominationsOf = (currency: string): readonly number[] =>
  IN_CIRCULATION[currency] ?? seriesOf(currencyDigits(currency));

/** What counted notes and coins come to, minor units. */
export const countedSum = (counted: readonly Denomination[]): number =>
  sum(counted.map(({ valueMinor, count }) => valueMinor * count));
