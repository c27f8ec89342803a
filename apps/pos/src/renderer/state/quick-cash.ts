import { currencyDigits } from '@galley/base';

/** Notes in circulation, in whole units (the central banks' own lists). */
const NOTES: Readonly<Record<string, readonly number[]>> = {
  GBP: [5, 10, 20, 50],
  EUR: [5, 10, 20, 50, 100],
  USD: [1, 5, 10, 20, 50, 100],
  CAD: [5, 10, 20, 50, 100],
  AUD: [5, 10, 20, 50, 100],
  CHF: [10, 20, 50, 100, 200],
  JPY: [1000, 5000, 10_000],
  INR: [10, 20, 50, 100, 200, 500],
};

/** For other currencies: the two steps below and the three above the amount in the series 1, 2, 5, 10. */
const seriesAround = (units: number): readonly number[] => {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, units))));
  return [power, 2 * power, 5 * power, 10 * power];
};

const notesFor = (dueMinor: number, currency: string, unit: number): readonly number[] =>
  NOTES[currency] ?? seriesAround(Math.ceil(dueMinor / unit));

/** Nobody hands over more than this for `dueMinor`: ten of the largest notes above it (rule RG44). Minor units. */
export const mostTendered = (dueMinor: number, currency: string): number => {
  const unit = 10 ** currencyDigits(currency);
  return dueMinor + 10 * unit * Math.max(...notesFor(dueMinor, currency, unit));
};

/**
 * What a guest is likely to hand over for `dueMinor`: for each note, the least whole number of it that
 * covers the amount; ascending, at most `limit`, never the exact amount itself. Minor units.
 */
export const quickCash = (dueMinor: number, currency: string, limit = 4): readonly number[] => {
  if (dueMinor <= 0) return [];
  const unit = 10 ** currencyDigits(currency);
  const amounts = notesFor(dueMinor, currency, unit).map(
    (note) => Math.ceil(dueMinor / (note * unit)) * note * unit,
  );
  return [...new Set(amounts)]
    .filter((amount) => amount !== dueMinor)
    .sort((a, b) => a - b)
    .slice(0, limit);
};
