import type { TimesOf } from '@galley/domain';
import { type Column, Table } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { minutesText } from './minutes-text.ts';

type Row = TimesOf & { readonly broughtBack?: number };

type TimesTableProps = {
  readonly title: string;
  /** What each row is of. */
  readonly header: string;
  readonly rows: readonly Row[];
};

export function TimesTable({ title, header, rows }: TimesTableProps) {
  const columns: readonly Column<Row>[] = [
    { id: 'key', header, cell: ({ key }) => key },
    { ...{ id: 'tickets', header: words.ticketCount, align: 'end' }, cell: (row) => row.tickets },
    {
      ...{ id: 'middle', header: words.middleTime, align: 'end' },
      cell: ({ medianSeconds }) => minutesText(medianSeconds),
    },
    {
      ...{ id: 'slow', header: words.slowTime, align: 'end' },
      cell: ({ slowSeconds }) => minutesText(slowSeconds),
    },
  ];
  const back: Column<Row> = {
    ...{ id: 'back', header: words.broughtBack, align: 'end' },
    cell: ({ broughtBack }) => broughtBack ?? '',
  };
  const withBack = rows.some(({ broughtBack }) => broughtBack !== undefined);
  return (
    <Section title={title}>
      <Table
        label={title}
        columns={withBack ? [...columns, back] : columns}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}
