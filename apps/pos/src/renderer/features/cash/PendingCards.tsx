import { cardWords as words } from '../../app/card-words.ts';
import { PendingCard } from '../../parts/PendingCard.tsx';
import { useCardTerminal } from '../../state/cards.ts';
import { useFormat } from '../../state/format.ts';

/** Card payments of the site that are neither paid nor unpaid: beside the drawers that are counted (rule PC12). */
export function PendingCards() {
  const { money } = useFormat();
  const pending = useCardTerminal()?.pending ?? [];
  if (pending.length === 0) return null;
  const sum = pending.reduce((total, { amountMinor }) => total + amountMinor, 0);
  return (
    <section className="flex flex-col gap-3" data-testid="pending-cards">
      <h3 className="m-0 text-label font-semibold text-ink-2">
        {words.pendingCount(pending.length, money(sum))}
      </h3>
      {pending.map((card) => (
        <PendingCard key={card.intentId} card={card} named />
      ))}
    </section>
  );
}
