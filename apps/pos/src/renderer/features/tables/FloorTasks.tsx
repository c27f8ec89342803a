import type { FloorTaskView } from '@galley/domain';
import { FloorTask } from '@galley/ui';
import { takeInHand } from '../../state/floor.store.ts';
import { settleFloor } from '../../state/floor-acts.ts';
import { useFormat } from '../../state/format.ts';

/** Above who waits and who is expected, with whom they scroll. */
export function FloorTasks({ tasks }: { readonly tasks: readonly FloorTaskView[] }) {
  const { when } = useFormat();
  if (tasks.length === 0) return null;
  return (
    <div className="flex shrink-0 flex-col gap-2 p-2">
      {tasks.map((task) => (
        <FloorTask
          key={task.key}
          task={task}
          when={when}
          onMove={(checkId, title) => takeInHand({ type: 'move', checkId, title })}
          onAnswer={(answer, said) => void settleFloor(answer, said)}
        />
      ))}
    </div>
  );
}
