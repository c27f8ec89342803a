import { Button } from '@galley/ui';
import { useState } from 'react';
import { giftWords as words } from '../../app/gift-words.ts';
import { GiftLookUp } from '../../parts/GiftLookUp.tsx';
import { useFormat } from '../../state/format.ts';
import { useGiftCard } from '../../state/gift-cards.ts';
import type { Taking } from './taking.ts';

type GiftTenderProps = {
  readonly due: number;
  readonly busy: boolean;
  readonly onTake: (taking: Taking) => void;
};

/** Pays what is on a gift card, as far as this register may take it off. */
export function GiftTender({ due, busy, onTake }: GiftTenderProps) {
  const { money } = useFormat();
  const [code, setCode] = useState('');
  const found = useGiftCard();
  const amountMinor = Math.min(due, found.card?.expired ? 0 : (found.card?.hereMinor ?? 0));
  const giftCardId = found.card?.giftCardId ?? '';
  return (
    <div className="flex max-w-xl flex-col gap-5" data-testid="gift-tender">
      <GiftLookUp code={code} onCode={setCode} found={found} />
      {found.card === undefined ? null : (
        <Button
          size="tile"
          fullWidth
          variant="primary"
          disabled={busy || amountMinor === 0}
          onPress={() => onTake({ amountMinor, tenderedMinor: amountMinor, giftCardId })}
          testId="take-gift"
        >
          {words.takeOff(money(amountMinor))}
        </Button>
      )}
    </div>
  );
}
