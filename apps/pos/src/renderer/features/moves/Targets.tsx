import type { CheckSummary, CheckView, MoveTarget } from '@galley/pos/contract';
import { cx, Pressable, Select } from '@galley/ui';
import { Check } from 'lucide-react';
import { moveWords } from '../../app/move-words.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';

const NO_CHECKS: readonly CheckSummary[] = [];

/** Open checks but this one; those of the same party first. */
export const useOtherChecks = (check: CheckView): readonly CheckSummary[] => {
  const open = useRead(({ openChecks }) => openChecks ?? NO_CHECKS);
  const near = new Set(check.siblings.map(({ id }) => id));
  const others = open.filter(({ id, status }) => id !== check.id && status === 'open');
  return [...others].sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)));
};

type TargetKeyProps = {
  readonly title: string;
  readonly detail?: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly testId: string;
};

export function TargetKey({ title, detail, chosen, onChoose, testId }: TargetKeyProps) {
  return (
    <Pressable
      aria-pressed={chosen}
      onPress={onChoose}
      testId={testId}
      className={cx(
        'flex min-h-key items-center gap-2 rounded-control border-control px-4 py-1.5 text-start text-body leading-tight',
        chosen ? 'bg-ink font-semibold text-paper' : 'bg-surface data-pressed:bg-pressed',
      )}
    >
      <span className="min-w-0 grow wrap-anywhere">
        {title}
        {detail === undefined ? null : <span className="figures block text-small">{detail}</span>}
      </span>
      {chosen ? <Check aria-hidden size="1.1em" className="shrink-0" /> : null}
    </Pressable>
  );
}

type TargetsProps = {
  readonly check: CheckView;
  readonly target: MoveTarget | null;
  readonly onTarget: (target: MoveTarget) => void;
};

/** Where lines can go: a new check, an open one, a table. */
export function Targets({ check, target, onTarget }: TargetsProps) {
  const { money } = useFormat();
  const others = useOtherChecks(check);
  return (
    <section aria-label={moveWords.whereTo} className="flex flex-col gap-keys">
      <h3 className="text-label font-semibold text-ink-2">{moveWords.whereTo}</h3>
      <div className="grid grid-cols-2 gap-keys">
        <TargetKey
          title={moveWords.newCheck}
          chosen={target?.type === 'new'}
          onChoose={() => onTarget({ type: 'new' })}
          testId="target-new"
        />
        {others.map(({ id, title, dueMinor }) => (
          <TargetKey
            key={id}
            title={title}
            detail={money(dueMinor)}
            chosen={target?.type === 'check' && target.checkId === id}
            onChoose={() => onTarget({ type: 'check', checkId: id })}
            testId="target-check"
          />
        ))}
      </div>
      <TableTarget check={check} target={target} onTarget={onTarget} />
    </section>
  );
}

function TableTarget({ check, target, onTarget }: TargetsProps) {
  const tables = useRead((models) => models.tables) ?? [];
  const free = tables.filter(({ id, checkId }) => id !== check.tableId && checkId === null);
  return (
    <Select
      label={moveWords.atTable}
      options={free.map(({ id, label, seats }) => ({
        id,
        label: words.tableName(label),
        hint: words.seats(seats),
      }))}
      selected={target?.type === 'table' ? target.tableId : null}
      onSelect={(tableId) => onTarget({ type: 'table', tableId })}
      placeholder={words.chooseTable}
    />
  );
}
