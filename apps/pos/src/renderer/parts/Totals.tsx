import type { CheckView } from '@galley/pos/contract';
import { Money } from '@galley/ui';
import type { ReactNode } from 'react';
import { adjustWords } from '../app/adjust-words.ts';
import { cardWords } from '../app/card-words.ts';
import { taxWords } from '../app/tax-words.ts';
import { words } from '../app/words.ts';
import { useFormat } from '../state/format.ts';

type RowProps = {
  readonly label: string;
  readonly minor: number;
  readonly strong?: boolean | undefined;
};

function Row({ label, minor, strong }: RowProps) {
  const { currency } = useFormat();
  return (
    <div className={strong ? 'flex items-baseline text-body font-semibold' : 'flex items-baseline'}>
      <dt className="pe-3">{label}</dt>
      <dd className="ms-auto">
        <Money minor={minor} currency={currency} />
      </dd>
    </div>
  );
}

type Sums = Pick<
  CheckView,
  | 'listMinor'
  | 'taxExemption'
  | 'subtotalMinor'
  | 'taxTotals'
  | 'totalMinor'
  | 'paidMinor'
  | 'pendingMinor'
>;

type TotalsProps = {
  readonly check: Sums;
  /** What is due stands below, and says the total as long as nothing is paid. */
  readonly aboveDue?: boolean;
};

/** Subtotal where it is not the total, the tax of each rate, total and what was paid: no amount twice. */
export function Totals({ check, aboveDue = false }: TotalsProps) {
  return (
    <dl className="m-0 flex flex-col text-small text-ink-2">
      {check.listMinor === check.subtotalMinor ? null : (
        <>
          <Row label={adjustWords.fullPrice} minor={check.listMinor} />
          <Row label={adjustWords.takenOff} minor={check.subtotalMinor - check.listMinor} />
        </>
      )}
      {check.subtotalMinor === check.totalMinor ? null : (
        <Row label={words.subtotal} minor={check.subtotalMinor} />
      )}
      {check.taxTotals
        .filter(({ taxMinor }) => taxMinor !== 0)
        .map((tax) => (
          <Row
            key={`${tax.letter}${tax.ppm}`}
            label={tax.inclusive === 1 ? words.taxIncluded(tax.name) : words.taxAdded(tax.name)}
            minor={tax.taxMinor}
          />
        ))}
      {check.taxExemption === null ? null : (
        <div className="truncate" data-testid="tax-exempt">
          {taxWords.exemptBy(check.taxExemption.number, check.taxExemption.reason)}
        </div>
      )}
      {aboveDue && check.paidMinor === 0 ? null : (
        <Row label={words.total} minor={check.totalMinor} strong />
      )}
      {check.paidMinor === 0 ? null : <Row label={words.paid} minor={check.paidMinor} />}
      {check.pendingMinor === 0 ? null : (
        <Row label={cardWords.pendingCards} minor={check.pendingMinor} />
      )}
    </dl>
  );
}

type DueProps = {
  readonly minor: number;
  /** What the amount is not yet, on the same line: a note that comes or goes moves no sum. */
  readonly note?: ReactNode;
};

/** The amount that everything on the screen is about. */
export function Due({ minor, note }: DueProps) {
  const { currency } = useFormat();
  return (
    <div className="flex items-baseline gap-3" data-testid="due">
      <span className="text-lead font-semibold">{words.due}</span>
      <span className="line-clamp-2 min-w-0 grow basis-0 self-center text-label leading-tight font-semibold text-attention">
        {note}
      </span>
      <Money minor={minor} currency={currency} size="title" />
    </div>
  );
}
