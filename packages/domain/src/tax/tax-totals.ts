import { mulDivRound } from '@galley/base';
import type { LineTax } from '../checks/checks.table.ts';
import { sum } from '../rows.ts';
import type { TaxTotal } from '../tenders/tenders.table.ts';

/** An amount of a line with the taxes that it was rung under. */
export type TaxedAmount = { readonly amountMinor: number; readonly taxes: readonly LineTax[] };

const MILLION = 1_000_000;

const inclusivePpm = (taxes: readonly LineTax[]): number =>
  sum(taxes.map((tax) => (tax.inclusive === 1 ? tax.ppm : 0)));

/** What makes a rate the same on two papers. */
export const rateKey = (tax: Pick<TaxTotal, 'letter' | 'name' | 'ppm' | 'inclusive'>): string =>
  `${tax.letter}\u0000${String(tax.ppm).padStart(8, '0')}\u0000${tax.inclusive}\u0000${tax.name}`;

type Base = { readonly tax: LineTax; readonly allPpm: number; amountMinor: number };

/** Amounts summed per rate, and per sum of the inclusive rates that share the price. */
const basesOf = (parts: readonly TaxedAmount[]): Base[] => {
  const bases = new Map<string, Base>();
  for (const part of parts) {
    const allPpm = inclusivePpm(part.taxes);
    for (const tax of part.taxes) {
      const key = `${rateKey(tax)}\u0000${allPpm}`;
      const base = bases.get(key) ?? { tax, allPpm, amountMinor: 0 };
      base.amountMinor += part.amountMinor;
      bases.set(key, base);
    }
  }
  return [...bases.values()];
};

const totalOf = ({ tax, allPpm, amountMinor }: Base): TaxTotal => {
  const inclusive = tax.inclusive === 1;
  const taxMinor = mulDivRound(amountMinor, tax.ppm, inclusive ? MILLION + allPpm : MILLION);
  const netMinor = inclusive ? amountMinor - taxMinor : amountMinor;
  const { letter, name, ppm } = tax;
  return {
    letter,
    name,
    ppm,
    inclusive: tax.inclusive,
    netMinor,
    taxMinor,
    grossMinor: netMinor + taxMinor,
  };
};

const combine = (totals: readonly TaxTotal[], sign: 1 | -1, more: readonly TaxTotal[]) => {
  const merged = new Map(totals.map((total) => [rateKey(total), total]));
  for (const total of more) {
    const key = rateKey(total);
    const before = merged.get(key) ?? { ...total, netMinor: 0, taxMinor: 0, grossMinor: 0 };
    merged.set(key, {
      ...before,
      netMinor: before.netMinor + sign * total.netMinor,
      taxMinor: before.taxMinor + sign * total.taxMinor,
      grossMinor: before.grossMinor + sign * total.grossMinor,
    });
  }
  return [...merged.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
};

export const addTaxTotals = (a: readonly TaxTotal[], b: readonly TaxTotal[]): TaxTotal[] =>
  combine(a, 1, b);

/** What is left of `a` after `b`; rates of which nothing is left are dropped. */
export const subtractTaxTotals = (a: readonly TaxTotal[], b: readonly TaxTotal[]): TaxTotal[] =>
  combine(a, -1, b).filter((total) => total.grossMinor !== 0 || total.taxMinor !== 0);

/**
 * Tax per rate, rounded once per rate on the sum of the amounts under it (half away from zero):
 * inclusive `amount × ppm / (10^6 + ppm)`, exclusive `amount × ppm / 10^6`. Where several inclusive rates
 * share one price the divisor has the sum of their ppm. `net + tax = gross` for every rate.
 */
export const taxTotals = (parts: readonly TaxedAmount[]): TaxTotal[] =>
  addTaxTotals(
    [],
    basesOf(parts)
      .map(totalOf)
      .reduce<TaxTotal[]>((totals, total) => addTaxTotals(totals, [total]), []),
  );

/** Tax that comes on top of the amounts of the lines. */
export const exclusiveTaxMinor = (totals: readonly TaxTotal[]): number =>
  sum(totals.map((total) => (total.inclusive === 1 ? 0 : total.taxMinor)));

/** Tax that the amounts of the lines contain. */
export const inclusiveTaxMinor = (totals: readonly TaxTotal[]): number =>
  sum(totals.map((total) => (total.inclusive === 1 ? total.taxMinor : 0)));
