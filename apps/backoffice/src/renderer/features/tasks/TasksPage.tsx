import type { OfficeTasks } from '@galley/backoffice/contract';
import {
  ClockTask,
  EmptyState,
  FloorTask,
  HouseTask,
  Skeleton,
  houseTaskWords as words,
} from '@galley/ui';
import { Check } from 'lucide-react';
import { words as officeWords } from '../../app/words.ts';
import { Page } from '../../parts/Page.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useFormat } from '../../state/format.ts';
import { noteCorrection } from '../../state/note-correction.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { go, showCheck } from '../../state/ui.store.ts';

export const countTasks = ({ house, floor, clock }: OfficeTasks): number =>
  house.length + floor.length + clock.length;

/** Everything that waits for a manager, as registers list it too. */
export function TasksPage() {
  const { value: tasks, failure } = useAnswer('tasks', {});
  return (
    <Page testId="page-tasks" title={words.tasks} failure={failure}>
      <div className="scroll-region h-full px-6 pb-10">
        {tasks === undefined ? (
          <Skeleton shape="row" count={6} label={officeWords.loading} />
        ) : countTasks(tasks) === 0 ? (
          <EmptyState icon={<Check aria-hidden />} title={words.none}>
            {words.noneHelp}
          </EmptyState>
        ) : (
          <TaskList tasks={tasks} />
        )}
      </div>
    </Page>
  );
}

function TaskList({ tasks: { house, floor, clock, now } }: { readonly tasks: OfficeTasks }) {
  const { moment } = useFormat();
  return (
    <div className="flex max-w-[60rem] flex-col gap-2" data-testid="tasks">
      {house.map((task) => (
        <House key={task.key} task={task} />
      ))}
      {floor.map((task) => (
        <FloorTask
          key={task.key}
          task={task}
          when={moment}
          onAnswer={(answer) => void runAndTell('settleFloor', answer)}
        />
      ))}
      {clock.map((task) => (
        <ClockTask
          key={task.key}
          task={task}
          when={moment}
          now={now.wall}
          onAnswer={noteCorrection}
        />
      ))}
    </div>
  );
}

function House({ task }: { readonly task: OfficeTasks['house'][number] }) {
  const { moment, money } = useFormat();
  const mayNote = useMay('approve_void');
  const mayCrowd = useMay('mark_out');
  const { checkId, subjectId, slot } = task;
  const promise = (promisedAt: number, beyond?: true) =>
    void runAndTell('promiseOrder', {
      ...{ checkId: subjectId, promisedAt },
      ...(beyond && { beyond }),
    });
  const settle = (choice: 'stands' | 'other') =>
    checkId === null
      ? undefined
      : void runAndTell('settleMove', { checkId, moveId: subjectId, choice });
  const show = (id: string | null = checkId) => {
    showCheck(id);
    go('checks');
  };
  return (
    <HouseTask
      task={task}
      when={moment}
      money={money}
      onKeepMaking={() => void runAndTell('keepMaking', { lineId: subjectId })}
      onSettleMove={settle}
      onSeen={mayNote ? () => void runAndTell('noteTask', { key: task.key }) : undefined}
      onMoveSlot={(at) => promise(at)}
      onKeepSlot={mayCrowd && slot ? () => promise(slot.promisedAt, true) : undefined}
      onShow={show}
    />
  );
}
