import { useState } from 'react';
import { moveWords } from '../../app/move-words.ts';
import { words } from '../../app/words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { useFormat } from '../../state/format.ts';
import { approved, moveAct, runMove, tellMoved } from '../../state/moves.ts';
import { closeSheet, takeCheck } from '../../state/ui.store.ts';
import type { MoveFormProps } from './move-form.ts';
import { TargetKey, useOtherChecks } from './Targets.tsx';

/** All of the check in hand onto another open one, which is then in hand. */
export function MergeForm({ check, head }: MoveFormProps) {
  const { money } = useFormat();
  const others = useOtherChecks(check);
  const [intoId, setInto] = useState<string | null>(null);
  const into = others.find(({ id }) => id === intoId);
  const title = into?.title ?? words.check;
  const [agreed, setAgreed] = useState<string | null>(null);
  const under = agreed !== null && agreed === intoId ? { underOneNumber: true as const } : {};
  const wish = { checkId: check.id, intoCheckId: intoId ?? '', ...under };
  const mergeWord = agreed === intoId ? moveWords.mergeUnderOne : moveWords.merge;
  const perform = async (approvalId?: string) => {
    const failure = await runMove('mergeChecks', approved(wish, approvalId), ({ moveId }) => {
      closeSheet();
      takeCheck(wish.intoCheckId);
      tellMoved(moveWords.merged(title), check.id, moveId);
    });
    // It is told what that means; the next tap agrees.
    if (failure?.code === 'exemption_numbers') setAgreed(intoId);
    return failure;
  };
  return (
    <ActSheet
      title={moveWords.move}
      label={into === undefined ? moveWords.ways.merge : mergeWord(title)}
      act={into === undefined ? undefined : moveAct(wish)}
      perform={perform}
      testId="merge-confirm"
    >
      {head}
      {others.length === 0 ? (
        <p className="m-0 text-body text-ink-2">{moveWords.noOther}</p>
      ) : (
        <section aria-label={moveWords.mergeInto} className="grid grid-cols-2 gap-keys">
          {others.map((other) => (
            <TargetKey
              key={other.id}
              title={other.title}
              detail={money(other.dueMinor)}
              chosen={other.id === intoId}
              onChoose={() => setInto(other.id)}
              testId="merge-into"
            />
          ))}
        </section>
      )}
    </ActSheet>
  );
}
