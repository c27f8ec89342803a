import { Button, Notice, SideSheet } from '@galley/ui';
import { useState } from 'react';
import { cashWords as words } from '../../app/cash-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words as registerWords } from '../../app/words.ts';
import { openFund, useFunds } from '../../state/cash-acts.ts';
import { useFormat } from '../../state/format.ts';
import { pay } from '../../state/orders.ts';
import { closeSheet, type PayWish } from '../../state/ui.store.ts';
import { CashCount, NOTHING_COUNTED } from './CashCount.tsx';

type OpenFundProps = {
  readonly type: 'drawer' | 'bank';
  /** A payment that waits for the drawer. */
  readonly then?: PayWish | undefined;
  readonly onBack?: (() => void) | undefined;
};

const NO_PIECES: readonly number[] = [];

/** Begins a drawer or bank with its float; a payment in hand goes on by itself. */
export function OpenFund({ type, then, onBack }: OpenFundProps) {
  const funds = useFunds();
  const { money } = useFormat();
  const [counted, setCounted] = useState(NOTHING_COUNTED);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { sumMinor: floatMinor, pieces } = counted;
  const open = async () => {
    setBusy(true);
    const input = { type, floatMinor, ...(pieces === undefined ? {} : { counted: pieces }) };
    const failure = await openFund(input, money);
    setBusy(false);
    if (failure !== undefined) return setProblem(failureText(failure));
    if (onBack === undefined) closeSheet();
    else onBack();
    if (then !== undefined) await pay(then);
    return undefined;
  };
  const label = then === undefined ? words.openWith : words.openAndPay;
  const title = type === 'drawer' ? words.openDrawer : words.openBank;
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={then === undefined ? title : words.openFirst}
      closeLabel={registerWords.close}
      footer={
        <div className="flex w-full flex-col gap-3">
          {problem === undefined ? null : <Notice kind="error" title={problem} />}
          <div className="flex gap-3">
            {onBack === undefined ? null : (
              <Button variant="quiet" onPress={onBack}>
                {words.back}
              </Button>
            )}
            <Button
              variant="primary"
              fullWidth
              disabled={busy}
              onPress={() => void open()}
              testId="open-fund"
            >
              {label(money(floatMinor))}
            </Button>
          </div>
        </div>
      }
    >
      <div className="flex flex-col gap-4" data-testid="open-fund-form">
        {then === undefined ? null : <p className="m-0 text-body">{words.openFirstHelp}</p>}
        <CashCount
          denominations={funds?.denominations ?? NO_PIECES}
          counted={counted}
          onChange={setCounted}
          onEnter={() => void open()}
        />
      </div>
    </SideSheet>
  );
}
