import { mulDivRound } from '@galley/base';
import type { TaxTotal } from '../tenders/tenders.table.ts';
import {
  addTaxTotals,
  rateKey,
  subtractTaxTotals,
  type TaxedAmount,
  taxTotals,
} from './tax-totals.ts';

/** What is taxed on one of several checks that lines were moved between. */
export type TaxedCheck = {
  readonly checkId: string;
  readonly parts: readonly TaxedAmount[];
  /** What its receipts tell; undefined: it has no sale receipt. */
  readonly receipted: readonly TaxTotal[] | undefined;
};

type Spread = {
  readonly checkId: string;
  readonly totals: readonly TaxTotal[];
  /** What nothing printed holds fast. */
  readonly open: boolean;
};

const baseOf = (total: TaxTotal): number =>
  total.inclusive === 1 ? total.grossMinor : total.netMinor;

/** Receipts tell exactly what is on the check: its tax is what was printed. */
const printed = (totals: readonly TaxTotal[], receipted: readonly TaxTotal[]): boolean => {
  const told = new Map(receipted.map((total) => [rateKey(total), baseOf(total)]));
  const keys = new Set([...totals, ...receipted].map(rateKey));
  const due = new Map(totals.map((total) => [rateKey(total), baseOf(total)]));
  return [...keys].every((key) => (told.get(key) ?? 0) === (due.get(key) ?? 0));
};

const ownTotals = ({ checkId, parts, receipted }: TaxedCheck): Spread => {
  const totals = taxTotals(parts);
  return receipted !== undefined && printed(totals, receipted)
    ? { checkId, totals: receipted, open: false }
    : { checkId, totals, open: true };
};

/** How much more than what it shows the tax of a rate is, in thousandths of a minor unit: what rounding took. */
const shortOf = (total: TaxTotal): number => {
  const { ppm, inclusive, taxMinor } = total;
  const base = baseOf(total);
  const divisor = inclusive === 1 ? 1_000_000 + ppm : 1_000_000;
  return mulDivRound(base, ppm * 1_000, divisor) - taxMinor * 1_000;
};

const withTax = (total: TaxTotal, minor: number): TaxTotal => {
  const taxMinor = total.taxMinor + minor;
  return total.inclusive === 1
    ? { ...total, taxMinor, netMinor: total.grossMinor - taxMinor }
    : { ...total, taxMinor, grossMinor: total.netMinor + taxMinor };
};

type Seat = { readonly at: number; readonly total: TaxTotal };

/** The checks that a unit more (or less) of a rate is fair on, the fairest first. */
const seatsOf = (spread: readonly Spread[], key: string, sign: number): Seat[] =>
  spread
    .flatMap(({ open, totals }, at) => {
      const total = open ? totals.find((one) => rateKey(one) === key) : undefined;
      return total === undefined || baseOf(total) === 0 ? [] : [{ at, total }];
    })
    .sort((a, b) => sign * (shortOf(b.total) - shortOf(a.total)) || a.at - b.at);

const spreadRate = (spread: readonly Spread[], key: string, missing: number): Spread[] => {
  const sign = Math.sign(missing);
  const seats = seatsOf(spread, key, sign);
  if (seats.length === 0) return [...spread];
  const each = Math.trunc(missing / seats.length);
  const rest = Math.abs(missing - each * seats.length);
  const more = new Map(seats.map(({ at }, rank) => [at, each + (rank < rest ? sign : 0)]));
  return spread.map((one, at) => ({
    ...one,
    totals: one.totals.map((total) =>
      rateKey(total) === key ? withTax(total, more.get(at) ?? 0) : total,
    ),
  }));
};

const totalsOf = (all: readonly (readonly TaxTotal[])[]): TaxTotal[] =>
  all.reduce<TaxTotal[]>((sums, totals) => addTaxTotals(sums, totals), []);

/**
 * Taxes of checks that lines were moved between (rule MV5): per rate they sum to what the checks that the lines
 * were rung on would have, each rounded once. What rounding apart leaves over goes, a unit each, to the checks
 * whose rounding took most; never to one whose receipt tells its tax. `rung` are the parts by the check that they
 * were rung on.
 */
export const spreadTaxes = (
  checks: readonly TaxedCheck[],
  rung: readonly (readonly TaxedAmount[])[],
): ReadonlyMap<string, readonly TaxTotal[]> => {
  const own = checks.map(ownTotals);
  const due = totalsOf(rung.map(taxTotals));
  const shown = totalsOf(own.map(({ totals }) => totals));
  const missing = subtractTaxTotals(due, shown);
  const spread = missing.reduce<Spread[]>(
    (all, { taxMinor, ...rate }) =>
      taxMinor === 0 ? all : spreadRate(all, rateKey(rate), taxMinor),
    own,
  );
  return new Map(spread.map(({ checkId, totals }) => [checkId, totals]));
};
