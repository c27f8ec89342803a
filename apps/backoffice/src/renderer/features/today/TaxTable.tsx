import type { SalesView } from '@galley/backoffice/contract';
import { type Column, Table } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Section } from '../../parts/Section.tsx';

type Rate = SalesView['taxTotals'][number];

const columns: readonly Column<Rate>[] = [
  { id: 'rate', header: words.taxRate, cell: (rate) => `${rate.name} (${rate.letter})` },
  {
    id: 'net',
    header: words.netOfTax,
    align: 'end',
    cell: (rate) => <Amount minor={rate.netMinor} />,
  },
  { id: 'tax', header: words.tax, align: 'end', cell: (rate) => <Amount minor={rate.taxMinor} /> },
];

/** Net and tax of each rate, as they stand on the receipts less those of refunds. */
export function TaxTable({ sales }: { readonly sales: SalesView }) {
  if (sales.taxTotals.length === 0) return null;
  return (
    <Section title={words.taxes}>
      <Table
        label={words.taxes}
        columns={columns}
        rows={sales.taxTotals}
        rowKey={(rate) => `${rate.letter} ${rate.ppm} ${rate.name}`}
      />
    </Section>
  );
}
