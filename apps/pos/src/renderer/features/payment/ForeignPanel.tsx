import { formatMoney } from '@galley/base';
import { rateText, worthOf } from '@galley/domain';
import type { CheckView } from '@galley/pos/contract';
import { Button, Keypad, Money } from '@galley/ui';
import { useState } from 'react';
import { currencyWords } from '../../app/currency-words.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { mostTendered, quickCash } from '../../state/quick-cash.ts';
import { Afterwards, Entered } from './Entered.tsx';
import { type CashDue, foreignTaking, type Taking } from './taking.ts';
import { useFirstFocus } from './use-first-focus.ts';

type Foreign = CheckView['foreign'][number];

type ForeignPanelProps = {
  readonly rate: Foreign;
  readonly stepMinor: number;
  readonly due: CashDue;
  readonly busy: boolean;
  readonly onTake: (taking: Taking) => void;
};

/** Notes of another currency: what they are worth, and what goes back in the house's. */
export function ForeignPanel({ rate, stepMinor, due, busy, onTake }: ForeignPanelProps) {
  const panel = useFirstFocus();
  const [typed, setTyped] = useState(0);
  const house = useFormat().currency;
  const { currency } = rate;
  const worth = (minor: number) => worthOf(minor, rate, { currency: house, stepMinor });
  const tooMuch = typed > mostTendered(rate.dueMinor, currency);
  const take = (amountMinor: number) =>
    onTake(foreignTaking(worth(amountMinor), { currency, amountMinor }, due));
  return (
    <>
      <Notes rate={rate} worth={worth} busy={busy} typing={typed > 0} onTake={take} />
      <div
        ref={panel}
        tabIndex={-1}
        className="col-start-2 row-span-2 row-start-1 flex flex-col gap-3 outline-none"
      >
        <Entered label={words.tendered} minor={typed} currency={currency}>
          {tooMuch ? (
            <p>{words.tooMuchCash}</p>
          ) : (
            <Worth worthMinor={worth(typed)} dueMinor={due.cashMinor} />
          )}
        </Entered>
        <Keypad
          label={currencyWords.amountIn(currency)}
          value={typed}
          onChange={setTyped}
          onEnter={busy || tooMuch ? undefined : () => take(typed === 0 ? rate.dueMinor : typed)}
          disabled={busy}
        />
        <Button
          size="tile"
          fullWidth
          variant={typed > 0 ? 'primary' : 'plain'}
          disabled={busy || worth(typed) === 0 || tooMuch}
          onPress={() => take(typed)}
          testId="take-foreign"
        >
          {currencyWords.take(currency)}
        </Button>
      </div>
    </>
  );
}

type NotesProps = {
  readonly rate: Foreign;
  readonly worth: (minor: number) => number;
  readonly busy: boolean;
  readonly typing: boolean;
  readonly onTake: (amountMinor: number) => void;
};

function Notes({ rate, worth, busy, typing, onTake }: NotesProps) {
  const { currency, dueMinor, rateNano } = rate;
  const { currency: house, locale } = useFormat();
  const amounts = [dueMinor, ...quickCash(dueMinor, currency)];
  return (
    <div className="col-start-1 row-start-2 flex flex-col gap-keys">
      {amounts.map((amount, at) => (
        <Button
          key={amount}
          size="tile"
          fullWidth
          variant={at === 0 && !typing ? 'primary' : 'plain'}
          disabled={busy}
          onPress={() => onTake(amount)}
          end={<Money minor={worth(amount)} currency={house} />}
          testId={`foreign-${amount}`}
        >
          {formatMoney({ minor: amount, currency }, locale)}
        </Button>
      ))}
      <p className="m-0 px-2 text-label text-ink-2" data-testid="foreign-rate">
        {currencyWords.rate(currency, rateText(rateNano), house)}
      </p>
    </div>
  );
}

/** What the notes are worth, and what of it goes back or stays due. */
function Worth({
  worthMinor,
  dueMinor,
}: {
  readonly worthMinor: number;
  readonly dueMinor: number;
}) {
  const rest = worthMinor - dueMinor;
  const label = worthMinor === 0 || rest >= 0 ? words.change : words.stillDue;
  return (
    <>
      <Afterwards label={currencyWords.worth} minor={worthMinor} />
      <Afterwards label={label} minor={worthMinor === 0 ? 0 : Math.abs(rest)} />
    </>
  );
}
