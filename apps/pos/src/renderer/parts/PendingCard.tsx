import type { PendingCardView } from '@galley/pos/contract';
import { Button, Notice } from '@galley/ui';
import { labelled } from '@galley/ui/language';
import { cardWords as words } from '../app/card-words.ts';
import { useBusy } from '../state/busy.ts';
import { lookUpCard, setCardAside } from '../state/cards.ts';
import { useFormat } from '../state/format.ts';
import { openSheet } from '../state/ui.store.ts';

type PendingCardProps = {
  readonly card: PendingCardView;
  /** Names the check, where more than one is looked at. */
  readonly named?: boolean;
};

/** One card payment without an answer, with what can be done about it. */
export function PendingCard({ card, named = false }: PendingCardProps) {
  const { money, time } = useFormat();
  const amount = money(card.amountMinor);
  const refund = card.type === 'refund';
  const title = card.atRisk
    ? labelled(amount, words.atRisk)
    : (refund ? words.refundPending : words.pendingTitle)(amount);
  const facts = [named ? card.checkTitle : '', time(card.startedAt), card.byName, card.deviceName];
  const said = [
    card.atRisk ? '' : refund ? words.refundPendingHelp : words.pendingHelp,
    card.setAside ? words.isSetAside : '',
    card.released ? words.released : '',
  ];
  return (
    <div data-testid="pending-card">
      <Notice kind="warn" title={title}>
        <span className="block">{facts.filter((one) => one !== '').join(' · ')}</span>
        <span className="block">{said.filter((one) => one !== '').join(' ')}</span>
        {card.atRisk ? null : <Acts card={card} />}
      </Notice>
    </div>
  );
}

function Acts({ card }: { readonly card: PendingCardView }) {
  const [busy, run] = useBusy();
  const { intentId, type, setAside, released } = card;
  const charge = type === 'charge';
  return (
    <span className="flex flex-wrap gap-2 pt-2">
      <Button
        size="small"
        disabled={busy || card.inHand}
        onPress={() => run(() => lookUpCard(intentId))}
        testId="card-look-up"
      >
        {words.lookUp}
      </Button>
      {charge && !setAside ? (
        <Button
          size="small"
          disabled={busy}
          onPress={() => run(() => setCardAside(intentId))}
          testId="card-another"
        >
          {words.anotherTender}
        </Button>
      ) : null}
      {charge && !released && !setAside ? (
        <Button
          size="small"
          disabled={busy}
          onPress={() => openSheet({ type: 'release', intentId, amountMinor: card.amountMinor })}
          testId="card-release"
        >
          {words.release}
        </Button>
      ) : null}
    </span>
  );
}
