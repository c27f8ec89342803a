import type { CashMoveType } from '@galley/domain';
import { Button, Keypad, Money, Notice, SegmentedControl, SideSheet, TextField } from '@galley/ui';
import { useState } from 'react';
import { cashWords as words } from '../../app/cash-words.ts';
import { currencyWords } from '../../app/currency-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words as registerWords } from '../../app/words.ts';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { moveCash } from '../../state/cash-acts.ts';
import { useFormat } from '../../state/format.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { useServers } from '../../state/use-servers.ts';
import type { MovePlace } from './cash-steps.ts';

type MoveFormProps = {
  readonly type: CashMoveType;
  readonly place: MovePlace;
  readonly title: string;
  /** Foreign currencies that may be in a fund. */
  readonly currencies: readonly string[];
  readonly onDone: () => void;
};

/** Foreign cash goes to the safe and to the bank. */
const OF_ANY_CURRENCY: ReadonlySet<CashMoveType> = new Set(['drop', 'deposit']);
const hasAmount = (type: CashMoveType): boolean => type !== 'no_sale' && type !== 'hand_over';
const reasonsOf = (type: CashMoveType): readonly string[] =>
  type === 'paid_in' || type === 'paid_out' || type === 'no_sale' ? words.reasons[type] : [];
const hasParty = (type: CashMoveType): boolean =>
  type === 'paid_in' || type === 'paid_out' || type === 'deposit';

/** Cash that is no sale: how much, what for, who gets it. */
export function MoveForm({ type, place, title, currencies, onDone }: MoveFormProps) {
  const [amountMinor, setAmount] = useState(0);
  const [currency, setCurrency] = useState<string>();
  const [reason, setReason] = useState('');
  const [party, setParty] = useState('');
  const [toEmployeeId, setTo] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const perform = async () => {
    setBusy(true);
    const failure = await moveCash({
      ...{ ...place, type, amountMinor },
      ...(currency === undefined ? {} : { currency }),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      ...(party.trim() === '' ? {} : { party: party.trim() }),
      ...(toEmployeeId === null ? {} : { toEmployeeId }),
    });
    setBusy(false);
    if (failure === undefined) onDone();
    else setProblem(failureText(failure));
  };
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={words.acts[type]}
      subtitle={title}
      closeLabel={registerWords.close}
      footer={<Foot {...{ type, problem, busy, onDone }} onPress={() => void perform()} />}
    >
      <div className="flex flex-col gap-5" data-testid="move-cash">
        {hasAmount(type) ? (
          <Amount
            {...{ type, currencies, currency }}
            minor={amountMinor}
            onMinor={setAmount}
            onCurrency={setCurrency}
          />
        ) : null}
        {type === 'hand_over' ? <ToWhom chosen={toEmployeeId} onChoose={setTo} /> : null}
        {reasonsOf(type).length === 0 ? null : (
          <Reason type={type} reason={reason} onReason={setReason} />
        )}
        {hasParty(type) ? (
          <TextField
            label={type === 'deposit' ? words.slipNumber : words.party}
            value={party}
            onChange={setParty}
            maxLength={80}
          />
        ) : null}
      </div>
    </SideSheet>
  );
}

type FootProps = {
  readonly type: CashMoveType;
  readonly problem: string | undefined;
  readonly busy: boolean;
  readonly onDone: () => void;
  readonly onPress: () => void;
};

function Foot({ type, problem, busy, onDone, onPress }: FootProps) {
  return (
    <div className="flex w-full flex-col gap-3">
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      <div className="flex gap-3">
        <Button variant="quiet" onPress={onDone}>
          {words.back}
        </Button>
        <Button variant="primary" fullWidth disabled={busy} onPress={onPress} testId="move-confirm">
          {words.acts[type]}
        </Button>
      </div>
    </div>
  );
}

type AmountProps = {
  readonly type: CashMoveType;
  readonly currencies: readonly string[];
  /** Undefined: the house's own. */
  readonly currency: string | undefined;
  readonly minor: number;
  readonly onMinor: (minor: number) => void;
  readonly onCurrency: (currency: string | undefined) => void;
};

function Amount({ type, currencies, currency, minor, onMinor, onCurrency }: AmountProps) {
  const house = useFormat().currency;
  const choose = (chosen: string) => {
    onMinor(0);
    onCurrency(chosen === house ? undefined : chosen);
  };
  const segments = [house, ...currencies].map((id) => ({ id, label: id }));
  return (
    <div className="flex flex-col gap-3">
      {currencies.length === 0 || !OF_ANY_CURRENCY.has(type) ? null : (
        <SegmentedControl
          label={currencyWords.currency}
          segments={segments}
          selected={currency ?? house}
          onSelect={choose}
        />
      )}
      <p className="m-0 flex items-baseline justify-between">
        <span className="text-label font-semibold text-ink-2">{words.amount}</span>
        <Money minor={minor} currency={currency ?? house} size="title" />
      </p>
      <Keypad label={words.amount} value={minor} onChange={onMinor} />
    </div>
  );
}

type ReasonProps = {
  readonly type: CashMoveType;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
};

function Reason({ type, reason, onReason }: ReasonProps) {
  const usual = reasonsOf(type);
  return (
    <div className="flex flex-col gap-3">
      <ChoiceList
        label={words.reason}
        options={usual.map((name) => ({ id: name, name }))}
        chosen={usual.includes(reason) ? reason : null}
        onChoose={onReason}
      />
      <TextField
        label={words.otherReason}
        value={usual.includes(reason) ? '' : reason}
        onChange={onReason}
        maxLength={80}
      />
    </div>
  );
}

type ToWhomProps = {
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

function ToWhom({ chosen, onChoose }: ToWhomProps) {
  const servers = useServers();
  return <ChoiceList label={words.toWhom} options={servers} chosen={chosen} onChoose={onChoose} />;
}
