import type { FloorTaskView } from '@galley/pos/contract';
import { Button } from '@galley/ui';
import { TriangleAlert } from 'lucide-react';
import { floorWords } from '../../app/floor-words.ts';
import { words } from '../../app/words.ts';
import { takeInHand } from '../../state/floor.store.ts';
import { settleFloor } from '../../state/floor-acts.ts';

const texts = floorWords.tasks;

const tableOf = (label: string | null): string => (label === null ? '' : words.tableName(label));

/** By name, else by how many they are. */
const whoOf = ({ guestName, covers, title }: FloorTaskView['checks'][number]): string =>
  guestName ?? (covers === null ? title : floorWords.guests(covers));

/** What cut-off registers did, in one plain sentence. */
export const taskText = (task: FloorTaskView): string => {
  const name = task.partyName ?? floorWords.somebody;
  if (task.type === 'two_parties') {
    const parties = task.checks.map((one) => texts.party(whoOf(one), one.serverName));
    return texts.twoParties(task.tableLabel ?? '', parties.join(texts.and));
  }
  const tables = task.checks.map(({ tableLabel }) => tableOf(tableLabel)).join(', ');
  return task.type === 'seated_twice' || task.gone === null
    ? texts.seatedTwice(name, tables)
    : texts.gone[task.gone](name, tables);
};

/** In the panel beside the floor: what has to be seen is the floor. */
export function FloorTasks({ tasks }: { readonly tasks: readonly FloorTaskView[] }) {
  return (
    <>
      {tasks.map((task) => (
        <section
          key={task.key}
          data-testid={`floor-task-${task.type}`}
          className="hairline-b flex shrink-0 flex-col gap-2 bg-attention-wash px-4 py-3"
        >
          <p role="status" className="m-0 flex gap-2 text-label leading-tight font-semibold">
            <TriangleAlert aria-hidden size="1.2em" className="shrink-0 text-attention" />
            {taskText(task)}
          </p>
          <div className="flex flex-wrap gap-keys">
            <Answers task={task} />
          </div>
        </section>
      ))}
    </>
  );
}

function Answers({ task }: { readonly task: FloorTaskView }) {
  const { partyId } = task;
  const checkIds = task.checks.map(({ checkId }) => checkId);
  if (task.type === 'two_parties') {
    const last = task.checks.at(-1);
    return (
      <>
        {last === undefined ? null : (
          <Button
            size="small"
            onPress={() => takeInHand({ type: 'move', checkId: last.checkId, title: whoOf(last) })}
            testId="task-move"
          >
            {texts.move(whoOf(last))}
          </Button>
        )}
        <Button
          size="small"
          onPress={() => void settleFloor({ answer: 'together', checkIds }, texts.sitTogether)}
          testId="task-together"
        >
          {texts.sitTogether}
        </Button>
      </>
    );
  }
  if (partyId === null) return null;
  if (task.type === 'seated_twice')
    return task.checks.map(({ checkId, tableLabel }) => (
      <Button
        key={checkId}
        size="small"
        onPress={() =>
          void settleFloor({ answer: 'keep', partyId, checkId }, texts.keep(tableOf(tableLabel)))
        }
      >
        {texts.keep(tableOf(tableLabel))}
      </Button>
    ));
  return (
    <>
      <Button
        size="small"
        onPress={() => void settleFloor({ answer: 'here', partyId }, texts.here)}
        testId="task-here"
      >
        {texts.here}
      </Button>
      <Button
        size="small"
        onPress={() => void settleFloor({ answer: 'not_here', partyId }, texts.notHere)}
        testId="task-not-here"
      >
        {texts.notHere}
      </Button>
    </>
  );
}
