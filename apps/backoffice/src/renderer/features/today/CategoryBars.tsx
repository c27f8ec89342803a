import type { SalesView } from '@galley/backoffice/contract';
import { cx } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { bandOf } from '../../parts/hue.ts';
import { Section } from '../../parts/Section.tsx';
import { useFormat } from '../../state/format.ts';

type Entry = SalesView['byCategory'][number];

/** What the money came from, most first: length by amount, colour and word by category. */
export function CategoryBars({ sales }: { readonly sales: SalesView }) {
  const best = Math.max(1, ...sales.byCategory.map((entry) => entry.turnoverMinor));
  return (
    <Section title={words.byCategory} end={words.netOfRefunds(sales.refundedLinesMinor)}>
      <ul data-testid="categories" className="m-0 flex list-none flex-col gap-3 p-0">
        {sales.byCategory.map((entry) => (
          <Category key={entry.categoryId} entry={entry} best={best} total={sales.turnoverMinor} />
        ))}
      </ul>
    </Section>
  );
}

type CategoryProps = { readonly entry: Entry; readonly best: number; readonly total: number };

function Category({ entry, best, total }: CategoryProps) {
  const { number, percent } = useFormat();
  const width = `${(Math.max(0, entry.turnoverMinor) / best) * 100}%`;
  return (
    <li className="flex flex-col gap-1">
      <span className="flex items-baseline gap-3 text-label">
        <span className="min-w-0 truncate font-semibold">{entry.name || words.noCategory}</span>
        <span className="figures text-small text-ink-2">{number(entry.quantity)}</span>
        <span className="figures ms-auto text-small text-ink-2">
          {percent(entry.turnoverMinor, total)}
        </span>
        <span className="min-w-28 shrink-0 text-end font-semibold">
          <Amount minor={entry.turnoverMinor} />
        </span>
      </span>
      <span className="h-2 rounded-full bg-sunken">
        <span style={{ width }} className={cx('block h-2 rounded-full', bandOf(entry.hue))} />
      </span>
    </li>
  );
}
