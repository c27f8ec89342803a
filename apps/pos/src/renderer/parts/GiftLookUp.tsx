import type { GiftCardView } from '@galley/pos/contract';
import { Button, Money, Notice, TextField } from '@galley/ui';
import { Search } from 'lucide-react';
import { giftWords as words } from '../app/gift-words.ts';
import { useFormat } from '../state/format.ts';
import type { FoundGiftCard } from '../state/gift-cards.ts';

type GiftLookUpProps = {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly found: FoundGiftCard;
  /** Absent: how the code comes in. */
  readonly hint?: string;
};

/** The code by scan or by hand, and what is on its card. */
export function GiftLookUp({ code, onCode, found, hint = words.codeHint }: GiftLookUpProps) {
  const look = () => void found.find(code);
  return (
    <div className="flex flex-col gap-4">
      <form
        className="flex items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <div className="grow">
          <TextField
            label={words.code}
            value={code}
            onChange={onCode}
            maxLength={40}
            testId="gift-code"
          />
        </div>
        <Button
          icon={<Search aria-hidden />}
          disabled={code.trim() === '' || found.busy}
          onPress={look}
          testId="gift-find"
        >
          {words.find}
        </Button>
      </form>
      <p className="m-0 -mt-2 text-label text-ink-2">{hint}</p>
      {found.problem === undefined ? null : <Notice kind="error" title={found.problem} />}
      {found.card === undefined ? null : <OnCard card={found.card} />}
    </div>
  );
}

function OnCard({ card }: { readonly card: GiftCardView }) {
  const { currency } = useFormat();
  const { balanceMinor, hereMinor, expired, expiresOn } = card;
  return (
    <div
      className="flex flex-col gap-2 rounded-control bg-sunken px-4 py-3"
      data-testid="gift-card"
    >
      <p className="m-0 flex items-baseline justify-between text-lead font-semibold">
        {words.onCard}
        <Money minor={balanceMinor} currency={currency} size="title" />
      </p>
      {hereMinor >= balanceMinor ? null : (
        <>
          <p className="m-0 flex items-baseline justify-between text-body">
            {words.here}
            <Money minor={hereMinor} currency={currency} />
          </p>
          <p className="m-0 text-label text-ink-2">{words.hereHelp}</p>
        </>
      )}
      {expiresOn === null ? null : (
        <p className="m-0 text-label text-ink-2">
          {expired ? words.expired : words.validUntil(expiresOn)}
        </p>
      )}
    </div>
  );
}
