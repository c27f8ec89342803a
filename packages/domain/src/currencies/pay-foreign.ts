import { type Failure, failure } from '@galley/base';
import type { PaymentRow } from '../rows.ts';
import { amountText } from '../tenders/amount-text.ts';
import type { ForeignCash, ForeignHeld } from './currencies.table.ts';
import { type ExchangeRate, foreignOf, worthOf } from './exchange.ts';

/** What the house takes beside its own currency today. */
export type Exchange = { readonly currency: string; readonly rates: readonly ExchangeRate[] };

export type ForeignError = Failure<'cash_only' | 'currency_not_taken' | 'rate_changed'>;

type Handed = {
  readonly tender: string;
  readonly tenderedMinor: number;
  readonly foreign?: ForeignHeld;
};

const rateOf = ({ foreign }: Handed, exchange: Exchange | undefined): ExchangeRate | undefined =>
  exchange?.rates.find(({ currency }) => currency === foreign?.currency);

/** What was handed over of another currency, as it is written down; null: nothing was. */
export const foreignCash = (
  handed: Handed,
  exchange: Exchange | undefined,
  stepMinor: number,
): ForeignCash | null => {
  const rate = rateOf(handed, exchange);
  const { foreign } = handed;
  if (foreign === undefined || exchange === undefined || rate === undefined) return null;
  const worthMinor = worthOf(foreign.amountMinor, rate, { currency: exchange.currency, stepMinor });
  return { ...foreign, rateNano: rate.rateNano, worthMinor };
};

/** Foreign cash counts as what it is worth today, to the coin (rule FX2). */
export const foreignProblem = (
  handed: Handed,
  exchange: Exchange | undefined,
  stepMinor: number,
): ForeignError | undefined => {
  const { foreign, tender, tenderedMinor } = handed;
  if (foreign === undefined) return undefined;
  if (tender !== 'cash')
    return failure('cash_only', 'Foreign money is taken in cash only. Choose cash.', 'tender');
  const cash = foreignCash(handed, exchange, stepMinor);
  if (cash === null)
    return failure(
      'currency_not_taken',
      `${foreign.currency} is not taken here today. Take the house's own currency.`,
      'foreign',
    );
  return cash.worthMinor === tenderedMinor
    ? undefined
    : failure(
        'rate_changed',
        `${amountText(foreign.amountMinor, foreign.currency)} is worth ${amountText(cash.worthMinor, exchange?.currency)} now. Look at the amount again.`,
        'foreign',
      );
};

/**
 * Foreign cash that goes back to the guest: of a payment that was never meant so, and is taken back whole (rule FX4).
 * Everything else goes back in the house's currency.
 */
export const foreignBack = (payment: PaymentRow, amountMinor: number): ForeignCash | null =>
  amountMinor === payment.amountMinor ? (foreignOf(payment) ?? null) : null;
