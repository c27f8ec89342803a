import type { VoidsOf } from '@galley/domain';
import { type Column, Table } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';

export function VoidsTable({ rows }: { readonly rows: readonly VoidsOf[] }) {
  const columns: readonly Column<VoidsOf>[] = [
    { id: 'item', header: words.voidItem, cell: ({ name }) => name },
    {
      ...{ id: 'quantity', header: words.voidQuantity, align: 'end' },
      cell: ({ quantity }) => quantity,
    },
    { ...{ id: 'wasted', header: words.voidWasted, align: 'end' }, cell: ({ wasted }) => wasted },
  ];
  return (
    <Section title={words.voidsAfterFire}>
      <Table
        label={words.voidsAfterFire}
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
      />
    </Section>
  );
}
