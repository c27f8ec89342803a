import type { OfficeTipBook, OfficeTipPerson } from '@galley/backoffice/contract';
import { type Column, EmptyState, Money, SegmentedControl, Skeleton, Table } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { useFormat } from '../../state/format.ts';
import { useAnswer } from '../../state/read.store.ts';
import { PoolRules } from './PoolRules.tsx';

const DAYS = { day: 1, week: 7, month: 31 } as const;
type Period = keyof typeof DAYS;
const PERIODS = (['day', 'week', 'month'] as const).map((id) => ({
  ...{ id, label: words.tipPeriods[id] },
}));

/** What everybody has of tips, each entry, and the rules of the pools. */
export function TipsPage() {
  const [period, setPeriod] = useState<Period>('week');
  const { value } = useAnswer('tipBook', { days: DAYS[period] });
  if (value === undefined) return <Skeleton shape="row" count={6} label={words.loading} />;
  return (
    <div className="flex max-w-[64rem] flex-col gap-8" data-testid="tips-page">
      <p className="m-0 max-w-[46rem] text-body text-ink-2">{words.tipIntro}</p>
      <SegmentedControl
        label={words.tipPeriod}
        segments={PERIODS}
        selected={period}
        onSelect={setPeriod}
      />
      <Ledger book={value} />
      <PoolRules key={JSON.stringify(value.pools)} book={value} />
    </div>
  );
}

const SUMS = ['cardMinor', 'declaredMinor', 'passedMinor', 'pooledMinor', 'paidMinor'] as const;

function Ledger({ book }: { readonly book: OfficeTipBook }) {
  const { currency, date } = useFormat();
  const [chosen, setChosen] = useState<string>();
  const columns: readonly Column<OfficeTipPerson>[] = [
    { id: 'name', header: words.tipColumns.name, cell: ({ name }) => name },
    ...SUMS.map(
      (id): Column<OfficeTipPerson> => ({
        ...{ id, header: words.tipColumns[id], align: 'end' },
        cell: ({ sums }) => <Money minor={sums[id]} currency={currency} />,
      }),
    ),
    {
      ...{ id: 'owed', header: words.tipColumns.owed, align: 'end' },
      cell: ({ owedMinor }) => <Money minor={owedMinor} currency={currency} />,
    },
  ];
  const person = book.people.find(({ employeeId }) => employeeId === chosen);
  const title = words.tipLedger(date(book.from), date(book.to));
  return (
    <>
      <Section title={title}>
        <Table
          label={title}
          columns={columns}
          rows={book.people}
          rowKey={({ employeeId }) => employeeId}
          onRowPress={({ employeeId }) => setChosen(employeeId)}
          empty={<EmptyState title={words.noTips} />}
        />
      </Section>
      {person === undefined ? null : <Entries person={person} />}
    </>
  );
}

type Line = OfficeTipPerson['lines'][number];

function Entries({ person }: { readonly person: OfficeTipPerson }) {
  const { currency, date, moment } = useFormat();
  const columns: readonly Column<Line>[] = [
    { id: 'at', header: words.tipEntryColumns.at, cell: ({ at }) => moment(at) },
    {
      id: 'date',
      header: words.tipEntryColumns.date,
      cell: ({ businessDate }) => date(businessDate),
    },
    { id: 'type', header: words.tipEntryColumns.type, cell: ({ type }) => words.tipEntries[type] },
    {
      ...{ id: 'amount', header: words.tipEntryColumns.amount, align: 'end' },
      cell: ({ amountMinor }) => <Money minor={amountMinor} currency={currency} />,
    },
  ];
  return (
    <Section title={words.tipStatement(person.name)}>
      <Table
        label={words.tipStatement(person.name)}
        columns={columns}
        rows={person.lines}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.noTips} />}
      />
    </Section>
  );
}
