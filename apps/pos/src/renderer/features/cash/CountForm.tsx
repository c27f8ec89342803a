import type { ForeignCount } from '@galley/domain';
import { Button, Money, Notice, SideSheet } from '@galley/ui';
import { useState } from 'react';
import { cashWords as words } from '../../app/cash-words.ts';
import { listed } from '../../app/listed.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words as registerWords } from '../../app/words.ts';
import { countFund } from '../../state/cash-acts.ts';
import { useFormat } from '../../state/format.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { CashCount, NOTHING_COUNTED } from './CashCount.tsx';
import type { MovePlace } from './cash-steps.ts';
import { ForeignCounted, ForeignFields, foreignTyped, type Typed } from './ForeignCount.tsx';
import { OverShort } from './OverShort.tsx';

type CountFormProps = {
  readonly place: MovePlace;
  readonly title: string;
  /** Counting ends it; a safe goes on. */
  readonly closes: boolean;
  readonly unheard: readonly string[];
  readonly denominations: readonly number[];
  readonly currencies: readonly string[];
  readonly onDone: () => void;
};

type Result = {
  readonly countedMinor: number;
  readonly expectedMinor: number;
  readonly overShortMinor: number;
  readonly foreign: readonly ForeignCount[];
};

/** Blind: what should be in it is told once it was counted. */
export function CountForm(props: CountFormProps) {
  const { money, locale } = useFormat();
  const [counted, setCounted] = useState(NOTHING_COUNTED);
  const [typed, setTyped] = useState<Typed>({});
  const foreign = foreignTyped(typed, locale);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result>();
  const count = async () => {
    setBusy(true);
    const { sumMinor: countedMinor, pieces } = counted;
    const input = { ...props.place, countedMinor, ...(foreign && { foreign }) };
    const outcome = await countFund(pieces === undefined ? input : { ...input, counted: pieces });
    setBusy(false);
    if (outcome.ok) setResult(outcome.value);
    else setProblem(failureText(outcome.error));
  };
  if (result !== undefined) return <Counted {...props} result={result} />;
  const label = props.closes ? words.closeWith(money(counted.sumMinor)) : words.countStore;
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={props.closes ? words.count : words.countStore}
      subtitle={props.title}
      closeLabel={registerWords.close}
      footer={
        <div className="flex w-full flex-col gap-3">
          {problem === undefined ? null : <Notice kind="error" title={problem} />}
          <div className="flex gap-3">
            <Button variant="quiet" onPress={props.onDone}>
              {words.back}
            </Button>
            <Button
              variant="primary"
              fullWidth
              disabled={busy || foreign === undefined}
              onPress={() => void count()}
              testId="count-confirm"
            >
              {label}
            </Button>
          </div>
        </div>
      }
    >
      <div className="flex flex-col gap-4" data-testid="count-form">
        <p className="m-0 text-body text-ink-2">{words.countHelp}</p>
        {props.unheard.length === 0 ? null : (
          <Notice kind="warn" title={words.provisional(listed(props.unheard))} />
        )}
        <CashCount
          denominations={props.denominations}
          counted={counted}
          onChange={setCounted}
          onEnter={() => void count()}
        />
        <ForeignFields currencies={props.currencies} typed={typed} onType={setTyped} />
      </div>
    </SideSheet>
  );
}

function Counted({ title, result, onDone }: CountFormProps & { readonly result: Result }) {
  const { currency } = useFormat();
  const { countedMinor, expectedMinor, overShortMinor } = result;
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={words.counted}
      subtitle={title}
      closeLabel={registerWords.close}
      footer={
        <Button variant="primary" fullWidth autoFocus onPress={onDone} testId="count-done">
          {words.finish}
        </Button>
      }
    >
      <div className="flex flex-col gap-5" data-testid="count-result">
        <OverShort minor={overShortMinor} />
        <p className="m-0 flex items-baseline justify-between text-body">
          {words.counted}
          <Money minor={countedMinor} currency={currency} />
        </p>
        <p className="m-0 flex items-baseline justify-between text-body">
          {words.expected}
          <Money minor={expectedMinor} currency={currency} />
        </p>
        <ForeignCounted counts={result.foreign} />
      </div>
    </SideSheet>
  );
}
