import { Button, Keypad, TextField } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { CardAmount } from './CardAmount.tsx';
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
  const { money } = useFormat();
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
