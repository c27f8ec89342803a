import { type Failure, failure } from '@galley/base';
import type { CheckState } from '../../checks/project-check.ts';
import { amountText } from '../amount-text.ts';
import { cardRoom, refundRoom } from '../refund-line/quote-refund.ts';
import type { BackTender } from '../tenders.table.ts';

/** How it goes back. `cashMinor`: part of a refund to card that goes back in cash. */
export type RefundMeans = {
  readonly tender: BackTender;
  readonly cashMinor?: number | null | undefined;
};

/** A card gets back at most what cards paid; cash takes whatever is left of what was paid. */
export const refundMoneyProblem = (
  state: CheckState,
  { tender, cashMinor: inCash }: RefundMeans,
  amountMinor: number,
  currency: string | undefined,
): Failure<'above_paid' | 'wrong_tender'> | undefined => {
  const cashMinor = inCash ?? 0;
  const left = refundRoom(state);
  const asked = amountText(amountMinor, currency);
  if (amountMinor > left) {
    return failure(
      'above_paid',
      `Only ${amountText(left, currency)} of what was paid is left to refund, not ${asked}. Lower what is given back.`,
      'quantity',
    );
  }
  const room = cardRoom(state);
  const splits = tender === 'card' || cashMinor === 0;
  return splits &&
    cashMinor <= amountMinor &&
    (tender === 'cash' || amountMinor - cashMinor <= room)
    ? undefined
    : failure(
        'wrong_tender',
        room === 0
          ? `Nothing can go back to a card. Give ${asked} back in cash.`
          : `The card can still take ${amountText(room, currency)} of ${asked}. Give the rest back in cash.`,
        'tender',
      );
};
