import { useState } from 'react';
import { Badge } from '../badge/Badge.tsx';
import { List, ListRow } from '../list/List.tsx';
import { Money } from '../money/Money.tsx';
import { type Column, type Sort, Table } from '../table/Table.tsx';
import { Example } from './Example.tsx';

type Sale = {
  readonly item: string;
  readonly sold: number;
  readonly net: number;
  readonly share: number;
};

const sales: ReadonlyArray<Sale> = [
  { item: 'Battered haddock, chips', sold: 64, net: 92800, share: 31 },
  { item: 'Burger', sold: 41, net: 51250, share: 17 },
  { item: 'Moules marinière', sold: 22, net: 37290, share: 12 },
  { item: 'Flat white', sold: 108, net: 36720, share: 12 },
  { item: 'Sticky toffee', sold: 29, net: 18850, share: 6 },
];

const columns: ReadonlyArray<Column<Sale>> = [
  { id: 'item', header: 'Item', cell: ({ item }) => item, sortable: true, footer: 'Total' },
  {
    id: 'sold',
    header: 'Sold',
    cell: ({ sold }) => sold,
    align: 'end',
    sortable: true,
    footer: 264,
  },
  {
    id: 'net',
    header: 'Net sales',
    cell: ({ net }) => <Money minor={net} currency="GBP" />,
    align: 'end',
    sortable: true,
    footer: <Money minor={236910} currency="GBP" />,
  },
  { id: 'share', header: 'Share', cell: ({ share }) => `${share}%`, align: 'end' },
];

function sorted({ column, descending }: Sort): ReadonlyArray<Sale> {
  const by = (sale: Sale) => sale[column as keyof Sale];
  const rising = sales.toSorted((a, b) => (by(a) < by(b) ? -1 : 1));
  return descending ? rising.toReversed() : rising;
}

function Sales() {
  const [sort, setSort] = useState<Sort>({ column: 'net', descending: true });
  const [open, setOpen] = useState<string>();
  return (
    <Table
      label="Sales by item"
      columns={columns}
      rows={sorted(sort)}
      rowKey={({ item }) => item}
      sort={sort}
      onSort={setSort}
      selectedKey={open}
      onRowPress={({ item }) => setOpen(item)}
    />
  );
}

function Check() {
  const [picked, setPicked] = useState('haddock');
  return (
    <List label="Check">
      <ListRow
        title="Battered haddock, chips"
        subtitle="No peas, extra tartare"
        start={<Badge>2</Badge>}
        end={<Money minor={2900} currency="GBP" />}
        selected={picked === 'haddock'}
        onPress={() => setPicked('haddock')}
      />
      <ListRow
        title="Flat white"
        start={<Badge>1</Badge>}
        end={<Money minor={340} currency="GBP" />}
        selected={picked === 'white'}
        onPress={() => setPicked('white')}
      />
      <ListRow
        struck
        title="Crab sandwich"
        subtitle="Void: guest changed mind"
        start={<Badge tone="alarm">1</Badge>}
        end={<Money minor={1120} currency="GBP" struck />}
      />
      <ListRow
        title={<b className="text-lead">Amount due</b>}
        end={<Money minor={3240} currency="GBP" size="title" />}
      />
    </List>
  );
}

export function Lists() {
  return (
    <div className="grid gap-10 xl:grid-cols-2">
      <Example title="A check" column>
        <Check />
      </Example>
      <Example title="A table for the office" column>
        <Sales />
      </Example>
    </div>
  );
}
