import type { OfficeContradiction } from '@galley/backoffice/contract';
import { Button, Notice } from '@galley/ui';
import { words } from '../../app/words.ts';
import { runAndTell } from '../../state/edits.ts';

const settle = ({ checkId, moveId }: OfficeContradiction, choice: 'stands' | 'other'): void =>
  void runAndTell('settleMove', { checkId, moveId, choice });

const sentence = (task: OfficeContradiction): string => {
  const lines = task.lineNames.join(', ');
  const who = [task.byName, task.deviceName].filter((part) => part !== '').join(', ');
  return task.type === 'moved_twice'
    ? words.movedTwice(lines, task.standsAt, task.otherAt)
    : words.movedPaid(lines, task.checkTitle, task.standsAt, who);
};

/** One contradiction in a plain sentence, with what can be done about it in one tap. */
export function MoveTask({ task }: { readonly task: OfficeContradiction }) {
  return (
    <div data-testid="move-task">
      <Notice kind="warn" title={sentence(task)}>
        <span className="flex flex-wrap gap-2 pt-2">
          {task.type === 'moved_twice' ? (
            <Button size="small" onPress={() => settle(task, 'stands')} testId="keep-place">
              {words.keepOn(task.standsAt)}
            </Button>
          ) : null}
          <Button size="small" onPress={() => settle(task, 'other')} testId="other-place">
            {task.type === 'moved_twice'
              ? words.putOn(task.otherAt)
              : words.putBackOn(task.checkTitle)}
          </Button>
        </span>
      </Notice>
    </div>
  );
}
