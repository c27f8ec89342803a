import { currencyDigits, mulDivRound } from '@galley/base';
import { type ExchangeRateRow, groupBy, sum } from '../rows.ts';
import type { ForeignCash, ForeignHeld } from './currencies.table.ts';

/** Parts that a unit is divided into where rates are written down. */
export const RATE_PARTS = 1_000_000_000;

export const exchangeRateId = (currency: string, validFrom: string): string =>
  `${currency}:${validFrom}`;

/** A rate that is taken: what it says of its currency on a business date. */
export type ExchangeRate = Pick<ExchangeRateRow, 'currency' | 'rateNano' | 'rounding'>;

/** The currencies that are taken on a business date, each at its latest rate, by code (rule FX1). */
export const ratesOn = (rows: readonly ExchangeRateRow[], businessDate: string): ExchangeRate[] => {
  const latest = new Map<string, ExchangeRateRow>();
  for (const row of rows) {
    const known = latest.get(row.currency);
    const later = known === undefined || known.validFrom < row.validFrom;
    if (row.validFrom <= businessDate && later) latest.set(row.currency, row);
  }
  return [...latest.values()]
    .filter(({ rateNano }) => rateNano > 0)
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
};

/** The house's own currency and its smallest coin, in minor units. */
export type HouseCoins = { readonly currency: string; readonly stepMinor: number };

/** One minor unit of the foreign currency as a fraction of the house's coins. */
const fractionOf = (rate: ExchangeRate, { currency, stepMinor }: HouseCoins) => ({
  over: BigInt(rate.rateNano) * 10n ** BigInt(currencyDigits(currency)),
  under:
    BigInt(RATE_PARTS) *
    10n ** BigInt(currencyDigits(rate.currency)) *
    BigInt(Math.max(1, stepMinor)),
});

/** What foreign cash is worth in coins of the house, minor units (rule FX2); exact until it is rounded once. */
export const worthOf = (amountMinor: number, rate: ExchangeRate, house: HouseCoins): number => {
  const { over, under } = fractionOf(rate, house);
  const product = BigInt(amountMinor) * over;
  const coins = rate.rounding === 'down' ? product / under : (product * 2n + under) / (under * 2n);
  return Number(coins) * Math.max(1, house.stepMinor);
};

/** The least foreign cash that is worth `dueMinor` or more, in its minor units. */
export const foreignFor = (dueMinor: number, rate: ExchangeRate, house: HouseCoins): number => {
  const { over, under } = fractionOf(rate, house);
  const coins = BigInt(mulDivRound(dueMinor, 1, Math.max(1, house.stepMinor)));
  const least = rate.rounding === 'down' ? coins * 2n : coins * 2n - 1n;
  return least <= 0n ? 0 : Number((least * under + over * 2n - 1n) / (over * 2n));
};

/** Foreign cash by currency, without what comes to nothing (rule FX5). */
export const heldOf = (all: readonly ForeignHeld[]): ForeignHeld[] =>
  [...groupBy(all, ({ currency }) => currency)]
    .map(([currency, of]) => ({
      currency,
      amountMinor: sum(of.map((one) => one.amountMinor)),
    }))
    .filter(({ amountMinor }) => amountMinor !== 0)
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));

/** Rows of versions that took none have no such column. */
export const foreignOf = ({ foreign }: { readonly foreign?: ForeignCash | null }) =>
  foreign ?? undefined;

/** A rate as people write it, `0.86`. */
export const rateText = (rateNano: number): string => {
  const digits = String(rateNano).padStart(10, '0');
  const rest = digits.slice(-9).replace(/0+$/, '').padEnd(2, '0');
  return `${digits.slice(0, -9)}.${rest}`;
};
