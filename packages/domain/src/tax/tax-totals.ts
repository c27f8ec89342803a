import type { LineTax } from '../checks/checks.table.ts';
import { sum } from '../rows.ts';
import type { TaxTotal } from '../tenders/tenders.table.ts';
import { neighboursOf, stageOf, taxOfAmount } from './tax-of-amount.ts';

/** An amount of a line with the taxes that it was rung under. */
export type TaxedAmount = { readonly amountMinor: number; readonly taxes: readonly LineTax[] };

/** What makes a rate the same on two papers. */
export const rateKey = (tax: Pick<TaxTotal, 'letter' | 'name' | 'ppm' | 'inclusive'>): string =>
  `${tax.letter}\u0000${String(tax.ppm).padStart(8, '0')}\u0000${tax.inclusive}\u0000${tax.name}`;

/** An amount with all its taxes, of which `tax` is one. */
type Base = { readonly tax: LineTax; readonly taxes: readonly LineTax[]; amountMinor: number };

/** What has the same signature is worked out on one sum; a line that is rounded by itself has its own. */
const signature = (tax: LineTax, taxes: readonly LineTax[], at: number): string => {
  const others = neighboursOf(tax, taxes).map((other) => `${stageOf(other)}:${other.ppm}`);
  const alone = tax.perLine === true ? at : '';
  return [rateKey(tax), stageOf(tax), ...others.sort(), alone].join('\u0000');
};

/** Amounts summed per rate, and per what else taxes them (rule TX3). */
const basesOf = (parts: readonly TaxedAmount[]): Base[] => {
  const bases = new Map<string, Base>();
  for (const [at, { amountMinor, taxes }] of parts.entries()) {
    for (const tax of taxes) {
      const key = signature(tax, taxes, at);
      const base = bases.get(key) ?? { tax, taxes, amountMinor: 0 };
      base.amountMinor += amountMinor;
      bases.set(key, base);
    }
  }
  return [...bases.values()];
};

const totalOf = ({ tax, taxes, amountMinor }: Base): TaxTotal => {
  const { letter, name, ppm, inclusive } = tax;
  return { letter, name, ppm, inclusive, ...taxOfAmount(amountMinor, tax, taxes) };
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
 * Tax per rate (rules MN1, TX1 to TX3), rounded half away from zero: once on the sum of the amounts under it, or for
 * each line that says so. Inclusive `amount × ppm / (10^6 + ppm)`, exclusive `amount × ppm / 10^6`; where several
 * inclusive rates of one stage share a price the divisor has the sum of their ppm. `net + tax = gross` for every rate.
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
