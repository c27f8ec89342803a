import type { FloorTaskView } from '@galley/pos/contract';
import { Button, Notice } from '@galley/ui';
import { floorWords } from '../../app/floor-words.ts';
import { words } from '../../app/words.ts';
import { takeInHand } from '../../state/floor.store.ts';
import { settleFloor } from '../../state/floor-acts.ts';

const texts = floorWords.tasks;

const tableOf = (label: string | null): string => (label === null ? '' : words.tableName(label));

/** What cut-off registers did, in one plain sentence. */
export const taskText = (task: FloorTaskView): string => {
  const name = task.partyName ?? floorWords.somebody;
  if (task.type === 'two_parties') {
    const parties = task.checks.map(({ title, covers, serverName }) =>
      texts.party(title, covers, serverName),
    );
    return texts.twoParties(task.tableLabel ?? '', parties.join('; '));
  }
  const tables = task.checks.map(({ tableLabel }) => tableOf(tableLabel)).join(', ');
  return task.type === 'seated_twice' || task.gone === null
    ? texts.seatedTwice(name, tables)
    : texts.gone[task.gone](name, tables);
};

export function FloorTasks({ tasks }: { readonly tasks: readonly FloorTaskView[] }) {
  return (
    <>
      {tasks.map((task) => (
        <div key={task.key} data-testid={`floor-task-${task.type}`}>
          <Notice
            kind="warn"
            title={taskText(task)}
            action={
              <div className="flex shrink-0 flex-wrap justify-end gap-keys">
                <Answers task={task} />
              </div>
            }
          />
        </div>
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
            onPress={() => takeInHand({ type: 'move', checkId: last.checkId, title: last.title })}
            testId="task-move"
          >
            {texts.move(last.title)}
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
