import type { OfficeCheck } from '@galley/backoffice/contract';
import { cx, EmptyState, Money, Skeleton } from '@galley/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Fact } from '../../parts/Fact.tsx';
import { Section } from '../../parts/Section.tsx';
import { useFormat } from '../../state/format.ts';
import { useAnswer } from '../../state/read.store.ts';
import { CheckHistory } from './CheckHistory.tsx';
import { CheckMark } from './CheckMark.tsx';
import { CheckMoments } from './CheckMoments.tsx';
import { MoveTask } from './MoveTask.tsx';

/** The check as it is or stood; the one shown before stays until the core has answered. */
const useCheckAt = (checkId: string, at: number | null): OfficeCheck | null | undefined => {
  const { value } = useAnswer('check', at === null ? { checkId } : { checkId, at });
  const [last, setLast] = useState(value);
  useEffect(() => {
    if (value !== undefined) setLast(value);
  }, [value]);
  return value ?? (last?.id === checkId ? last : value);
};

/** Everything about one check, alive, or as it stood at a moment of its history (rule CH2). */
export function CheckDetail({ checkId }: { readonly checkId: string }) {
  const [moment, setMoment] = useState<{ readonly checkId: string; readonly at: number }>();
  const at = moment?.checkId === checkId ? moment.at : null;
  const check = useCheckAt(checkId, at);
  const show = (to: number | null) => setMoment(to === null ? undefined : { checkId, at: to });
  if (check === undefined)
    return (
      <div className="p-6">
        <Skeleton shape="row" count={4} label={words.loading} />
      </div>
    );
  if (check === null) return <EmptyState title={words.lostCheck} />;
  return (
    <div data-testid="check-detail" className="scroll-region flex h-full flex-col gap-7 px-6 pb-10">
      <Head check={check} />
      <CheckMoments entries={check.history} shown={at} onShow={show} />
      {at === null
        ? check.contradictions.map((task) => (
            <MoveTask key={`${task.type} ${task.moveId}`} task={task} />
          ))
        : null}
      <Lines check={check} />
      <div className="grid grid-cols-[repeat(2,minmax(0,1fr))] gap-8">
        <Payments check={check} />
        <Receipts check={check} />
      </div>
      <Section title={words.history}>
        <CheckHistory entries={check.history} shown={at} onShow={show} />
      </Section>
    </div>
  );
}

function Head({ check }: { readonly check: OfficeCheck }) {
  const { currency } = useFormat();
  const facts = [
    check.orderTypeName,
    check.covers === null ? null : words.covers(check.covers),
    check.serverName,
    check.replayed ? words.replayed : null,
  ].filter(Boolean);
  return (
    <div className="flex items-start gap-4">
      <div className="min-w-0 grow">
        <h2 className="text-lead font-bold wrap-anywhere">{check.title}</h2>
        <p className="text-label text-ink-2">{facts.join(' · ')}</p>
      </div>
      <div className="flex flex-col items-end">
        <Money minor={check.totalMinor} currency={currency} size="title" />
        <CheckMark row={check} />
      </div>
    </div>
  );
}

function Lines({ check }: { readonly check: OfficeCheck }) {
  return (
    <Section title={words.lines}>
      <ul className="m-0 list-none p-0">
        {check.lines.map((line) => (
          <LineEntry key={line.id} line={line} />
        ))}
      </ul>
      <dl className="m-0 pt-2">
        <Fact label={words.subtotal}>
          <Amount minor={check.subtotalMinor} />
        </Fact>
        {check.taxTotals.map((tax) => (
          <Fact
            key={`${tax.letter} ${tax.ppm} ${tax.name}`}
            label={tax.inclusive === 1 ? words.taxIncluded(tax.name) : tax.name}
          >
            <Amount minor={tax.taxMinor} />
          </Fact>
        ))}
        <Fact label={words.total} strong>
          <Amount minor={check.totalMinor} />
        </Fact>
        <Owing check={check} />
      </dl>
    </Section>
  );
}

