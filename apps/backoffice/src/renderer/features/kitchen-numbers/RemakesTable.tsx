import type { OfficeKitchenNumbers } from '@galley/backoffice/contract';
import { type Column, Table } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';

type Row = OfficeKitchenNumbers['remakes'][number];

const COLUMNS: readonly Column<Row>[] = [
  { id: 'item', header: words.remakeItem, cell: ({ name }) => name },
  { id: 'reason', header: words.remakeReason, cell: ({ reason }) => words.remakeReasons[reason] },
  { id: 'station', header: words.remakeStation, cell: ({ stationName }) => stationName },
  {
    id: 'hours',
    header: words.remakeHours,
    cell: ({ hours }) => hours.map(words.remakeHour).join(', '),
  },
  {
    ...{ id: 'quantity', header: words.remakeQuantity, align: 'end' },
    cell: ({ quantity }) => quantity,
  },
];

/** What was made again on the day, for nobody's money. */
export function RemakesTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Section title={words.remakesTitle}>
      <Table
        label={words.remakesTitle}
        columns={COLUMNS}
        rows={rows}
        rowKey={({ name, reason, stationName }) => [name, reason, stationName].join(' ')}
      />
    </Section>
  );
}
