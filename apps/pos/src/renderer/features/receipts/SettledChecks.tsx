import type { CheckSummary } from '@galley/pos/contract';
import { Button, EmptyState, List, ListRow, Money, SearchField, Skeleton } from '@galley/ui';
import { ReceiptText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { words } from '../../app/words.ts';
import { CheckMark } from '../../parts/CheckMark.tsx';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { fold } from '../../state/search-index.ts';
import { useUi } from '../../state/ui.store.ts';
import { SettledCheck } from './SettledCheck.tsx';

const STEP = 60;

const matching = (checks: readonly CheckSummary[], query: string): readonly CheckSummary[] => {
  const wanted = fold(query.trim());
  const newest = [...checks].sort((a, b) => b.openedAt - a.openedAt);
  if (wanted === '') return newest;
  return newest.filter(({ title, receiptDisplay, serverName }) =>
    [title, receiptDisplay ?? '', serverName].some((text) => fold(text).includes(wanted)),
  );
};

/** The day's settled checks, the newest first, and the chosen one beside them. */
export function SettledChecks() {
  const checks = useRead((models) => models.settledChecks);
  const settledId = useUi((ui) => ui.settledId);
  if (checks === undefined)
    return (
      <div className="p-4">
        <Skeleton shape="row" count={6} label={words.loading} />
      </div>
    );
  if (checks.length === 0)
    return (
      <EmptyState icon={<ReceiptText aria-hidden />} title={words.noSettledChecks}>
        {words.noSettledChecksHelp}
      </EmptyState>
    );
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(20rem,2fr)_3fr]">
      <SettledList checks={checks} selected={settledId} />
      <div className="hairline-s min-h-0 bg-surface">
        {settledId === null ? (
          <EmptyState icon={<ReceiptText aria-hidden />} title={words.pickCheck}>
            {words.pickCheckHelp}
          </EmptyState>
        ) : (
          <SettledCheck key={settledId} checkId={settledId} />
        )}
      </div>
    </div>
  );
}

type SettledListProps = {
  readonly checks: readonly CheckSummary[];
  readonly selected: string | null;
};

function SettledList({ checks, selected }: SettledListProps) {
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(STEP);
  const found = useMemo(() => matching(checks, query), [checks, query]);
  const more = Math.min(STEP, found.length - limit);
  return (
    <div className="flex min-h-0 flex-col gap-2 px-4 pb-2">
      <SearchField label={words.findCheck} value={query} onChange={setQuery} />
      <div className="scroll-region min-h-0 grow">
        <List label={words.settledToday}>
          {found.slice(0, limit).map((check) => (
            <SettledRow key={check.id} check={check} selected={check.id === selected} />
          ))}
        </List>
        {found.length === 0 ? (
          <p className="p-4 text-center text-label text-ink-2">{words.noSuchCheck}</p>
        ) : null}
        {more > 0 ? (
          <Button fullWidth variant="quiet" onPress={() => setLimit(limit + STEP)}>
            {words.showMore(more)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

type SettledRowProps = { readonly check: CheckSummary; readonly selected: boolean };

function SettledRow({ check, selected }: SettledRowProps) {
  const { currency, time } = useFormat();
  return (
    <ListRow
      testId="settled-check"
      selected={selected}
      onPress={() => useUi.setState({ settledId: check.id })}
      title={<span className="tabular-nums font-semibold">{check.title}</span>}
      subtitle={[time(check.openedAt), check.receiptDisplay, check.serverName]
        .filter((part) => part !== null)
        .join(' · ')}
      end={
        <span className="flex items-center gap-3">
          <CheckMark check={check} />
          <Money minor={check.totalMinor} currency={currency} />
        </span>
      }
    />
  );
}
