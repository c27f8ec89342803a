import type { AdjustmentView, CheckView } from '@galley/pos/contract';
import { Button, Money } from '@galley/ui';
import { BadgePercent, Gift, Star, TriangleAlert } from 'lucide-react';
import { adjustWords } from '../app/adjust-words.ts';
import { named } from '../app/listed.ts';
import { loyaltyWords } from '../app/loyalty-words.ts';
import { adjustmentName, reducedBy, withdrawAdjustment } from '../state/adjust.ts';
import type { CheckLine } from '../state/check-rows.ts';
import { useFormat } from '../state/format.ts';
import { useRead } from '../state/read.store.ts';

const about = (view: AdjustmentView): string =>
  [
    view.lineName,
    view.reason,
    view.byName,
    view.approvedByName === null ? null : adjustWords.approvedBy(view.approvedByName),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');

/** What was taken off a check, below its lines: what, why, by whom, and the way back while it is open. */
export function Adjustments({ check }: { readonly check: CheckView }) {
  if (check.adjustments.length === 0) return null;
  return (
    <ul aria-label={adjustWords.list} className="m-0 list-none p-0" data-testid="adjustments">
      {check.adjustments.map((view) => (
        <Row key={view.id} view={view} checkId={check.id} open={check.status !== 'settled'} />
      ))}
    </ul>
  );
}

type RowProps = {
  readonly view: AdjustmentView;
  readonly checkId: string;
  readonly open: boolean;
};

function Row({ view, checkId, open }: RowProps) {
  const { currency } = useFormat();
  const Icon = view.type === 'comp' ? Gift : BadgePercent;
  return (
    <li
      className="hairline-b flex min-h-key items-center gap-2 py-1.5 ps-4 pe-4"
      data-testid="adjustment"
    >
      <Icon aria-hidden size="1.1em" className="shrink-0" />
      <span className="min-w-0 grow leading-tight">
        <span className="block text-body font-medium">{adjustmentName(view)}</span>
        <span className="block text-small text-ink-2 wrap-anywhere">{about(view)}</span>
        {view.twice ? (
          <span className="flex items-center gap-1.5 text-small font-semibold text-attention">
            <TriangleAlert aria-hidden size="1em" className="shrink-0" />
            {adjustWords.twice}
          </span>
        ) : null}
      </span>
      {open ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={named(adjustWords.takeBack, adjustmentName(view))}
          onPress={() => void withdrawAdjustment(checkId, view.id)}
          testId="take-back"
        >
          {adjustWords.takeBack}
        </Button>
      ) : null}
      <span className="shrink-0 text-body">
        <Money minor={-view.amountMinor} currency={currency} />
      </span>
    </li>
  );
}

const REDUCED = {
  comp: { Icon: Gift, label: adjustWords.comp },
  points: { Icon: Star, label: loyaltyWords.points },
  discount: { Icon: BadgePercent, label: adjustWords.discount },
} as const;

/** At a line: that the house pays, that points do, or that it costs less than it does by the menu. */
export function LineReduced({ line }: ReducedProps) {
  return line.amountMinor === line.listMinor ? null : <Reduced line={line} />;
}

type ReducedProps = { readonly line: Pick<CheckLine, 'id' | 'listMinor' | 'amountMinor'> };

function Reduced({ line }: ReducedProps) {
  const by = useRead(({ check }) => reducedBy(check?.adjustments ?? [], line.id));
  const { Icon, label } = REDUCED[by];
  return (
    <span className="flex items-center gap-1 font-semibold" data-testid="line-reduced">
      <Icon aria-hidden size="1em" />
      {label}
    </span>
  );
}
