import type { CheckView, MenuView, RefundQuoteView } from '@galley/pos/contract';
import { Money, Notice, Skeleton, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { LineAmount } from '../../parts/LineAmount.tsx';
import type { CheckLine } from '../../state/check-rows.ts';
import { type SiteFormat, useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { rpc } from '../../state/rpc.ts';
import { closeSheet, useUi } from '../../state/ui.store.ts';
import { useCheck } from '../../state/use-check.ts';
import { useRefundQuote } from '../../state/use-refund-quote.ts';
import { GivenBackSheet } from './GivenBackSheet.tsx';
import { wayId, wayText } from './refund-way.ts';

type RefundSheetProps = { readonly lineId: string };

/** Money back for a line of a settled check, to the tender it came from, with a manager's PIN. */
export function RefundSheet({ lineId }: RefundSheetProps) {
  const settledId = useUi((ui) => ui.settledId);
  return settledId === null ? null : <OfCheck checkId={settledId} lineId={lineId} />;
}

function OfCheck({ checkId, lineId }: RefundSheetProps & { readonly checkId: string }) {
  const check = useCheck(checkId);
  const [acting, setActing] = useState(false);
  const line = check?.lines.find(({ id }) => id === lineId);
  if (!check || !line) return null;
  // What this register gives back itself is told by the message when the sheet has closed.
  return leftOf(line) > 0 || acting ? (
    <RefundForm checkId={check.id} line={line} onActing={setActing} />
  ) : (
    <GivenBack check={check} line={line} />
  );
}

const leftOf = ({ quantity, voidedQuantity, refundedQuantity }: CheckLine): number =>
  quantity - voidedQuantity - refundedQuantity;

type GivenBackProps = { readonly check: CheckView; readonly line: CheckLine };

function GivenBack({ check, line }: GivenBackProps) {
  const format = useFormat();
  const last = check.refunds.findLast(({ lineId }) => lineId === line.id);
  return (
    <GivenBackSheet title={words.refundLine(line.name)}>
      {last ? words.alreadyGivenBackAt(last.refundedAtName, format.money(last.amountMinor)) : null}
    </GivenBackSheet>
  );
}

const NO_REASONS: MenuView['refundReasons'] = [];

type RefundFormProps = {
  readonly checkId: string;
  readonly line: CheckLine;
  /** Between the wish to give back and its outcome. */
  readonly onActing: (acting: boolean) => void;
};

function RefundForm({ checkId, line, onActing }: RefundFormProps) {
  const reasons = useRead(({ menu }) => menu?.view.refundReasons ?? NO_REASONS);
  const format = useFormat();
  const most = Math.max(1, leftOf(line));
  const [wanted, setQuantity] = useState(1);
  const quantity = Math.min(wanted, most);
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const quote = useRefundQuote(line.id, quantity, checkId);
  const way = quote?.ways.find((one) => wayId(one) === chosen) ?? quote?.ways[0];
  const about = reasonId === null ? undefined : { lineId: line.id, quantity, reasonId };
  const perform = async (approvalId = '') => {
    if (about === undefined || way === undefined) return undefined;
    onActing(true);
    const outcome = await rpc().run('refundLine', { ...about, ...way, checkId, approvalId });
    if (outcome.ok) closeSheet();
    onActing(false);
    if (!outcome.ok) return outcome.error;
    const { amountMinor, receiptDisplay } = outcome.value;
    const message = words.refunded(format.money(amountMinor), receiptDisplay);
    toaster.show({ message, tone: 'ok' });
    return undefined;
  };
  return (
    <ActSheet
      title={words.refundLine(line.name)}
      label={quote ? words.giveBackAmount(format.money(quote.amountMinor)) : words.continue}
      act={about && way && { type: 'refund', ...about }}
      approvalFirst
      perform={perform}
      testId="refund-continue"
    >
      <Worth quote={quote} title={words.ofLine(quantity, line.name)} />
      <LineAmount
        name={line.name}
        quantity={quantity}
        most={most}
        onQuantity={setQuantity}
        reasons={reasons}
        reasonId={reasonId}
        onReason={setReasonId}
      />
      {quote && way ? (
        <ChoiceList
          label={words.refundTo}
          options={quote.ways.map((one) => ({ id: wayId(one), name: wayText(one, quote, format) }))}
          chosen={wayId(way)}
          onChoose={setChosen}
        />
      ) : null}
    </ActSheet>
  );
}

const paidText = ({ paid }: RefundQuoteView, format: SiteFormat): string =>
  paid
    .map(({ tender, amountMinor }) => words.paidPart[tender](format.money(amountMinor)))
    .join(', ');

/** What will be given back, of which line, with its tax, and how the guest had paid. */
function Worth({
  quote,
  title,
}: {
  readonly quote: RefundQuoteView | null | undefined;
  readonly title: string;
}) {
  const format = useFormat();
  if (!quote) return <Skeleton shape="row" count={2} label={words.loading} />;
  return (
    <div
      className="flex flex-col gap-1 rounded-control bg-sunken px-4 py-3"
      data-testid="refund-worth"
    >
      <div className="flex items-baseline gap-3">
        <span className="min-w-0 grow text-body">
          <span className="block text-label text-ink-2">{words.refundAmount}</span>
          {title}
        </span>
        <Money minor={quote.amountMinor} currency={format.currency} size="title" />
      </div>
      {quote.taxTotals
        .filter(({ taxMinor }) => taxMinor !== 0)
        .map((tax) => (
          <p key={`${tax.letter}${tax.ppm}`} className="flex text-label text-ink-2">
            <span className="grow">{words.taxIncluded(tax.name)}</span>
            <Money minor={tax.taxMinor} currency={format.currency} />
          </p>
        ))}
      <p className="text-label text-ink-2">{words.paidWith(paidText(quote, format))}</p>
      {quote.ways.length === 0 ? <Notice kind="warn" title={words.refundAbovePaid} /> : null}
    </div>
  );
}
