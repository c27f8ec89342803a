import type { SalesView } from '@galley/backoffice/contract';
import { type Column, Table } from '@galley/ui';
import { Banknote, CreditCard } from 'lucide-react';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Section } from '../../parts/Section.tsx';

const icons = { cash: Banknote, card: CreditCard } as const;

type Sum = SalesView['byTender'][number];

const columnsOf = (sales: SalesView): readonly Column<Sum>[] => [
  {
    id: 'tender',
    header: words.tender,
    cell: (sum) => <TenderName tender={sum.tender} count={sum.payments} />,
    footer: words.allTenders,
  },
  {
    id: 'paid',
    header: words.paymentsHead,
    align: 'end',
    cell: (sum) => <Amount minor={sum.paidMinor} />,
    footer: <Amount minor={sales.paidMinor} />,
  },
  {
    id: 'back',
    header: words.givenBack,
    align: 'end',
    cell: (sum) => <Amount minor={-sum.backMinor} />,
    footer: <Amount minor={-(sales.refundsMinor + sales.surplusBackMinor)} />,
  },
  {
    id: 'taken',
    header: words.taken,
    align: 'end',
    cell: (sum) => <Amount minor={sum.takenMinor} />,
    footer: <Amount minor={sales.takenMinor} />,
  },
];

/** How the guests paid, what went back to them, and what the house has of each tender. */
export function TenderList({ sales }: { readonly sales: SalesView }) {
  return (
    <Section title={words.byTender}>
      <div data-testid="tenders">
        <Table
          label={words.byTender}
          columns={columnsOf(sales)}
          rows={sales.byTender}
          rowKey={(sum) => sum.tender}
        />
      </div>
    </Section>
  );
}

type TenderNameProps = { readonly tender: keyof typeof icons; readonly count: number };

function TenderName({ tender, count }: TenderNameProps) {
  const Icon = icons[tender];
  return (
    <span className="flex items-center gap-2">
      <Icon aria-hidden size="1.2em" className="shrink-0 text-ink-2" />
      <span className="flex flex-col">
        {words.tenders[tender]}
        <span className="text-small whitespace-nowrap text-ink-2">{words.payments(count)}</span>
      </span>
    </span>
  );
}
