import type { CardTerminalView, CheckView, PendingCardView } from '@galley/pos/contract';
import { Button, Keypad, Notice } from '@galley/ui';
import { CreditCard } from 'lucide-react';
import { useState } from 'react';
import { cardWords } from '../../app/card-words.ts';
import { words } from '../../app/words.ts';
import { useBusy } from '../../state/busy.ts';
import { cancelCard, chargeCard } from '../../state/cards.ts';
import { useFormat } from '../../state/format.ts';
import { CardAmount } from './CardAmount.tsx';
import { useFirstFocus } from './use-first-focus.ts';

type TerminalPanelProps = {
  readonly check: CheckView;
  readonly due: number;
  readonly view: CardTerminalView;
  /** The card was charged at another terminal, and its slip is typed in. */
  readonly onStandalone: () => void;
};

/** Charges a card at the register's terminal; says beforehand what cannot be charged. */
export function TerminalPanel({ check, due, view, onStandalone }: TerminalPanelProps) {
  const panel = useFirstFocus();
  const inHand = view.pending.find((card) => card.checkId === check.id && card.inHand);
  return (
    <div ref={panel} tabIndex={-1} className="grid min-h-0 grow grid-cols-2 gap-6 outline-none">
      <div className="flex flex-col gap-5">
        <Reach view={view} />
        {check.cardDeclined === null || inHand !== undefined ? null : (
          <div data-testid="card-declined">
            <Notice kind="error" title={cardWords.wasDeclined}>
              {check.cardDeclined}
            </Notice>
          </div>
        )}
        <span className="grow" />
        <Button
          fullWidth
          variant={view.state === 'unreachable' ? 'primary' : 'quiet'}
          disabled={inHand !== undefined}
          onPress={onStandalone}
          testId="card-standalone"
        >
          {cardWords.standalone}
        </Button>
      </div>
      {inHand === undefined ? (
        <Amount checkId={check.id} due={due} view={view} />
      ) : (
        <Presenting card={inHand} />
      )}
    </div>
  );
}

/** Said before a card is presented (rule PC15). */
function Reach({ view }: { readonly view: CardTerminalView }) {
  const { money } = useFormat();
  const { state, offlineLimitMinor: limit } = view;
  if (state === 'unreachable')
    return (
      <div data-testid="card-unreachable">
        <Notice kind="error" title={cardWords.unreachable}>
          {cardWords.unreachableHelp}
        </Notice>
      </div>
    );
  if (state === 'alone')
    return (
      <div data-testid="card-alone">
        <Notice kind="warn" title={cardWords.alone}>
          {limit === 0 ? cardWords.aloneNever : cardWords.aloneHelp(money(limit))}
        </Notice>
      </div>
    );
  return (
    <p className="text-body text-ink-2" data-testid="card-reach">
      {state === 'ready' ? cardWords.ready : cardWords.asking}
    </p>
  );
}

/** What the terminal may be asked for now. Minor units. */
const mostOf = ({ state, offlineLimitMinor }: CardTerminalView, due: number): number => {
  if (state === 'ready') return due;
  return state === 'alone' ? Math.min(due, offlineLimitMinor) : 0;
};

type AmountProps = {
  readonly checkId: string;
  readonly due: number;
  readonly view: CardTerminalView;
};

function Amount({ checkId, due, view }: AmountProps) {
  const [typed, setTyped] = useState(0);
  const [busy, run] = useBusy();
  const { money } = useFormat();
  const amount = typed === 0 ? due : typed;
  const above = amount > due;
  const stuck = busy || above || amount > mostOf(view, due) || amount === 0;
  const charge = () => run(() => chargeCard(checkId, amount));
  return (
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
        onEnter={stuck ? undefined : charge}
        disabled={busy}
      />
      <Button
        size="tile"
        fullWidth
        variant="primary"
        disabled={stuck}
        onPress={charge}
        testId="card-charge"
      >
        {cardWords.charge(money(amount))}
      </Button>
    </div>
  );
}

/** The terminal is at it: what to do, and the way back as long as no card was taken. */
function Presenting({ card }: { readonly card: PendingCardView }) {
  const { money } = useFormat();
  const [busy, run] = useBusy();
  return (
    <div
      className="flex flex-col items-center justify-center gap-5 rounded-control bg-sunken p-6 text-center"
      data-testid="card-presenting"
    >
      <CreditCard aria-hidden size="3rem" />
      <p className="m-0 text-title font-semibold" role="status">
        {cardWords.present}
      </p>
      <p className="m-0 text-body text-ink-2">{cardWords.presentHelp(money(card.amountMinor))}</p>
      <Button
        disabled={busy}
        onPress={() => run(() => cancelCard(card.intentId))}
        testId="card-cancel"
      >
        {cardWords.cancelCharge}
      </Button>
    </div>
  );
}