function Owing({ check }: { readonly check: OfficeCheck }) {
  const owing: readonly (readonly [string, number])[] = [
    [words.paid, check.paidMinor],
    [words.due, check.dueMinor],
    [words.toGiveBack, check.overpaidMinor],
    [words.refunded, check.refundedMinor],
  ];
  return owing
    .filter(([, minor]) => minor > 0)
    .map(([label, minor]) => (
      <Fact key={label} label={label}>
        <Amount minor={minor} />
      </Fact>
    ));
}

type Line = OfficeCheck['lines'][number];

const remarksOf = (line: Line): string[] => [
  ...(line.part === null ? [] : [words.partOf(line.part)]),
  ...(line.seats.length === 0 ? [] : [words.seats(line.seats.join(', '))]),
  ...line.modifiers,
  ...(line.note === null ? [] : [`“${line.note}”`]),
];

function LineEntry({ line }: { readonly line: Line }) {
  const gone = line.voidedQuantity >= line.quantity;
  const remarks = remarksOf(line);
  return (
    <li className="hairline-b flex items-baseline gap-3 py-1.5 text-label">
      <span className="figures w-8 shrink-0 text-end text-ink-2">{line.quantity}</span>
      <span className="min-w-0 grow">
        <span className={cx('font-semibold wrap-anywhere', gone && 'text-ink-3 line-through')}>
          {line.name}
        </span>
        {remarks.length === 0 ? null : (
          <span className="block text-small text-ink-2 wrap-anywhere">{remarks.join(', ')}</span>
        )}
        <Taken line={line} />
      </span>
      <span className="flex flex-col items-end">
        {line.listMinor === line.amountMinor ? null : (
          <s className="text-small text-ink-2">
            <Amount minor={line.listMinor} />
          </s>
        )}
        <Amount minor={line.amountMinor} />
      </span>
    </li>
  );
}

function Taken({ line }: { readonly line: Line }): ReactNode {
  const taken = [
    line.voidedQuantity > 0 ? words.voidedOf(line.voidedQuantity) : null,
    line.refundedQuantity > 0 ? words.refundedOf(line.refundedQuantity) : null,
  ].filter(Boolean);
  if (taken.length === 0) return null;
  return <span className="block text-small font-semibold text-alarm">{taken.join(', ')}</span>;
}

function Payments({ check }: { readonly check: OfficeCheck }) {
  const { time } = useFormat();
  if (check.payments.length === 0)
    return (
      <Section title={words.paymentsHead}>
        <p className="text-label text-ink-2">{words.noPayments}</p>
      </Section>
    );
  return (
    <Section title={words.paymentsHead}>
      <dl className="m-0">
        {check.payments.map(({ tender, amountMinor, paidAt, reference }) => (
          <Fact
            key={`${paidAt} ${tender} ${amountMinor}`}
            label={[words.tenders[tender], time(paidAt), reference].filter(Boolean).join(' · ')}
          >
            <Amount minor={amountMinor} />
          </Fact>
        ))}
        {check.givenBack.map(({ cause, tender, amountMinor, at }) => (
          <Fact
            key={`${at} ${cause} ${tender} ${amountMinor}`}
            label={[words.backCauses[cause], words.tenders[tender], time(at)].join(' · ')}
          >
            <Amount minor={-amountMinor} />
          </Fact>
        ))}
      </dl>
    </Section>
  );
}

function Receipts({ check }: { readonly check: OfficeCheck }) {
  if (check.receipts.length === 0) return null;
  return (
    <Section title={words.receipts}>
      <dl className="m-0">
        {check.receipts.map(({ id, display, type, totalMinor }) => (
          <Fact
            key={id}
            label={
              <>
                {words.receiptTypes[type]} <span className="figures">{display}</span>
              </>
            }
          >
            <Amount minor={totalMinor} />
          </Fact>
        ))}
      </dl>
    </Section>
  );
}
