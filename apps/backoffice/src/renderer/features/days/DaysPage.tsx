import type { DayBook, OfficeDay, PersonOverShort } from '@galley/backoffice/contract';
import { Button, type Column, EmptyState, Money, Skeleton, Switch, Table } from '@galley/ui';
import { Download } from 'lucide-react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useFormat } from '../../state/format.ts';
import { useAnswer } from '../../state/read.store.ts';
import { rpc } from '../../state/rpc.ts';
import { saveFile } from '../../state/save-file.ts';
import { useMay } from '../../state/session.ts';
import { DayNotes } from './DayNotes.tsx';

const download = async (): Promise<void> => {
  const outcome = await rpc().ask('dayBookFile', {});
  if (outcome.ok) saveFile(outcome.value, 'text/csv');
};

/** Days with their Zs and supplements, and what people were over or short of. */
export function DaysPage() {
  const { value } = useAnswer('dayBook', {});
  if (value === undefined) return <Skeleton shape="row" count={6} label={words.loading} />;
  return (
    <div className="flex max-w-[72rem] flex-col gap-8" data-testid="days-page">
      <Rule book={value} />
      <Days days={value.days} />
      <People people={value.people} />
    </div>
  );
}

function Rule({ book }: { readonly book: DayBook }) {
  const may = useMay('close_day');
  return (
    <Switch
      label={words.fundRule}
      hint={words.fundRuleHelp}
      on={book.funds === 'required'}
      disabled={!may}
      onChange={(on) => void runAndTell('saveFundRule', { funds: on ? 'required' : 'off' })}
    />
  );
}

function Days({ days }: { readonly days: readonly OfficeDay[] }) {
  const { currency } = useFormat();
  const columns: readonly Column<OfficeDay>[] = [
    { id: 'date', header: words.dayDate, cell: ({ businessDate }) => businessDate },
    {
      id: 'zs',
      header: words.dayZs,
      cell: ({ zs }) => zs.map(({ display }) => display).join(', '),
    },
    { id: 'notes', header: words.dayClosed, cell: (day) => <DayNotes day={day} /> },
    {
      ...{ id: 'turnover', header: words.dayTurnover, align: 'end' },
      cell: ({ turnoverMinor }) => <Money minor={turnoverMinor} currency={currency} />,
    },
  ];
  return (
    <Section
      title={words.moreItems.days}
      end={
        <Button size="small" icon={<Download aria-hidden />} onPress={() => void download()}>
          {words.daysFile}
        </Button>
      }
    >
      <p className="m-0 max-w-[46rem] pb-4 text-body text-ink-2">{words.daysIntro}</p>
      <Table
        label={words.moreItems.days}
        columns={columns}
        rows={days}
        rowKey={({ businessDate }) => businessDate}
        empty={<EmptyState title={words.noDays}>{words.noDaysHelp}</EmptyState>}
      />
    </Section>
  );
}

function People({ people }: { readonly people: readonly PersonOverShort[] }) {
  const { currency } = useFormat();
  const columns: readonly Column<PersonOverShort>[] = [
    { id: 'name', header: words.overShortPerson, cell: ({ name }) => name },
    { id: 'counts', header: words.overShortCounts, align: 'end', cell: ({ counts }) => counts },
    {
      ...{ id: 'over', header: words.overColumn, align: 'end' },
      cell: ({ overMinor }) => <Money minor={overMinor} currency={currency} />,
    },
    {
      ...{ id: 'short', header: words.shortColumn, align: 'end' },
      cell: ({ shortMinor }) => <Money minor={shortMinor} currency={currency} />,
    },
  ];
  return (
    <Section title={words.overShortTitle}>
      <Table
        label={words.overShortTitle}
        columns={columns}
        rows={people}
        rowKey={({ employeeId }) => employeeId}
        empty={<EmptyState title={words.noCounts} />}
      />
    </Section>
  );
}
