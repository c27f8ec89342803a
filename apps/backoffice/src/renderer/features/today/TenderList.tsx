import type { SalesView } from '@galley/backoffice/contract';
import { Banknote, CreditCard } from 'lucide-react';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Fact } from '../../parts/Fact.tsx';
import { Section } from '../../parts/Section.tsx';

const icons = { cash: Banknote, card: CreditCard } as const;

/** How the guests paid; refunds go back by their own receipts and are not taken off here. */
export function TenderList({ sales }: { readonly sales: SalesView }) {
  return (
    <Section title={words.byTender}>
      <dl data-testid="tenders" className="m-0">
        {sales.byTender.map(({ tender, amountMinor, count }) => (
          <Fact key={tender} label={<TenderName tender={tender} count={count} />}>
            <Amount minor={amountMinor} />
          </Fact>
        ))}
        <Fact label={words.paid} strong>
          <Amount minor={sales.paidMinor} />
        </Fact>
      </dl>
    </Section>
  );
}

type TenderNameProps = { readonly tender: keyof typeof icons; readonly count: number };

function TenderName({ tender, count }: TenderNameProps) {
  const Icon = icons[tender];
  return (
    <span className="flex items-baseline gap-2 text-ink">
      <Icon aria-hidden size="1.2em" className="self-center text-ink-2" />
      {words.tenders[tender]}
      <span className="text-small text-ink-2">{words.payments(count)}</span>
    </span>
  );
}
