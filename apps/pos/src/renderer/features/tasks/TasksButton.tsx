import { Badge, Pressable, houseTaskWords as words } from '@galley/ui';
import { ListChecks } from 'lucide-react';
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
      aria-label={`${words.tasks}: ${said}`}
      title={said}
      className="relative flex min-h-key min-w-key items-center justify-center rounded-control data-pressed:bg-pressed"
    >
      <ListChecks aria-hidden size="1.25em" className={count === 0 ? 'text-ink-2' : ''} />
      {count === 0 ? null : (
        <span className="absolute -end-1 top-0" data-testid="tasks-count">
          <Badge tone="alarm">{count}</Badge>
        </span>
      )}
    </Pressable>
  );
}
