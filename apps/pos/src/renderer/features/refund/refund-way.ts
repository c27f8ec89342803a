import type { RefundWay } from '@galley/domain';
import type { RefundQuoteView } from '@galley/pos/contract';
import { words } from '../../app/words.ts';
import type { SiteFormat } from '../../state/format.ts';

export const wayId = ({ tender, cashMinor }: RefundWay): string => `${tender}/${cashMinor}`;

/** A way to give the amount back, in words; the parts where it takes two tenders. */
export const wayText = (
  { tender, cashMinor }: RefundWay,
  { amountMinor }: Pick<RefundQuoteView, 'amountMinor'>,
  format: Pick<SiteFormat, 'money'>,
): string => {
  if (cashMinor > 0)
    return words.cardAndCash(format.money(amountMinor - cashMinor), format.money(cashMinor));
  return `${tender === 'cash' ? words.cash : words.card} ${format.money(amountMinor)}`;
};
