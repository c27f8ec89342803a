import type { FloorTaskView } from '@galley/domain';
import { FloorTask } from '@galley/ui';
import { takeInHand } from '../../state/floor.store.ts';
import { settleFloor } from '../../state/floor-acts.ts';

/** In the panel beside the floor, of which they take half at the most: who is expected stays in reach. */
export function FloorTasks({ tasks }: { readonly tasks: readonly FloorTaskView[] }) {
  if (tasks.length === 0) return null;
  return (
    <div className="hairline-b scroll-region flex max-h-[50%] min-h-0 shrink-0 flex-col gap-2 p-2">
      {tasks.map((task) => (
        <FloorTask
          key={task.key}
          task={task}
          onMove={(checkId, title) => takeInHand({ type: 'move', checkId, title })}
          onAnswer={(answer, said) => void settleFloor(answer, said)}
        />
      ))}
    </div>
  );
}
