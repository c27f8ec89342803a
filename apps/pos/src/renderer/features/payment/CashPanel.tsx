import { Button, Keypad, Money } from '@galley/ui';
import { type ReactNode, useState } from 'react';
import { taxWords } from '../../app/tax-words.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { mostTendered, quickCash } from '../../state/quick-cash.ts';
import { Afterwards, Entered } from './Entered.tsx';
import { type CashDue, cashTaking, type Taking } from './taking.ts';
import { useFirstFocus } from './use-first-focus.ts';

type CashPanelProps = {
  readonly due: CashDue;
  readonly busy: boolean;
  readonly onTake: (taking: Taking) => void;
  /** Keys of other tenders, below those of cash. */
  readonly children: ReactNode;
};

/** One tap for the amounts that guests hand over; the keypad for every other. */
export function CashPanel({ due, busy, onTake, children }: CashPanelProps) {
  const panel = useFirstFocus();
  const [typed, setTyped] = useState(0);
  const { currency } = useFormat();
  const tooMuch = typed > mostTendered(due.cashMinor, currency);
  const take = (tendered: number) => onTake(cashTaking(tendered, due));
  const enter = () => take(typed === 0 ? due.cashMinor : typed);
  return (
    <>
      <QuickAmounts
        due={due.cashMinor}
        rounding={due.cashMinor - due.dueMinor}
        busy={busy}
        typing={typed > 0}
        onTake={take}
      >
        {children}
      </QuickAmounts>
      <div
        ref={panel}
        tabIndex={-1}
        className="col-start-2 row-span-2 row-start-1 flex flex-col gap-3 outline-none"
      >
        <Typed typed={typed} due={due.cashMinor} tooMuch={tooMuch} />
        <Keypad
          label={words.cashAmount}
          value={typed}
          onChange={setTyped}
          onEnter={busy || tooMuch ? undefined : enter}
          disabled={busy}
        />
        <Button
          size="tile"
          fullWidth
          variant={typed > 0 ? 'primary' : 'plain'}
          disabled={busy || typed === 0 || tooMuch}
          onPress={() => take(typed)}
          testId="take-cash"
        >
          {words.takeCash}
        </Button>
      </div>
    </>
  );
}

type QuickAmountsProps = {
  /** As coins can make it. */
  readonly due: number;
  /** What that is more than what is due. */
  readonly rounding: number;
  readonly busy: boolean;
  readonly typing: boolean;
  readonly onTake: (tenderedMinor: number) => void;
  readonly children: ReactNode;
};

function QuickAmounts(props: QuickAmountsProps) {
  const { due, rounding, busy, typing, onTake, children } = props;
  const { currency } = useFormat();
  return (
    <div className="col-start-1 row-start-2 flex flex-col gap-keys">
      <Button
        size="tile"
        fullWidth
        variant={typing ? 'plain' : 'primary'}
        disabled={busy}
        onPress={() => onTake(due)}
        end={<Money minor={due} currency={currency} />}
        testId="pay-exact"
      >
        {words.exact}
      </Button>
      {rounding === 0 ? null : <Rounded minor={rounding} />}
      {quickCash(due, currency).map((amount) => (
        <Button
          key={amount}
          size="tile"
          fullWidth
          disabled={busy}
          onPress={() => onTake(amount)}
          testId={`pay-${amount}`}
        >
          <Money minor={amount} currency={currency} />
        </Button>
      ))}
      {children}
    </div>
  );
}

/** Why the amount is another one than what is due. */
function Rounded({ minor }: { readonly minor: number }) {
  const { currency } = useFormat();
  return (
    <p className="flex items-baseline gap-3 px-2 text-label text-ink-2" data-testid="cash-rounding">
      <span className="grow">{taxWords.cashRounding}</span>
      <Money minor={minor} currency={currency} />
    </p>
  );
}

type TypedProps = { readonly typed: number; readonly due: number; readonly tooMuch: boolean };

/** What was typed so far, and what would go back or stay due. */
function Typed({ typed, due, tooMuch }: TypedProps) {
  const rest = typed - due;
  return (
    <Entered label={words.tendered} minor={typed}>
      {tooMuch ? (
        <p data-testid="too-much-cash">{words.tooMuchCash}</p>
      ) : (
        <Afterwards
          label={typed === 0 || rest >= 0 ? words.change : words.stillDue}
          minor={typed === 0 ? 0 : Math.abs(rest)}
        />
      )}
    </Entered>
  );
}
