import { Badge, Pressable, houseTaskWords as words } from '@galley/ui';
import { ListChecks } from 'lucide-react';
import { named } from '../../app/listed.ts';
import { openSheet } from '../../state/ui.store.ts';
import { countTasks, useTasks } from '../../state/use-tasks.ts';

/** How much waits for a manager, always in the same place; the list is one tap away. */
export function TasksButton() {
  const count = countTasks(useTasks());
  const said = count === 0 ? words.none : words.open(count);
  return (
    <Pressable
      onPress={() => openSheet({ type: 'tasks' })}
      testId="open-tasks"
      aria-label={named(words.tasks, said)}
      title={said}
      className="flex min-h-key min-w-key items-center justify-center gap-1 rounded-control px-1 data-pressed:bg-pressed"
    >
      <ListChecks aria-hidden size="1.25em" className={count === 0 ? 'text-ink-2' : ''} />
      {count === 0 ? null : (
        <span data-testid="tasks-count">
          <Badge tone="alarm">{count}</Badge>
        </span>
      )}
    </Pressable>
  );
}
