import type { Widened } from '@galley/ui/languages';

/** Texts about gift cards. */
export const giftWords = {
  giftCards: 'Gift cards',
  code: 'Code of the gift card',
  codeHint: 'Scan it, or type it',
  find: 'Look up',
  sell: 'Sell a gift card',
  sellHelp:
    'Leave the code empty for a new one; its slip is printed with a code. A code that is known is topped up.',
  amount: 'Amount',
  unknown: 'No gift card with this code is known here.',
  onCard: 'On the card',
  here: 'This register may take',
  hereHelp: 'The rest is held elsewhere, or this register hears of nobody.',
  validUntil: (day: string) => `Valid until ${day}`,
  expired: 'This gift card has expired.',
  takeOff: (amount: string) => `Take ${amount} off the card`,
  loadMore: (amount: string) => `Put ${amount} on it`,
  sold: (amount: string, code: string) => `${amount} is on card ${code}. The slip is printing.`,
  statement: { loaded: 'Put on', paid: 'Paid', given_back: 'Given back' },
} as const;

export type GiftWords = Widened<typeof giftWords>;
