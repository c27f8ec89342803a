import type { Failure } from '@galley/base';
import type { CheckView } from '@galley/pos/contract';
import { Button, Keypad, Money, Notice, SideSheet, toaster } from '@galley/ui';
import { useState } from 'react';
import { tipWords } from '../../app/tip-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { asPersonNow } from '../../state/perform.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { useCheck } from '../../state/use-check.ts';

type Payment = CheckView['payments'][number];

/** The tip that a guest wrote on the slip of a card payment. */
export function TipSheet(props: { readonly checkId: string; readonly paymentId: string }) {
  const check = useCheck(props.checkId);
  const payment = check?.payments.find(({ id }) => id === props.paymentId);
  if (!check || !payment) return null;
  return <TipForm payment={payment} serverName={check.serverName} />;
}

type TipFormProps = { readonly payment: Payment; readonly serverName: string };

function TipForm({ payment, serverName }: TipFormProps) {
  const { currency, money } = useFormat();
  const [amountMinor, setAmount] = useState(payment.tipMinor ?? 0);
  const [problem, setProblem] = useState<Failure>();
  const high = problem?.code === 'tip_high';
  const change = (minor: number) => {
    setAmount(minor);
    setProblem(undefined);
  };
  const save = async () => {
    const sure = high ? { sure: true } : {};
    const outcome = await asPersonNow()('noteTip', { paymentId: payment.id, amountMinor, ...sure });
    if (!outcome.ok) return setProblem(outcome.error);
    closeSheet();
    toaster.show({ message: tipWords.noted(money(amountMinor), serverName), tone: 'ok' });
  };
  return (
    <SideSheet
      open
      width="narrow"
      onClose={closeSheet}
      title={tipWords.title}
      subtitle={tipWords.of(money(payment.amountMinor), serverName)}
      closeLabel={words.close}
      footer={
        <div className="flex grow flex-col gap-3">
          {problem === undefined ? null : (
            <Notice kind="warn" title={high ? tipWords.high : tipWords.notNoted}>
              {failureText(problem)}
            </Notice>
          )}
          <Button
            variant="primary"
            fullWidth
            disabled={amountMinor === payment.tipMinor}
            onPress={() => void save()}
            testId="save-tip"
          >
            {high ? tipWords.sure : tipWords.note}
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-4" data-testid="tip-sheet">
        <p className="m-0 flex items-baseline justify-between">
          <span className="text-label font-semibold text-ink-2">{tipWords.tip}</span>
          <Money minor={amountMinor} currency={currency} size="title" />
        </p>
        <Keypad label={tipWords.tip} value={amountMinor} onChange={change} />
      </div>
    </SideSheet>
  );
}
