import type { RefundOf } from '@galley/domain';
import type { CheckView, RefundQuoteView } from '@galley/pos/contract';
import { Money, Notice, Skeleton } from '@galley/ui';
import { words } from '../../app/words.ts';
import { type SiteFormat, useFormat } from '../../state/format.ts';

type RefundWorthProps = {
  /** Null: so much is not left; undefined: not known yet. */
  readonly quote: RefundQuoteView | null | undefined;
  /** Undefined: nothing is wished for yet. */
  readonly of: RefundOf | undefined;
  readonly check: CheckView;
};

const titleOf = (of: RefundOf, { lines }: CheckView): string =>
  of.type === 'amount'
    ? words.partOfPrice
    : of.lines
        .map(({ lineId, quantity }) =>
          words.ofLine(quantity, lines.find(({ id }) => id === lineId)?.name ?? ''),
        )
        .join(', ');

const paidText = ({ paid }: RefundQuoteView, format: SiteFormat): string =>
  paid
    .map(({ tender, amountMinor }) => words.paidPart[tender](format.money(amountMinor)))
    .join(', ');

/** What will be given back, of what, with its tax, and how the guest had paid. */
export function RefundWorth({ quote, of, check }: RefundWorthProps) {
  const format = useFormat();
  if (of === undefined) return <Notice kind="info" title={words.refundNothing} />;
  if (quote === null) return <Notice kind="warn" title={words.refundAbovePaid} />;
  if (quote === undefined) return <Skeleton shape="row" count={2} label={words.loading} />;
  return (
    <div
      className="flex flex-col gap-1 rounded-control bg-sunken px-4 py-3"
      data-testid="refund-worth"
    >
      <div className="flex items-baseline gap-3">
        <span className="min-w-0 grow text-body">
          <span className="block text-label text-ink-2">{words.refundAmount}</span>
          {titleOf(of, check)}
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
