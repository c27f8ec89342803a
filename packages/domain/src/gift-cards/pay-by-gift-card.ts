import { type Failure, failure } from '@galley/base';
import type { GiftCardRow } from '../rows.ts';
import { amountText } from '../tenders/amount-text.ts';
import { expiredProblem, type GiftCardExpired } from './gift-expiry.ts';

export type GiftPayError = GiftCardExpired | Failure<'unknown_gift_card' | 'gift_card_elsewhere'>;

/** What a payment by gift card is decided on. */
export type GiftPayAbout = {
  readonly card: GiftCardRow | undefined;
  /** What this register may spend of it now, minor units. */
  readonly hereMinor: number;
  readonly businessDate: string;
  /** ISO 4217, for the words of failures. */
  readonly currency: string;
};

/** A card pays what this register may spend of it, and no more (rule GV4). */
export const giftPayProblem = (
  { card, hereMinor, businessDate, currency }: GiftPayAbout,
  amountMinor: number,
): GiftPayError | undefined => {
  if (card === undefined)
    return failure(
      'unknown_gift_card',
      'This gift card is not known here. Look at its code, or try again with a connection.',
      'giftCardId',
    );
  const expired = expiredProblem(card, businessDate);
  if (expired !== undefined) return expired;
  return amountMinor > hereMinor
    ? failure(
        'gift_card_elsewhere',
        `This register may take ${amountText(hereMinor, currency)} off this gift card, not ${amountText(amountMinor, currency)}. Take less, or try again with a connection.`,
        'amountMinor',
      )
    : undefined;
};
