import { useCardTerminal } from '../state/cards.ts';
import { PendingCard } from './PendingCard.tsx';

/** Money of a check that is on its way back to a card: nobody gives it in cash as well without having seen it. */
export function RefundsOnTheWay({ checkId }: { readonly checkId: string }) {
  const pending = useCardTerminal()?.pending ?? [];
  return pending
    .filter((card) => card.checkId === checkId && card.type === 'refund')
    .map((card) => <PendingCard key={card.intentId} card={card} />);
}
