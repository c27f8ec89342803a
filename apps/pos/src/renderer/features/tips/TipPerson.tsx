import type { TipLedgerView, TipPersonView } from '@galley/pos/contract';
import { Button, Money } from '@galley/ui';
import { tipLedgerWords as words } from '../../app/tip-ledger-words.ts';
import { useFormat } from '../../state/format.ts';
import { printTips, type TipStep } from '../../state/tip-ledger.ts';

type TipPersonProps = {
  readonly ledger: TipLedgerView;
  readonly person: TipPersonView;
  readonly onBack: (() => void) | undefined;
  readonly onStep: (step: TipStep) => void;
};

const SUMS = ['cardMinor', 'declaredMinor', 'passedMinor', 'pooledMinor', 'paidMinor'] as const;

/** One person's tips of the day, what the house owes them, and what can be done. */
export function TipPerson({ ledger, person, onBack, onStep }: TipPersonProps) {
  const { employeeId } = person;
  const { businessDate } = ledger;
  return (
    <div className="flex flex-col gap-6" data-testid="tip-sums">
      {onBack === undefined ? null : (
        <Button variant="quiet" onPress={onBack} testId="tip-back">
          {words.back}
        </Button>
      )}
      <Sums person={person} />
      <Acts {...{ ledger, person, onStep }} />
      <div className="grid grid-cols-2 gap-keys">
        <Button onPress={() => void printTips(employeeId, businessDate, 1)} testId="print-tips">
          {words.print}
        </Button>
        <Button onPress={() => void printTips(employeeId, businessDate, 7)}>
          {words.printWeek}
        </Button>
      </div>
    </div>
  );
}

function Sums({ person }: { readonly person: TipPersonView }) {
  const { currency } = useFormat();
  const { owedMinor, today } = person;
  return (
    <div className="flex flex-col gap-1">
      {SUMS.map((key) => (
        <p key={key} className="m-0 flex items-baseline justify-between text-body">
          <span className="text-ink-2">{words.sums[key]}</span>
          <Money minor={today[key]} currency={currency} />
        </p>
      ))}
      <p className="m-0 flex items-baseline justify-between pt-2" data-testid="tip-owed">
        <span className="font-semibold">{owedMinor < 0 ? words.owesHouse : words.owed}</span>
        <Money minor={Math.abs(owedMinor)} currency={currency} size="title" />
      </p>
    </div>
  );
}

type ActsProps = Omit<TipPersonProps, 'onBack'>;

function Acts({ ledger, person, onStep }: ActsProps) {
  const { money } = useFormat();
  const { owedMinor, declared } = person;
  const pay = owedMinor < 0 ? 'back' : 'pay';
  return (
    <div className="flex flex-col gap-keys">
      <Button fullWidth onPress={() => onStep({ act: 'declare' })} testId="declare-tips">
        {words.acts.declare}
      </Button>
      {declared.map(({ subjectId, amountMinor }) => (
        <Button
          key={subjectId}
          fullWidth
          onPress={() => onStep({ act: 'correct', corrects: subjectId })}
          testId="correct-declared"
        >
          {`${words.declared(money(amountMinor))} · ${words.acts.correct}`}
        </Button>
      ))}
      <Button fullWidth onPress={() => onStep({ act: 'pass' })} testId="tip-out">
        {words.acts.pass}
      </Button>
      {ledger.mayPay && owedMinor !== 0 ? (
        <Button
          variant="primary"
          fullWidth
          onPress={() => onStep({ act: pay })}
          testId="pay-out-tips"
        >
          {words.acts[pay]}
        </Button>
      ) : null}
    </div>
  );
}
