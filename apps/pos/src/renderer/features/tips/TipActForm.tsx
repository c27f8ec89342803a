import type { TipLedgerView, TipPersonView } from '@galley/pos/contract';
import { Button, Keypad, Money, Notice, SideSheet } from '@galley/ui';
import { useState } from 'react';
import { tipLedgerWords as words } from '../../app/tip-ledger-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words as registerWords } from '../../app/words.ts';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { useFormat } from '../../state/format.ts';
import { doTips, type TipStep, type TipWish } from '../../state/tip-ledger.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { useServers } from '../../state/use-servers.ts';
import { FundChoice } from './FundChoice.tsx';

type TipActFormProps = {
  readonly ledger: TipLedgerView;
  readonly person: TipPersonView;
  readonly step: TipStep;
  readonly onDone: () => void;
};

/** What the act is about most often: all that is owed, or the declaration as it stands. */
const usualAmount = ({ owedMinor, declared }: TipPersonView, { act, corrects }: TipStep): number =>
  act === 'pay' || act === 'back'
    ? Math.abs(owedMinor)
    : (declared.find(({ subjectId }) => subjectId === corrects)?.amountMinor ?? 0);

/** An amount, and to whom it goes where it is passed on. */
export function TipActForm({ ledger, person, step, onDone }: TipActFormProps) {
  const { currency } = useFormat();
  const [amountMinor, setAmount] = useState(usualAmount(person, step));
  const [to, setTo] = useState<TipWish['to']>();
  const [place, setPlace] = useState<TipWish['place']>();
  const [problem, setProblem] = useState<string>();
  const perform = async () => {
    const failure = await doTips({
      ...{ act: step.act, employeeId: person.employeeId, amountMinor },
      ...(step.corrects === undefined ? {} : { corrects: step.corrects }),
      ...(to === undefined ? {} : { to }),
      ...(place === undefined ? {} : { place }),
    });
    if (failure === undefined) onDone();
    else setProblem(failureText(failure));
  };
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={words.acts[step.act]}
      subtitle={person.name}
      closeLabel={registerWords.close}
      footer={
        <Foot
          {...{ problem, onDone, label: words.acts[step.act] }}
          disabled={step.act === 'pass' && to === undefined}
          onPress={() => void perform()}
        />
      }
    >
      <div className="flex flex-col gap-5" data-testid="tip-form">
        <p className="m-0 flex items-baseline justify-between">
          <span className="text-label font-semibold text-ink-2">{words.amount}</span>
          <Money minor={amountMinor} currency={currency} size="title" />
        </p>
        <Keypad label={words.amount} value={amountMinor} onChange={setAmount} />
        {step.act === 'pass' ? (
          <Receivers {...{ ledger, to }} from={person.employeeId} onChoose={setTo} />
        ) : null}
        {step.act === 'pay' || step.act === 'back' ? (
          <FundChoice place={place} onChoose={setPlace} />
        ) : null}
      </div>
    </SideSheet>
  );
}

type FootProps = {
  readonly label: string;
  readonly problem: string | undefined;
  readonly disabled: boolean;
  readonly onDone: () => void;
  readonly onPress: () => void;
};

function Foot({ label, problem, disabled, onDone, onPress }: FootProps) {
  return (
    <div className="flex w-full flex-col gap-3">
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      <div className="flex gap-3">
        <Button variant="quiet" onPress={onDone}>
          {words.back}
        </Button>
        <Button
          variant="primary"
          fullWidth
          disabled={disabled}
          onPress={onPress}
          testId="tip-confirm"
        >
          {label}
        </Button>
      </div>
    </div>
  );
}

type ReceiversProps = {
  readonly ledger: TipLedgerView;
  readonly from: string;
  readonly to: TipWish['to'];
  readonly onChoose: (to: NonNullable<TipWish['to']>) => void;
};

function Receivers({ ledger, from, to, onChoose }: ReceiversProps) {
  const others = useServers().filter(({ id }) => id !== from);
  return (
    <>
      <ChoiceList
        label={words.toWhom}
        options={others}
        chosen={to?.employeeId ?? null}
        onChoose={(employeeId) => onChoose({ employeeId })}
      />
      <ChoiceList
        label={words.toRole}
        options={ledger.roles}
        chosen={to?.roleId ?? null}
        onChoose={(roleId) => onChoose({ roleId })}
      />
    </>
  );
}
