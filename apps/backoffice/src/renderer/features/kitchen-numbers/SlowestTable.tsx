import type { OfficeKitchenNumbers } from '@galley/backoffice/contract';
import { type Column, Table } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { useFormat } from '../../state/format.ts';
import { minutesText } from './minutes-text.ts';

type Row = OfficeKitchenNumbers['slowest'][number];

export function SlowestTable({ rows }: { readonly rows: readonly Row[] }) {
  const { time } = useFormat();
  const columns: readonly Column<Row>[] = [
    { id: 'label', header: words.slowLabel, cell: ({ label }) => label },
    { id: 'station', header: words.timesOf.station, cell: ({ stationName }) => stationName },
    { id: 'items', header: words.slowItems, cell: ({ items }) => items.join(', ') },
    {
      ...{ id: 'started', header: words.slowStarted, align: 'end' },
      cell: ({ startedAt }) => time(startedAt),
    },
    {
      ...{ id: 'took', header: words.slowTook, align: 'end' },
      cell: ({ seconds }) => minutesText(seconds),
    },
  ];
  return (
    <Section title={words.slowestTickets}>
      <Table label={words.slowestTickets} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Section>
  );
}
