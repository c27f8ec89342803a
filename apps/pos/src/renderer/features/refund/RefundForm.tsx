import type { CheckView, MenuView, RefundQuoteView } from '@galley/pos/contract';
import { Keypad, SegmentedControl, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { RefundsOnTheWay } from '../../parts/RefundsOnTheWay.tsx';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { firstQuantities, linesWish, type RefundWish, refundAct } from '../../state/refund-wish.ts';
import { rpc } from '../../state/rpc.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { useRefundQuote } from '../../state/use-refund-quote.ts';
import { RefundLines } from './RefundLines.tsx';
import { RefundWorth } from './RefundWorth.tsx';
import { wayId, wayText } from './refund-way.ts';
import { WhyList } from './WhyList.tsx';

const NO_REASONS: MenuView['refundReasons'] = [];

const MODES = (['lines', 'amount'] as const).map((id) => ({ id, label: words.refundModes[id] }));

type RefundFormProps = {
  readonly check: CheckView;
  /** The line that was asked for; null: all of the check. */
  readonly first: string | null;
  readonly title: string;
  /** Between the wish to give back and its outcome. */
  readonly onActing: (acting: boolean) => void;
};

type Means = Pick<RefundWish, 'tender' | 'cashMinor' | 'cashReason'>;

/** Cash although a card could take it: says why, or is not whole yet. */
const meansOf = (
  quote: RefundQuoteView | null | undefined,
  chosen: string | null,
  cashReason: string,
): { means: Means | undefined; instead: boolean; way: string | null } => {
  const way = quote?.ways.find((one) => wayId(one) === chosen) ?? quote?.ways[0];
  if (way === undefined) return { means: undefined, instead: false, way: null };
  const instead = way.tender === 'cash' && quote?.ways[0]?.tender === 'card';
  const why = cashReason.trim();
  const means = { ...way, ...(instead ? { cashReason: why } : {}) };
  return { means: instead && why === '' ? undefined : means, instead, way: wayId(way) };
};

export function RefundForm({ check, first, title, onActing }: RefundFormProps) {
  const reasons = useRead(({ menu }) => menu?.view.refundReasons ?? NO_REASONS);
  const format = useFormat();
  const [mode, setMode] = useState<'lines' | 'amount'>('lines');
  const [quantities, setQuantities] = useState(() => firstQuantities(check.lines, first));
  const [amountMinor, setAmount] = useState(0);
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [cashReason, setCashReason] = useState('');
  const of =
    mode === 'lines'
      ? linesWish(check.lines, quantities)
      : amountMinor > 0
        ? { type: 'amount' as const, amountMinor }
        : undefined;
  const quote = useRefundQuote(check.id, of);
  const { means, instead, way } = meansOf(quote, chosen, cashReason);
  const wish: RefundWish | undefined =
    of && means && reasonId !== null ? { checkId: check.id, of, ...means, reasonId } : undefined;
  const perform = async (approvalId = '') => {
    if (wish === undefined) return undefined;
    onActing(true);
    const outcome = await rpc().run('refundCheck', { ...wish, approvalId });
    if (outcome.ok) closeSheet();
    onActing(false);
    if (!outcome.ok) return outcome.error;
    const { amountMinor: back, receiptDisplay } = outcome.value;
    toaster.show({ message: words.refunded(format.money(back), receiptDisplay), tone: 'ok' });
    return undefined;
  };
  return (
    <ActSheet
      title={title}
      label={quote ? words.giveBackAmount(format.money(quote.amountMinor)) : words.continue}
      act={wish && refundAct(wish)}
      approvalFirst
      perform={perform}
      testId="refund-continue"
    >
      <RefundsOnTheWay checkId={check.id} />
      <SegmentedControl
        label={words.refundWhat}
        segments={MODES}
        selected={mode}
        onSelect={setMode}
      />
      <RefundWorth quote={quote} of={of} check={check} />
      {mode === 'lines' ? (
        <RefundLines
          lines={check.lines}
          first={first}
          quantities={quantities}
          onQuantities={setQuantities}
        />
      ) : (
        <Keypad label={words.refundAmount} value={amountMinor} onChange={setAmount} />
      )}
      <ChoiceList label={words.reason} options={reasons} chosen={reasonId} onChoose={setReasonId} />
      {quote && way !== null ? (
        <ChoiceList
          label={words.refundTo}
          options={quote.ways.map((one) => ({ id: wayId(one), name: wayText(one, quote, format) }))}
          chosen={way}
          onChoose={setChosen}
        />
      ) : null}
      {instead ? (
        <WhyList
          label={words.whyInCash}
          usual={words.cashReasons}
          reason={cashReason}
          onReason={setCashReason}
          testId="cash-reason"
        />
      ) : null}
    </ActSheet>
  );
}
