import type { CheckView, ContradictionView } from '@galley/pos/contract';
import { Button, Money, Notice, Pressable, toaster } from '@galley/ui';
import { listed } from '../app/listed.ts';
import { moveWords } from '../app/move-words.ts';
import { failureText } from '../app/trouble-text.ts';
import { useFormat } from '../state/format.ts';
import { runMove } from '../state/moves.ts';
import { takeCheck } from '../state/ui.store.ts';

/** The other open checks of the party, each one tap away. */
export function Siblings({ check }: { readonly check: CheckView }) {
  const { currency } = useFormat();
  if (check.siblings.length === 0) return null;
  return (
    <nav
      aria-label={moveWords.siblings}
      className="hairline-b scroll-region flex shrink-0 gap-2 overflow-x-auto px-3 py-2"
      data-testid="siblings"
    >
      {check.siblings.map(({ id, title, dueMinor }) => (
        <Pressable
          key={id}
          onPress={() => takeCheck(id)}
          testId="sibling"
          className="flex min-h-key shrink-0 items-center gap-2 rounded-control border-control bg-surface px-3 py-2 text-label data-pressed:bg-pressed"
        >
          <span className="font-semibold">{title}</span>
          <Money minor={dueMinor} currency={currency} />
        </Pressable>
      ))}
    </nav>
  );
}

/** Where everything went that was on this check. */
export function MergedAway({ check }: { readonly check: CheckView }) {
  if (check.status !== 'merged') return null;
  const into = check.mergedInto;
  if (into === null) return <Notice kind="info" title={moveWords.nothingOnIt} />;
  return (
    <Notice
      kind="info"
      title={moveWords.mergedInto(into.title)}
      action={
        <Button size="small" onPress={() => takeCheck(into.id)} testId="open-merged">
          {moveWords.openIt}
        </Button>
      }
    />
  );
}

const settle = async (
  checkId: string,
  moveId: string,
  choice: 'stands' | 'other',
): Promise<void> => {
  const failed = await runMove('settleMove', { checkId, moveId, choice }, () => undefined);
  if (failed !== undefined) toaster.show({ message: failureText(failed), tone: 'alarm' });
};

const sentence = (found: ContradictionView): string => {
  const lines = listed(found.lineNames);
  return found.type === 'moved_twice'
    ? moveWords.movedTwice(lines, found.standsAt, found.otherAt)
    : moveWords.movedPaid(lines, found.standsAt, `${found.byName} (${found.deviceName})`);
};

/** What registers that could not see each other did with one line, and what to do about it in one tap. */
export function Contradictions({ check }: { readonly check: CheckView }) {
  return check.contradictions.map((found) => (
    <div key={`${found.type} ${found.moveId}`} data-testid="contradiction">
      <Notice kind="warn" title={sentence(found)}>
        <span className="flex flex-wrap gap-2 pt-2">
          {found.type === 'moved_twice' ? (
            <Button
              size="small"
              onPress={() => void settle(check.id, found.moveId, 'stands')}
              testId="settle-stands"
            >
              {moveWords.keepAt(found.standsAt)}
            </Button>
          ) : null}
          <Button
            size="small"
            onPress={() => void settle(check.id, found.moveId, 'other')}
            testId="settle-other"
          >
            {found.type === 'moved_twice' ? moveWords.putOn(found.otherAt) : moveWords.putBack}
          </Button>
        </span>
      </Notice>
    </div>
  ));
}
