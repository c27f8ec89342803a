import type { GiftCardView } from '@galley/pos/contract';
import { Button, Keypad, Money, Notice, SegmentedControl, SideSheet, toaster } from '@galley/ui';
import { useState } from 'react';
import { giftWords as words } from '../../app/gift-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words as registerWords } from '../../app/words.ts';
import { GiftLookUp } from '../../parts/GiftLookUp.tsx';
import { useFormat } from '../../state/format.ts';
import { loadGiftCard, useGiftCard } from '../../state/gift-cards.ts';
import { closeSheet } from '../../state/ui.store.ts';

const TENDERS = (['cash', 'card'] as const).map((id) => ({ id, label: registerWords[id] }));

/** A gift card is sold, loaded, or looked at. */
export function GiftCardSheet() {
  const { money, currency } = useFormat();
  const [code, setCode] = useState('');
  const [amountMinor, setAmount] = useState(0);
  const [tender, setTender] = useState<'cash' | 'card'>('cash');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const found = useGiftCard();
  const load = async () => {
    setBusy(true);
    const named = code.trim() === '' ? {} : { code };
    const outcome = await loadGiftCard({
      ...{ ...named, amountMinor, tender, tenderedMinor: amountMinor },
    });
    setBusy(false);
    if (!outcome.ok) return setProblem(failureText(outcome.error));
    const { balanceMinor, code: of } = outcome.value;
    toaster.show({ message: words.sold(money(balanceMinor), of), tone: 'ok' });
    closeSheet();
  };
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={words.giftCards}
      closeLabel={registerWords.close}
      footer={
        <div className="flex w-full flex-col gap-3">
          {problem === undefined ? null : <Notice kind="error" title={problem} />}
          <Button
            variant="primary"
            fullWidth
            disabled={busy || amountMinor === 0}
            onPress={() => void load()}
            testId="gift-load"
          >
            {amountMinor === 0 ? words.sell : words.loadMore(money(amountMinor))}
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-4" data-testid="gift-cards">
        <GiftLookUp code={code} onCode={setCode} found={found} hint={words.sellHelp} />
        {found.card === undefined ? null : <Statement card={found.card} />}
        <div className="flex items-center justify-between gap-4">
          <SegmentedControl
            label={registerWords.tender}
            segments={TENDERS}
            selected={tender}
            onSelect={setTender}
          />
          <p className="m-0 flex flex-col items-end">
            <span className="text-label font-semibold text-ink-2">{words.amount}</span>
            <Money minor={amountMinor} currency={currency} size="title" />
          </p>
        </div>
        <Keypad label={words.amount} value={amountMinor} onChange={setAmount} />
      </div>
    </SideSheet>
  );
}

/** What was put on the card and what it paid, the latest first. */
function Statement({ card }: { readonly card: GiftCardView }) {
  const { when, currency } = useFormat();
  return (
    <ul className="m-0 flex list-none flex-col p-0 text-label" data-testid="gift-statement">
      {card.entries.map(({ type, subjectId, at, amountMinor }) => (
        <li key={`${type}${subjectId}`} className="flex items-baseline gap-3 py-0.5">
          <span className="text-ink-2">{when(at)}</span>
          <span className="grow">{words.statement[type]}</span>
          <Money minor={amountMinor} currency={currency} />
        </li>
      ))}
    </ul>
  );
}
