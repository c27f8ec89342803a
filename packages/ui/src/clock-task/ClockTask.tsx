import { useState } from 'react';
import { Button } from '../button/Button.tsx';
import { WallTimeField } from '../fields/WallTimeField.tsx';
import type { ClockTaskWords } from '../languages/en/clock-task-words.ts';
import { Notice } from '../notice/Notice.tsx';
import type { ClockTaskAnswer, ClockTaskFacts } from './clock-task-facts.ts';
import { clockTaskWords } from './clock-task-words.ts';

export type ClockTaskProps = {
  readonly task: ClockTaskFacts;
  /** A moment as the site's clock shows it. */
  readonly when: (at: number) => string;
  /** The present minute on the site's wall, YYYY-MM-DDTHH:mm. */
  readonly now: string;
  /** Notes the answer; resolves to the code of what was wrong with it. */
  readonly onAnswer: (answer: ClockTaskAnswer) => Promise<string | undefined>;
  readonly words?: ClockTaskWords | undefined;
};

/** One thing of the time clock that a manager decides, with its answers of one tap. */
export function ClockTask(props: ClockTaskProps) {
  const { task, when, words = clockTaskWords } = props;
  const part = { ...props, words };
  const open = task.type === 'out_missing' || task.type === 'in_missing';
  return (
    <div data-testid="clock-task">
      <Notice kind="warn" title={words.sentence(task, when)}>
        <span className="flex flex-wrap items-end gap-2 pt-2">
          <Answers {...part} />
        </span>
        {open ? <Typed {...part} /> : null}
      </Notice>
    </div>
  );
}

type PartProps = ClockTaskProps & { readonly words: ClockTaskWords };

function Answers({ task, when, onAnswer, words }: PartProps) {
  const { first, second, lastSeen, employeeId, type } = task;
  const reason = words.reasons[type];
  const strike = (subjectId: string) => void onAnswer({ act: 'strike', subjectId, reason });
  if (type === 'in_twice' && second !== null)
    return (
      <>
        <Button size="small" onPress={() => strike(second.id)} testId="keep-first">
          {words.keep(when(first.at), first.deviceName)}
        </Button>
        <Button size="small" onPress={() => strike(first.id)} testId="keep-second">
          {words.keep(when(second.at), second.deviceName)}
        </Button>
      </>
    );
  if (type === 'out_missing' && lastSeen !== null) {
    const out = { act: 'add', employeeId, type: 'out', ...lastSeen.wall, reason } as const;
    return (
      <Button size="small" onPress={() => void onAnswer(out)} testId="out-last-seen">
        {words.outAt(when(lastSeen.at))}
      </Button>
    );
  }
  if (type === 'in_missing')
    return (
      <Button size="small" onPress={() => strike(first.id)} testId="leave-out">
        {words.leaveOut}
      </Button>
    );
  return task.choices.map(({ correctionId, byName, at }) => (
    <Button
      key={correctionId}
      size="small"
      onPress={() => void onAnswer({ act: 'keep', subjectId: first.id, correctionId, reason })}
    >
      {words.choice(byName, at === null ? null : when(at))}
    </Button>
  ));
}

const WHICH = ['first', 'second'] as const;

/** A time that nobody but the manager knows. */
function Typed({ task, now, onAnswer, words }: PartProps) {
  const [wall, setWall] = useState(task.first.wall.wall);
  const [twice, setTwice] = useState(false);
  const { employeeId } = task;
  const type = task.type === 'out_missing' ? 'out' : 'in';
  const reason = words.reasons[task.type];
  const add = async (which?: 'first' | 'second') => {
    const said = which === undefined ? {} : { which };
    const code = await onAnswer({ act: 'add', employeeId, type, wall, ...said, reason });
    setTwice(code === 'time_twice');
  };
  return (
    <span className="flex flex-wrap items-end gap-2 pt-2">
      <WallTimeField
        label={type === 'out' ? words.typedOut : words.typedIn}
        value={wall}
        max={now}
        onChange={setWall}
        testId="typed-time"
      />
      {twice ? (
        WHICH.map((which) => (
          <Button key={which} onPress={() => void add(which)}>
            {words.which[which]}
          </Button>
        ))
      ) : (
        <Button disabled={wall.length < 16} onPress={() => void add()} testId="note-typed">
          {words.set}
        </Button>
      )}
    </span>
  );
}
