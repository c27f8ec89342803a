import { Button } from '../button/Button.tsx';
import type { FloorTaskAnswer, FloorTaskFacts } from './house-task-facts.ts';
import { houseTaskWords as words } from './house-task-words.ts';
import { TaskCard } from './TaskCard.tsx';

export type FloorTaskProps = {
  readonly task: FloorTaskFacts;
  /** Brings the guests of a check to another table; absent: that is done at a register. */
  readonly onMove?: ((checkId: string, name: string) => void) | undefined;
  /** `said`: the words that were tapped. */
  readonly onAnswer: (answer: FloorTaskAnswer, said: string) => void;
};

/** What cut-off registers did at the floor, with its answers of one tap. */
export function FloorTask(props: FloorTaskProps) {
  return (
    <TaskCard sentence={words.floorSentence(props.task)} testId={`floor-task-${props.task.type}`}>
      <Answers {...props} />
    </TaskCard>
  );
}

function Answers({ task, onMove, onAnswer }: FloorTaskProps) {
  const { partyId } = task;
  if (task.type === 'two_parties') {
    const last = task.checks.at(-1);
    const checkIds = task.checks.map(({ checkId }) => checkId);
    return (
      <>
        {last === undefined || onMove === undefined ? null : (
          <Button
            size="small"
            onPress={() => onMove(last.checkId, words.who(last))}
            testId="task-move"
          >
            {words.anotherTable(words.who(last))}
          </Button>
        )}
        <Button
          size="small"
          onPress={() => onAnswer({ answer: 'together', checkIds }, words.together)}
          testId="task-together"
        >
          {words.together}
        </Button>
      </>
    );
  }
  if (partyId === null) return null;
  if (task.type === 'seated_twice')
    return task.checks.map(({ checkId, tableLabel }) => {
      const said = words.sitAt(tableLabel ?? '');
      return (
        <Button
          key={checkId}
          size="small"
          onPress={() => onAnswer({ answer: 'keep', partyId, checkId }, said)}
        >
          {said}
        </Button>
      );
    });
  return (
    <>
      <Button
        size="small"
        onPress={() => onAnswer({ answer: 'here', partyId }, words.here)}
        testId="task-here"
      >
        {words.here}
      </Button>
      <Button
        size="small"
        onPress={() => onAnswer({ answer: 'not_here', partyId }, words.notHere)}
        testId="task-not-here"
      >
        {words.notHere}
      </Button>
    </>
  );
}
