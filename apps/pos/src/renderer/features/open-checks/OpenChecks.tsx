import type { CheckSummary } from '@galley/pos/contract';
import { cx, EmptyState, List, ListRow, Money, Skeleton, useNow } from '@galley/ui';
import { ClipboardCheck, ShoppingBag, Utensils } from 'lucide-react';
import { words } from '../../app/words.ts';
import { CheckMark } from '../../parts/CheckMark.tsx';
import { ageText, useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { takeCheck } from '../../state/ui.store.ts';

const isLoud = ({ paidNotSent, overpaidMinor }: CheckSummary): boolean =>
  paidNotSent || overpaidMinor > 0;

/** Loud ones first, then the oldest. */
const inOrder = (checks: readonly CheckSummary[]): readonly CheckSummary[] =>
  [...checks].sort((a, b) => Number(isLoud(b)) - Number(isLoud(a)) || a.openedAt - b.openedAt);

export function OpenChecks() {
  const checks = useRead((models) => models.openChecks);
  const now = useNow(30_000);
  if (checks === undefined)
    return (
      <div className="p-4">
        <Skeleton shape="row" count={6} label={words.loading} />
      </div>
    );
  if (checks.length === 0)
    return (
      <EmptyState icon={<ClipboardCheck aria-hidden />} title={words.noOpenChecks}>
        {words.noOpenChecksHelp}
      </EmptyState>
    );
  return (
    <div className="scroll-region mx-auto h-full w-full max-w-5xl px-4 pb-4">
      <List label={words.openChecks}>
        {inOrder(checks).map((check) => (
          <OpenCheck key={check.id} check={check} age={ageText(check.openedAt, now)} />
        ))}
      </List>
    </div>
  );
}

type OpenCheckProps = { readonly check: CheckSummary; readonly age: string };

function OpenCheck({ check, age }: OpenCheckProps) {
  const { currency, time } = useFormat();
  const Kind = check.orderTypeKind === 'dine_in' ? Utensils : ShoppingBag;
  return (
    <ListRow
      testId="open-check"
      onPress={() => takeCheck(check.id)}
      start={<Kind aria-hidden className="shrink-0 text-ink-2" />}
      title={<span className="text-lead font-bold tabular-nums">{check.title}</span>}
      subtitle={`${check.serverName} · ${time(check.openedAt)} · ${age}`}
      end={
        <span className="flex items-center gap-4">
          <CheckMark check={check} />
          <Amount label={words.total} minor={check.totalMinor} currency={currency} />
          <Amount label={words.due} minor={check.dueMinor} currency={currency} strong />
        </span>
      }
    />
  );
}

type AmountProps = {
  readonly label: string;
  readonly minor: number;
  readonly currency: string;
  readonly strong?: boolean;
};

function Amount({ label, minor, currency, strong = false }: AmountProps) {
  return (
    <span className={cx('min-w-32', strong && 'font-bold')}>
      <span className="block text-end text-small font-normal text-ink-2">{label}</span>
      <Money minor={minor} currency={currency} />
    </span>
  );
}
