import { mulDivRound } from '@galley/base';
import { type PaymentReversalRow, type PaymentRow, type RefundRow, sum } from '../rows.ts';

/** Where the country knows how its cash is rounded. */
type CoinSite = {
  readonly country?: string | null;
  readonly locale: string;
  readonly currency: string;
  readonly cashStepMinor?: number | null;
};

/**
 * Smallest coins in minor units where cash totals are rounded: Switzerland 0.05 (1 and 2 Rappen withdrawn), Canada 0.05
 * (cent withdrawn 2013), Australia 0.05, New Zealand 0.10, Sweden and Norway 1.00, Denmark 0.50, Czechia 1.00, Hungary 5.00.
 */
const BY_CURRENCY: Readonly<Record<string, number>> = {
  ...{ CHF: 5, CAD: 5, AUD: 5, NZD: 10 },
  ...{ SEK: 100, NOK: 100, DKK: 50, CZK: 100, HUF: 500 },
};

/** Countries of the euro that round cash to 0.05 by law or agreement. */
const EURO_ROUNDING: ReadonlySet<string> = new Set([
  ...['NL', 'BE', 'FI', 'IE', 'IT', 'SK', 'EE', 'LT'],
]);

/** The country of a site: its own word, else the region of its locale; undefined: neither tells. */
export const countryOf = ({
  country,
  locale,
}: Pick<CoinSite, 'country' | 'locale'>): string | undefined =>
  country ?? /-([A-Z]{2})(?:-|$)/.exec(locale)?.[1];

/** What cash totals are rounded to, minor units; 1: they are not (rule RN1). */
export const cashStepOf = (site: CoinSite): number => {
  if (site.cashStepMinor != null) return Math.max(1, site.cashStepMinor);
  const euro = site.currency === 'EUR' && EURO_ROUNDING.has(countryOf(site) ?? '');
  return euro ? 5 : (BY_CURRENCY[site.currency] ?? 1);
};

/** An amount in coins: to the nearest one, half away from zero (rule RN2). */
export const inCoins = (minor: number, step: number): number =>
  step <= 1 ? minor : mulDivRound(minor, 1, step) * step;

/** What rounding adds to an amount that is paid in coins. */
export const coinRounding = (minor: number, step: number): number => inCoins(minor, step) - minor;

/** As rows have it; rows of versions that rounded nothing have no such column. */
export const roundingOf = ({ roundingMinor }: { readonly roundingMinor?: number | null }): number =>
  roundingMinor ?? 0;

/** What a column says where nothing was rounded. */
export const roundingColumn = (minor: number): { readonly roundingMinor: number | null } => ({
  roundingMinor: minor === 0 ? null : minor,
});

/**
 * What rounding adds to cash that goes back, so that all that went back of a check in cash, this included, is in coins
 * together: giving everything back step by step comes to what was taken (rule RN4).
 */
export const backRounding = (beforeMinor: number, minor: number, step: number): number =>
  inCoins(beforeMinor + minor, step) - inCoins(beforeMinor, step) - minor;

type Money = {
  readonly payments: readonly PaymentRow[];
  readonly refunds: readonly { readonly row: RefundRow }[];
  readonly reversals: readonly { readonly row: PaymentReversalRow }[];
};

/** Money that the house has, or lacks, by rounding alone (rule RN5). */
export const roundingSum = ({ payments, refunds, reversals }: Money): number =>
  sum(payments.map(roundingOf)) - sum([...refunds, ...reversals].map(({ row }) => roundingOf(row)));
