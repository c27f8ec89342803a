import type { SalesView } from '@galley/backoffice/contract';
import { Banknote, CreditCard, Gift } from 'lucide-react';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Fact } from '../../parts/Fact.tsx';
import { Section } from '../../parts/Section.tsx';
import { useFormat } from '../../state/format.ts';

const icons = { cash: Banknote, card: CreditCard, gift: Gift } as const;

type Sum = SalesView['byTender'][number];

/**
 * How the guests paid, what went back to them, and what the house has of each tender. One amount to a line:
 * columns of six-digit amounts do not fit beside the figures of the day.
 */
export function TenderList({ sales }: { readonly sales: SalesView }) {
  return (
    <Section title={words.byTender} end={words.taken}>
      <dl data-testid="tenders" className="m-0">
        {sales.byTender.map((sum) => (
          <Fact key={sum.tender} label={<TenderName sum={sum} />}>
            <span className="font-semibold text-ink">
              <Amount minor={sum.takenMinor} />
            </span>
          </Fact>
        ))}
        <Fact label={words.allTenders} strong>
          <Amount minor={sales.takenMinor} />
        </Fact>
        <NotTurnover sales={sales} />
      </dl>
    </Section>
  );
}

/** What of the money taken is no turnover: with it taken and turnover tie (rule MN13). */
function NotTurnover({ sales }: { readonly sales: SalesView }) {
  const parts: readonly (readonly [string, number])[] = [
    [words.toGiveBack, sales.overpaidMinor],
    [words.paidOnOpen, sales.paidOnOpenMinor],
  ];
  return parts
    .filter(([, minor]) => minor !== 0)
    .map(([label, minor]) => (
      <Fact key={label} label={words.ofIt(label)}>
        <Amount minor={minor} />
      </Fact>
    ));
}

function TenderName({ sum }: { readonly sum: Sum }) {
  const { money } = useFormat();
  const Icon = icons[sum.tender];
  return (
    <span className="flex items-start gap-2">
      <Icon aria-hidden size="1.2em" className="mt-0.5 shrink-0" />
      <span className="flex min-w-0 flex-col">
        <span className="text-ink">{words.tenders[sum.tender]}</span>
        <span className="figures text-small">{words.payments(sum.payments)}</span>
        {sum.backMinor === 0 ? null : (
          <span className="figures text-small">
            {words.paidLessBack(money(sum.paidMinor), money(sum.backMinor))}
          </span>
        )}
      </span>
    </span>
  );
}
