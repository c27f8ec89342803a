import type { SalesView } from '@galley/backoffice/contract';
import { Button, type Column, type Sort, Table } from '@galley/ui';
import { useMemo, useState } from 'react';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Section } from '../../parts/Section.tsx';
import { type SiteFormat, useFormat } from '../../state/format.ts';

type Entry = SalesView['byItem'][number];

const SHOWN_AT_FIRST = 12;

const orders: Readonly<Record<string, (a: Entry, b: Entry) => number>> = {
  name: (a, b) => a.name.localeCompare(b.name),
  sold: (a, b) => a.quantity - b.quantity,
  amount: (a, b) => a.turnoverMinor - b.turnoverMinor,
};

const sorted = (entries: readonly Entry[], sort: Sort): readonly Entry[] => {
  const order = orders[sort.column] ?? (() => 0);
  const way = sort.descending ? -1 : 1;
  return [...entries].sort((a, b) => way * order(a, b) || (a.itemId < b.itemId ? -1 : 1));
};

const columnsOf = (format: SiteFormat, total: number): readonly Column<Entry>[] => [
  {
    id: 'name',
    header: words.item,
    sortable: true,
    cell: (entry) => <span className="block min-w-32 wrap-anywhere">{entry.name}</span>,
  },
  {
    id: 'sold',
    header: words.sold,
    align: 'end',
    sortable: true,
    cell: (entry) => format.number(entry.quantity),
  },
  {
    id: 'share',
    header: words.share,
    align: 'end',
    cell: (entry) => (
      <span className="text-ink-2">{format.percent(entry.turnoverMinor, total)}</span>
    ),
  },
  {
    id: 'amount',
    header: words.amount,
    align: 'end',
    sortable: true,
    cell: (entry) => <Amount minor={entry.turnoverMinor} />,
  },
];

/** Every item that was sold or given back on the day. */
export function ItemsTable({ sales }: { readonly sales: SalesView }) {
  const format = useFormat();
  const [sort, setSort] = useState<Sort>({ column: 'amount', descending: true });
  const [all, setAll] = useState(false);
  const rows = useMemo(() => sorted(sales.byItem, sort), [sales.byItem, sort]);
  const more = rows.length - SHOWN_AT_FIRST;
  return (
    <Section title={words.byItem} end={words.netOfRefunds(sales.refundedLinesMinor)}>
      <Table
        label={words.byItem}
        columns={columnsOf(format, sales.turnoverMinor)}
        rows={all ? rows : rows.slice(0, SHOWN_AT_FIRST)}
        rowKey={(entry) => entry.itemId}
        sort={sort}
        onSort={setSort}
      />
      {more > 0 ? (
        <div className="pt-2">
          <Button size="small" variant="quiet" onPress={() => setAll(!all)}>
            {all ? words.showLess : words.showMore(more)}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
