import type { Tender } from '@galley/domain';
import type { CheckView } from '@galley/pos/contract';
import { Button, SegmentedControl, Skeleton, useHotkey } from '@galley/ui';
import { ArrowLeft, Banknote, CreditCard, Gift } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { PendingCard } from '../../parts/PendingCard.tsx';
import { chargeCard, useCardTerminal } from '../../state/cards.ts';
import { pay } from '../../state/orders.ts';
import { useRead } from '../../state/read.store.ts';
import { go } from '../../state/ui.store.ts';
import { CardQuick } from './CardQuick.tsx';
import { CardTender } from './CardTender.tsx';
import { CashTender } from './CashTender.tsx';
import { GiftTender } from './GiftTender.tsx';
import { PaidScreen } from './PaidScreen.tsx';
import { PaySummary } from './PaySummary.tsx';
import type { Taking } from './taking.ts';

/** From what is due to nothing due, by as many tenders as it takes; then what to hand back. */
export function PaymentScreen() {
  const check = useRead((models) => models.check);
  const waiting = useRead(({ pending }) => pending.length > 0);
  if (!check || waiting)
    return (
      <div className="p-8">
        <Skeleton shape="row" count={4} label={words.loading} />
      </div>
    );
  return check.status === 'settled' ? <PaidScreen check={check} /> : <Paying check={check} />;
}

const tenders = [
  { id: 'cash', label: words.cash, icon: <Banknote aria-hidden /> },
  { id: 'card', label: words.card, icon: <CreditCard aria-hidden /> },
  { id: 'gift', label: words.gift, icon: <Gift aria-hidden /> },
] as const satisfies readonly { id: Tender; label: string; icon: unknown }[];

function Paying({ check }: { readonly check: CheckView }) {
  const [tender, setTender] = useState<Tender>('cash');
  const [busy, setBusy] = useState(false);
  const terminal = useCardTerminal();
  const cards = (terminal?.pending ?? []).filter(({ checkId }) => checkId === check.id);
  const inHand = cards.some((card) => card.inHand);
  const shown = inHand ? 'card' : tender;
  const stays = busy || inHand;
  const free = Math.max(0, check.dueMinor - check.pendingMinor);
  const take = async (taking: Taking) => {
    setBusy(true);
    await pay({ checkId: check.id, tender, ...taking });
    setBusy(false);
  };
  const chargeAll = async () => {
    // What the terminal says of it stands at the tender of cards.
    setTender('card');
    setBusy(true);
    await chargeCard(check.id, free);
    setBusy(false);
  };
  const props = { busy, onTake: (taking: Taking) => void take(taking) };
  useHotkey('Escape', () => go('sell'), { disabled: busy });
  useHotkey('c', () => setTender(tender === 'cash' ? 'card' : 'cash'), { disabled: stays });
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(18rem,2fr)_3fr] portrait:grid-cols-1 portrait:grid-rows-[minmax(0,1fr)_auto]">
      <PaySummary check={check} />
      <div className="hairline-s flex min-h-0 flex-col gap-4 bg-surface p-5">
        <div className="flex items-center gap-3">
          <span className="shrink-0 whitespace-nowrap">
            <Button
              variant="quiet"
              icon={<ArrowLeft aria-hidden />}
              onPress={() => go('sell')}
              disabled={busy}
            >
              {words.backToCheck}
            </Button>
          </span>
          <span className="grow" />
          <span className="max-[1279px]:[&_svg]:hidden">
            <SegmentedControl
              label={words.tender}
              segments={tenders}
              selected={shown}
              onSelect={setTender}
              disabled={stays}
            />
          </span>
        </div>
        {cards
          .filter((card) => !card.inHand)
          .map((card) => (
            <PendingCard key={card.intentId} card={card} />
          ))}
        {free === 0 && check.pendingMinor > 0 && !inHand ? null : shown === 'cash' ? (
          <CashTender key={free} check={check} due={free} {...props}>
            {terminal?.state === 'ready' ? (
              <CardQuick due={free} disabled={busy} onCharge={() => void chargeAll()} />
            ) : null}
          </CashTender>
        ) : shown === 'gift' ? (
          <GiftTender key={check.dueMinor} due={free} {...props} />
        ) : (
          <CardTender key={check.dueMinor} check={check} due={free} view={terminal} {...props} />
        )}
      </div>
    </div>
  );
}
