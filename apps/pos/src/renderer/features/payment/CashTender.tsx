import type { CheckView } from '@galley/pos/contract';
import { SegmentedControl } from '@galley/ui';
import { type ReactNode, useState } from 'react';
import { currencyWords as words } from '../../app/currency-words.ts';
import { useFormat } from '../../state/format.ts';
import { CashPanel } from './CashPanel.tsx';
import { ForeignPanel } from './ForeignPanel.tsx';
import type { Taking } from './taking.ts';

type CashTenderProps = {
  readonly check: CheckView;
  /** What no card that is still out may pay. */
  readonly due: number;
  readonly busy: boolean;
  readonly onTake: (taking: Taking) => void;
  /** Keys of other tenders, below those of cash. */
  readonly children: ReactNode;
};

/** Cash of the house, or of a currency that is taken today. */
export function CashTender({ check, due, busy, onTake, children }: CashTenderProps) {
  const { currency } = useFormat();
  const [chosen, setChosen] = useState(currency);
  const foreign = check.foreign.find((one) => one.currency === chosen);
  const cashDue = { dueMinor: due, cashMinor: check.cashDueMinor };
  const codes = [currency, ...check.foreign.map((one) => one.currency)];
  return (
    <div className="grid min-h-0 grow grid-cols-2 grid-rows-[auto_1fr] gap-x-6">
      {codes.length === 1 ? null : (
        <div className="pb-3 [&_button]:grow [&>div]:flex [&>div]:w-full [&>div]:flex-wrap">
          <SegmentedControl
            label={words.currency}
            segments={codes.map((id) => ({ id, label: id }))}
            selected={foreign?.currency ?? currency}
            onSelect={setChosen}
            disabled={busy}
          />
        </div>
      )}
      {foreign === undefined ? (
        <CashPanel due={cashDue} busy={busy} onTake={onTake}>
          {children}
        </CashPanel>
      ) : (
        <ForeignPanel
          key={foreign.currency}
          rate={foreign}
          stepMinor={check.cashStepMinor}
          {...{ due: cashDue, busy, onTake }}
        />
      )}
    </div>
  );
}
