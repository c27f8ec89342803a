import type { TipLedgerView, TipPersonView } from '@galley/pos/contract';
import { Money, Pressable, SideSheet, Skeleton } from '@galley/ui';
import { useState } from 'react';
import { tipLedgerWords as words } from '../../app/tip-ledger-words.ts';
import { words as registerWords } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { type TipStep, useTipLedger } from '../../state/tip-ledger.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { DuePools } from './DuePools.tsx';
import { TipActForm } from './TipActForm.tsx';
import { TipPerson } from './TipPerson.tsx';

/** Tips by person; a person alone sees their own at once. */
export function TipLedgerSheet() {
  const ledger = useTipLedger();
  const format = useFormat();
  const [chosen, setChosen] = useState<string>();
  const [step, setStep] = useState<TipStep>();
  const id = chosen ?? (ledger?.mayAll === false ? ledger.mine : undefined);
  const person = ledger?.people.find(({ employeeId }) => employeeId === id);
  if (ledger && person && step)
    return <TipActForm {...{ ledger, person, step }} onDone={() => setStep(undefined)} />;
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={words.tips}
      subtitle={person?.name ?? (ledger ? format.date(ledger.businessDate) : '')}
      closeLabel={registerWords.close}
    >
      <div className="flex flex-col gap-6" data-testid="tip-ledger">
        {ledger ? (
          <Body
            {...{ ledger, person }}
            onChoose={setChosen}
            onBack={ledger.mayAll ? () => setChosen(undefined) : undefined}
            onStep={setStep}
          />
        ) : (
          <Skeleton shape="row" count={4} label={registerWords.loading} />
        )}
      </div>
    </SideSheet>
  );
}

type BodyProps = {
  readonly ledger: TipLedgerView;
  readonly person: TipPersonView | undefined;
  readonly onChoose: (id: string) => void;
  readonly onBack: (() => void) | undefined;
  readonly onStep: (step: TipStep) => void;
};

function Body({ ledger, person, onChoose, onBack, onStep }: BodyProps) {
  if (person !== undefined) return <TipPerson {...{ ledger, person, onBack, onStep }} />;
  return (
    <>
      <DuePools ledger={ledger} />
      <People people={ledger.people} onChoose={onChoose} />
    </>
  );
}

type PeopleProps = {
  readonly people: readonly TipPersonView[];
  readonly onChoose: (id: string) => void;
};

function People({ people, onChoose }: PeopleProps) {
  const { currency } = useFormat();
  return (
    <section className="flex flex-col gap-2" aria-label={words.people}>
      <p className="m-0 flex justify-between text-label font-semibold text-ink-2">
        <span>{words.people}</span>
        <span>{words.owes}</span>
      </p>
      {people.map(({ employeeId, name, owedMinor }) => (
        <Pressable
          key={employeeId}
          testId="tip-person"
          onPress={() => onChoose(employeeId)}
          className="flex min-h-key items-center justify-between gap-4 rounded-control bg-sunken px-4 text-start data-pressed:bg-pressed"
        >
          <span className="text-body">{name}</span>
          <Money minor={owedMinor} currency={currency} />
        </Pressable>
      ))}
    </section>
  );
}
