import { Button } from '../button/Button.tsx';
import type { FloorTaskAnswer, FloorTaskFacts } from './house-task-facts.ts';
import { houseTaskWords as words } from './house-task-words.ts';
import { TaskCard } from './TaskCard.tsx';

export type FloorTaskProps = {
  readonly task: FloorTaskFacts;
  readonly when: (at: number) => string;
  /** Brings the guests of a check to another table; absent: that is done at a register. */
  readonly onMove?: ((checkId: string, name: string) => void) | undefined;
  /** `said`: the words that were tapped. */
  readonly onAnswer: (answer: FloorTaskAnswer, said: string) => void;
};

/** What cut-off registers did at the floor, with its answers of one tap. */
export function FloorTask(props: FloorTaskProps) {
  const { task, when } = props;
  return (
    <TaskCard
      sentence={words.floorSentence(task, when)}
      facts={[words.since(when(task.since))]}
      testId={`floor-task-${task.type}`}
    >
      <Answers {...props} />
    </TaskCard>
  );
}

function Answers(props: FloorTaskProps) {
  switch (props.task.type) {
    case 'two_parties':
      return <TwoParties {...props} />;
    case 'kept_twice':
      return <KeptTwice {...props} />;
    case 'moved_twice':
      return <MovedTwice {...props} />;
    case 'seated_twice':
      return <SeatedTwice {...props} />;
    case 'seated_and_gone':
      return <SeatedAndGone {...props} />;
  }
}

/** Where the tables can be chosen, any of them; else the one that suits best. */
function TwoParties({ task, onMove, onAnswer }: FloorTaskProps) {
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
      {onMove === undefined
        ? task.checks.map((one) => <Free key={one.checkId} one={one} onAnswer={onAnswer} />)
        : null}
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

type FreeProps = Pick<FloorTaskProps, 'onAnswer'> & {
  readonly one: FloorTaskFacts['checks'][number];
};

function Free({ one, onAnswer }: FreeProps) {
  const { checkId, free } = one;
  if (free == null) return null;
  const said = words.tableFor(free.label, words.who(one));
  const answer = { answer: 'sit', checkId, tableId: free.tableId } as const;
  return (
    <Button size="small" onPress={() => onAnswer(answer, said)} testId="task-sit">
      {said}
    </Button>
  );
}

function KeptTwice({ task: { parties }, onAnswer }: FloorTaskProps) {
  const [one, other] = parties;
  if (one === undefined || other === undefined) return null;
  const partyIds = [one.partyId, other.partyId] as const;
  return (
    <>
      {parties.map(({ free, ...party }) => {
        if (free === null) return null;
        const said = words.tableFor(free.label, words.partyName({ free, ...party }));
        const { partyId } = party;
        return (
          <Button
            key={partyId}
            size="small"
            onPress={() => onAnswer({ answer: 'rebook', partyId, tableId: free.tableId }, said)}
            testId="task-rebook"
          >
            {said}
          </Button>
        );
      })}
      <Button
        size="small"
        onPress={() => onAnswer({ answer: 'beside', partyIds }, words.keepBoth)}
        testId="task-beside"
      >
        {words.keepBoth}
      </Button>
    </>
  );
}

function MovedTwice({ task: { checks, places }, onAnswer }: FloorTaskProps) {
  const [check] = checks;
  if (check === undefined) return null;
  return places.map(({ tableId, label }) => {
    const said = words.sitAt(label);
    const answer = { answer: 'sit', checkId: check.checkId, tableId } as const;
    return (
      <Button key={tableId} size="small" onPress={() => onAnswer(answer, said)} testId="task-sit">
        {said}
      </Button>
    );
  });
}

function SeatedTwice({ task: { partyId, checks }, onAnswer }: FloorTaskProps) {
  if (partyId === null) return null;
  return checks.map(({ checkId, tableLabel }) => {
    const said = words.sitAt(tableLabel ?? '');
    return (
      <Button
        key={checkId}
        size="small"
        onPress={() => onAnswer({ answer: 'keep', partyId, checkId }, said)}
        testId="task-keep"
      >
        {said}
      </Button>
    );
  });
}

function SeatedAndGone({ task: { partyId }, onAnswer }: FloorTaskProps) {
  if (partyId === null) return null;
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
