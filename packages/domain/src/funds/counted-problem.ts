import { type Failure, failure } from '@galley/base';
import { amountText } from '../tenders/amount-text.ts';
import { countedSum } from './denominations.ts';
import type { Denomination } from './funds.table.ts';

export type CountMismatch = Failure<'count_mismatch'>;

/** Notes and coins come to the sum that is stated with them. */
export const countedProblem = (
  sumMinor: number,
  counted: readonly Denomination[] | undefined,
  currency?: string,
): CountMismatch | undefined => {
  const there = counted === undefined ? sumMinor : countedSum(counted);
  return there === sumMinor
    ? undefined
    : failure(
        'count_mismatch',
        `Notes and coins come to ${amountText(there, currency)}, not to ${amountText(sumMinor, currency)}. Count again.`,
        'counted',
      );
};
