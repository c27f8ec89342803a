import type { DayGate } from '@galley/domain';
import type { DayCloseView } from '@galley/pos/contract';
import { Button, ConfirmButton, Notice, SideSheet, Skeleton, TextField } from '@galley/ui';
import { useState } from 'react';
import { cashWords } from '../../app/cash-words.ts';
import { dayWords as words } from '../../app/day-words.ts';
import { listed } from '../../app/listed.ts';
import { toldTitle } from '../../app/told.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words as registerWords } from '../../app/words.ts';
import { closeDay, useDayClose } from '../../state/day-acts.ts';
import { useFormat } from '../../state/format.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { DayRegisters } from './DayRegisters.tsx';

type Reasons = Partial<Readonly<Record<DayGate, string>>>;

/** Closes the site's business date: what is in the way, each with a reason to pass it, and every register. */
export function DaySheet({ onBack }: { readonly onBack: () => void }) {
  const day = useDayClose();
  const { date } = useFormat();
  const [reasons, setReasons] = useState<Reasons>({});
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={words.closeDay}
      subtitle={day ? words.dayOf(date(day.businessDate)) : undefined}
      closeLabel={registerWords.close}
      footer={day ? <Foot day={day} reasons={reasons} onBack={onBack} /> : undefined}
    >
      {day ? (
        <div className="flex flex-col gap-6" data-testid="day-close">
          <Gates day={day} reasons={reasons} onReasons={setReasons} />
          <DayRegisters day={day} />
        </div>
      ) : (
        <Skeleton shape="row" count={4} label={registerWords.loading} />
      )}
    </SideSheet>
  );
}

type GatesProps = {
  readonly day: DayCloseView;
  readonly reasons: Reasons;
  readonly onReasons: (reasons: Reasons) => void;
};

function Gates({ day, reasons, onReasons }: GatesProps) {
  if (day.closed) return <Notice kind="info" title={words.closed} />;
  if (day.gates.length === 0) return <p className="m-0 text-body">{words.clear}</p>;
  return (
    <ul className="m-0 flex list-none flex-col gap-5 p-0">
      {day.gates.map(({ gate, names }) => (
        <li key={gate} className="flex flex-col gap-2" data-testid={`gate-${gate}`}>
          <p className="m-0 text-body">
            <strong>{words.gates[gate]}:</strong> {listed(names.map(toldTitle))}
          </p>
          <TextField
            label={words.why}
            value={reasons[gate] ?? ''}
            onChange={(reason) => onReasons({ ...reasons, [gate]: reason })}
            maxLength={200}
            testId={`why-${gate}`}
          />
        </li>
      ))}
    </ul>
  );
}

type FootProps = {
  readonly day: DayCloseView;
  readonly reasons: Reasons;
  readonly onBack: () => void;
};

function Foot({ day, reasons, onBack }: FootProps) {
  const { money, date } = useFormat();
  const [problem, setProblem] = useState<string>();
  const passes = day.gates.flatMap(({ gate }) => {
    const reason = reasons[gate]?.trim() ?? '';
    return reason === '' ? [] : [{ gate, reason }];
  });
  const close = async () => {
    const failure = await closeDay({ businessDate: day.businessDate, passes }, money);
    if (failure === undefined) onBack();
    else setProblem(failureText(failure));
  };
  return (
    <div className="flex w-full flex-col gap-3">
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      <div className="flex gap-3">
        <Button variant="quiet" onPress={onBack}>
          {cashWords.back}
        </Button>
        <ConfirmButton
          variant="primary"
          fullWidth
          disabled={day.closed || passes.length < day.gates.length}
          confirm={words.sure}
          onConfirm={() => void close()}
          testId="close-day"
        >
          {words.close(date(day.businessDate))}
        </ConfirmButton>
      </div>
    </div>
  );
}
