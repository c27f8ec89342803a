import { Button, Keypad, Money, TextField } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { cardTaking, type Taking } from './taking.ts';
import { useFirstFocus } from './use-first-focus.ts';

type CardPanelProps = {
  readonly due: number;
  readonly busy: boolean;
  readonly onTake: (taking: Taking) => void;
};

/** Standalone card entry: the terminal takes the money, the register notes how much. */
export function CardPanel({ due, busy, onTake }: CardPanelProps) {
  const panel = useFirstFocus();
  const [typed, setTyped] = useState(0);
  const [reference, setReference] = useState('');
  const { currency, money } = useFormat();
  const amount = typed === 0 ? due : typed;
  const above = amount > due;
  const take = () => onTake(cardTaking(amount, reference));
  return (
    <div ref={panel} tabIndex={-1} className="grid min-h-0 grow grid-cols-2 gap-6 outline-none">
      <div className="flex flex-col gap-5">
        <p className="text-body text-ink-2">{words.cardSteps}</p>
        <TextField
          label={words.reference}
          hint={words.referenceHint}
          value={reference}
          onChange={setReference}
          maxLength={40}
          disabled={busy}
          testId="card-reference"
        />
      </div>
      <div className="flex flex-col gap-3">
        <CardAmount
          amount={amount}
          due={due}
          currency={currency}
          problem={above ? words.aboveDue(money(due)) : undefined}
        />
        <Keypad
          label={words.cardAmount}
          value={typed}
          onChange={setTyped}
          onEnter={busy || above ? undefined : take}
          disabled={busy}
        />
        <Button
          size="tile"
          fullWidth
          variant="primary"
          disabled={busy || above}
          onPress={take}
          testId="card-approved"
        >
          {words.cardApproved}
        </Button>
      </div>
    </div>
  );
}

type CardAmountProps = {
  readonly amount: number;
  readonly due: number;
  readonly currency: string;
  /** Why the amount cannot be taken. */
  readonly problem: string | undefined;
};

function CardAmount({ amount, due, currency, problem }: CardAmountProps) {
  return (
    <div className="flex flex-col gap-1 rounded-control bg-sunken px-4 py-3">
      <div className="flex items-baseline gap-3">
        <span className="text-label text-ink-2">{words.cardAmount}</span>
        <Money minor={amount} currency={currency} size="title" />
      </div>
      {problem === undefined ? (
        <div className="flex min-h-[2lh] items-baseline gap-3 text-body font-semibold">
          <span>{words.stillDue}</span>
          <Money minor={due - amount} currency={currency} />
        </div>
      ) : (
        <p
          role="alert"
          className="min-h-[2lh] text-body font-semibold text-alarm"
          data-testid="above-due"
        >
          {problem}
        </p>
      )}
    </div>
  );
}
