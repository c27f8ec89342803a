import type { OfficeCheckRow } from '@galley/backoffice/contract';
import { Button, EmptyState, List, ListRow } from '@galley/ui';
import { Fragment, useState } from 'react';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { useFormat, useSite } from '../../state/format.ts';
import { showCheck, useUi } from '../../state/ui.store.ts';
import { CheckMark } from './CheckMark.tsx';

const STEP = 100;

type CheckListProps = {
  readonly rows: readonly OfficeCheckRow[];
  /** The day has checks, though perhaps none that fits. */
  readonly any: boolean;
};

export function CheckList({ rows, any }: CheckListProps) {
  const [shown, setShown] = useState(STEP);
  if (rows.length === 0)
    return (
      <EmptyState title={any ? words.noCheckFits : words.noChecks}>
        {any ? words.noCheckFitsHelp : words.noChecksHelp}
      </EmptyState>
    );
  const more = rows.length - shown;
  return (
    <>
      <List label={words.checks}>
        {rows.slice(0, shown).map((row) => (
          <CheckEntry key={row.id} row={row} />
        ))}
      </List>
      {more > 0 ? (
        <div className="px-3 pt-3">
          <Button size="small" variant="quiet" onPress={() => setShown(shown + STEP)}>
            {words.showMore(Math.min(STEP, more))}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function CheckEntry({ row }: { readonly row: OfficeCheckRow }) {
  const selected = useUi((ui) => ui.checkId === row.id);
  const day = useUi((ui) => ui.day);
  const today = useSite()?.businessDate;
  const { time, shortDate } = useFormat();
  const left = row.businessDate !== (day ?? today);
  const facts = [
    time(row.openedAt),
    row.serverName,
    row.receiptDisplay,
    left ? words.left(shortDate(row.businessDate)) : null,
  ].filter((fact) => fact !== null);
  return (
    <ListRow
      testId={`check-${row.id}`}
      title={row.title}
      subtitle={<Facts facts={facts} />}
      selected={selected}
      onPress={() => showCheck(row.id)}
      end={
        <span className="flex flex-col items-end gap-0.5">
          <span className="font-semibold">
            <Amount minor={row.totalMinor} />
          </span>
          <CheckMark row={row} />
        </span>
      }
    />
  );
}

/** Each fact stays whole: a receipt's number never breaks at its dash. */
function Facts({ facts }: { readonly facts: readonly string[] }) {
  return facts.map((fact, index) => (
    <Fragment key={fact}>
      {index === 0 ? null : ' · '}
      <span className="figures">{fact}</span>
    </Fragment>
  ));
}
