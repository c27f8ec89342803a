import { mulDivRound } from '@galley/base';
import type { LineTax } from '../checks/checks.table.ts';
import { sum } from '../rows.ts';

const MILLION = 1_000_000;

/** What one tax is worked out on, and what it comes to; minor units. `net + tax = gross`. */
export type TaxedPart = {
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly grossMinor: number;
};

export const stageOf = ({ stage = 0 }: Pick<LineTax, 'stage'>): number => stage;

/**
 * The other taxes of a line that say what a tax is worked out on: of one on top those of lower stages, of one that
 * the price contains those that it contains besides it of the same and of higher stages.
 */
export const neighboursOf = (tax: LineTax, taxes: readonly LineTax[]): LineTax[] =>
  taxes.filter((other) => {
    if (other.inclusive !== tax.inclusive) return false;
    const above = stageOf(other) - stageOf(tax);
    return tax.inclusive === 1 ? above >= 0 && other.rateId !== tax.rateId : above < 0;
  });

const taxesOf = (amountMinor: number, some: readonly LineTax[], all: readonly LineTax[]): number =>
  sum(some.map((tax) => taxOfAmount(amountMinor, tax, all).taxMinor));

/** On top of the amount and of the taxes of lower stages (rule TX1). */
const onTop = (amountMinor: number, tax: LineTax, taxes: readonly LineTax[]): TaxedPart => {
  const netMinor = amountMinor + taxesOf(amountMinor, neighboursOf(tax, taxes), taxes);
  const taxMinor = mulDivRound(netMinor, tax.ppm, MILLION);
  return { netMinor, taxMinor, grossMinor: netMinor + taxMinor };
};

/** Contained in what taxes of higher stages leave of the price (rule TX2). */
const within = (amountMinor: number, tax: LineTax, taxes: readonly LineTax[]): TaxedPart => {
  const others = neighboursOf(tax, taxes);
  const higher = others.filter((other) => stageOf(other) > stageOf(tax));
  const beside = others.filter((other) => stageOf(other) === stageOf(tax));
  const grossMinor = amountMinor - taxesOf(amountMinor, higher, taxes);
  const allPpm = tax.ppm + sum(beside.map(({ ppm }) => ppm));
  const taxMinor = mulDivRound(grossMinor, tax.ppm, MILLION + allPpm);
  return { netMinor: grossMinor - taxMinor, taxMinor, grossMinor };
};

/** What one of the taxes of an amount comes to, each rounded half away from zero. */
export const taxOfAmount = (
  amountMinor: number,
  tax: LineTax,
  taxes: readonly LineTax[],
): TaxedPart =>
  tax.inclusive === 1 ? within(amountMinor, tax, taxes) : onTop(amountMinor, tax, taxes);
