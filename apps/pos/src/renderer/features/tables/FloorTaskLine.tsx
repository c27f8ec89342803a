import { Button } from '@galley/ui';
import { MapPinned } from 'lucide-react';
import { floorWords } from '../../app/floor-words.ts';
import { go, useUi } from '../../state/ui.store.ts';
import { useFloorTasks } from '../../state/use-floor.ts';
import { taskText } from './FloorTasks.tsx';

const texts = floorWords.tasks;

/** Wherever one works: the floor needs a person. At the floor itself the tasks stand above it. */
export function FloorTaskLine() {
  const tasks = useFloorTasks();
  const there = useUi(({ route }) => route === 'tables');
  const [first] = tasks;
  if (first === undefined || there) return null;
  return (
    <div
      role="alert"
      data-testid="floor-task-line"
      className="hairline-s flex h-full min-w-[20rem] flex-1 items-center gap-3 bg-attention-wash px-3 text-label"
    >
      <MapPinned aria-hidden className="shrink-0 text-attention" />
      <p className="m-0 line-clamp-2 min-w-0 grow leading-[1.1] font-semibold">
        {tasks.length === 1 ? taskText(first) : texts.many(tasks.length)}
      </p>
      <span className="shrink-0 whitespace-nowrap">
        <Button size="small" onPress={() => go('tables')}>
          {texts.show}
        </Button>
      </span>
    </div>
  );
}
