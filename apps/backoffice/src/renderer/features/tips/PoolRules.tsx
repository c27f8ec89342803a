import type { OfficeTipBook } from '@galley/backoffice/contract';
import { Button, toaster } from '@galley/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useMay } from '../../state/session.ts';
import { PoolForm } from './PoolForm.tsx';
import { newPool, type PoolDraft, poolDraft, poolOf } from './pool-drafts.ts';

/** A list that can be saved has a name, a giver and a taker in every pool. */
const isWhole = ({ name, givers, points }: PoolDraft): boolean =>
  name.trim() !== '' && givers.length > 0 && Object.values(points).some((of) => of > 0);

/** The rules by which tips are shared, edited as a list. */
export function PoolRules({ book }: { readonly book: OfficeTipBook }) {
  const disabled = !useMay('edit_staff');
  const roleIds = book.roles.map(({ id }) => id);
  const [begun] = useState(() => book.pools.map((pool) => poolDraft(pool, roleIds)));
  const [pools, setPools] = useState<readonly PoolDraft[]>(begun);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const change = (key: string, part: Partial<PoolDraft>) => {
    setPools(pools.map((one) => (one.key === key ? { ...one, ...part } : one)));
    setProblems({});
  };
  const save = async () => {
    const read = pools.map((draft) => ({ key: draft.key, ...poolOf(draft, roleIds) }));
    const wrong = read.flatMap((one) => ('problem' in one ? [[one.key, one.problem]] : []));
    setProblems(Object.fromEntries(wrong));
    if (wrong.length > 0) return;
    const whole = read.flatMap((one) => ('pool' in one ? [one.pool] : []));
    const outcome = await runAndTell('saveTipPools', { pools: whole });
    if (outcome.ok) toaster.show({ message: words.tipPoolsSaved, tone: 'ok' });
  };
  const add = () => setPools([...pools, newPool(`new-${Date.now()}`, book.to, roleIds)]);
  return (
    <Section title={words.tipPools}>
      <p className="m-0 max-w-[46rem] pb-4 text-body text-ink-2">{words.tipPoolsIntro}</p>
      {pools.length === 0 ? <p className="m-0 text-body">{words.noTipPools}</p> : null}
      <ol className="m-0 flex list-none flex-col gap-6 p-0">
        {pools.map((pool) => (
          <PoolForm
            key={pool.key}
            {...{ pool, disabled, roles: book.roles, problem: problems[pool.key] }}
            onChange={(part) => change(pool.key, part)}
            onRemove={() => setPools(pools.filter(({ key }) => key !== pool.key))}
          />
        ))}
      </ol>
      {disabled ? null : (
        <div className="flex flex-wrap items-end gap-3 pt-4">
          <Button
            icon={<Plus aria-hidden />}
            disabled={pools.length >= 12}
            onPress={add}
            testId="add-pool"
          >
            {words.addTipPool}
          </Button>
          <Button
            variant="primary"
            disabled={pools === begun || !pools.every(isWhole)}
            onPress={() => void save()}
            testId="save-pools"
          >
            {words.saveTipPools}
          </Button>
        </div>
      )}
    </Section>
  );
}
