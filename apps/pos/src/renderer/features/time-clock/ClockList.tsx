import type { ClockListView } from '@galley/pos/contract';
import {
  Button,
  ClockTask,
  type ClockTaskAnswer,
  clockTaskWords,
  ForgottenShift,
  type ForgottenShiftNote,
  List,
  ListRow,
  toaster,
} from '@galley/ui';
import { useEffect, useState } from 'react';
import { timeClockWords as words } from '../../app/time-clock-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { useFormat } from '../../state/format.ts';
import { rpc } from '../../state/rpc.ts';

type ClockListProps = { readonly pass: string; readonly onTouch: () => void };

/** For a manager at the clock: who is in, and what waits for a decision. */
export function ClockList({ pass, onTouch }: ClockListProps) {
  const [list, setList] = useState<ClockListView | null>(null);
  useEffect(() => rpc().watch('clockList', { pass }, setList, () => setList(null)), [pass]);
  const { when } = useFormat();
  const note = async (correction: ClockTaskAnswer | ForgottenShiftNote) => {
    onTouch();
    const outcome = await rpc().run('correctPunch', { pass, correction });
    const message = outcome.ok ? words.noted : failureText(outcome.error);
    toaster.show({ message, tone: outcome.ok ? 'ok' : 'alarm' });
    return outcome.ok ? undefined : outcome.error;
  };
  const answer = async (one: ClockTaskAnswer) => (await note(one))?.code;
  if (list === null) return null;
  return (
    <>
      <section className="flex flex-col gap-2" data-testid="clock-tasks">
        <h2 className="m-0 text-label font-semibold text-ink-2">
          {list.tasks.length === 0 ? words.noTasks : words.tasks}
        </h2>
        {list.tasks.map((task) => (
          <ClockTask key={task.key} task={task} when={when} now={list.now.wall} onAnswer={answer} />
        ))}
      </section>
      <InNow list={list} />
      <Forgotten list={list} onNote={note} />
    </>
  );
}

function InNow({ list }: { readonly list: ClockListView }) {
  const { when } = useFormat();
  return (
    <section className="flex flex-col gap-1">
      <h2 className="m-0 text-label font-semibold text-ink-2">{words.whoIsIn}</h2>
      {list.inNow.length === 0 ? <p className="m-0 text-body">{words.nobodyIn}</p> : null}
      <List label={words.whoIsIn}>
        {list.inNow.map(({ employeeId, name, since, jobName, onBreakSince }) => (
          <ListRow
            key={employeeId}
            flush
            title={<span className="font-semibold">{name}</span>}
            subtitle={onBreakSince === null ? undefined : words.breakSince(when(onBreakSince))}
            end={
              <span className="figures text-label text-ink-2">
                {jobName} {words.since(when(since))}
              </span>
            }
          />
        ))}
      </List>
    </section>
  );
}

type ForgottenProps = {
  readonly list: ClockListView;
  readonly onNote: (
    note: ForgottenShiftNote,
  ) => Promise<{ readonly code: string; readonly field?: string | undefined } | undefined>;
};

/** A shift that nobody punched: a key until it is wanted. */
function Forgotten({ list, onNote }: ForgottenProps) {
  const [open, setOpen] = useState(false);
  const note = async (one: ForgottenShiftNote) => {
    const trouble = await onNote(one);
    setOpen(trouble !== undefined);
    return trouble;
  };
  return (
    <section className="flex flex-col gap-2">
      <div>
        <Button variant="quiet" onPress={() => setOpen(!open)} testId="forgotten-key">
          {clockTaskWords.forgottenShift}
        </Button>
      </div>
      {open ? (
        <ForgottenShift people={list.people} jobs={list.jobs} now={list.now.wall} onNote={note} />
      ) : null}
    </section>
  );
}
