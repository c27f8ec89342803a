import type { TasksView } from '@galley/pos/contract';
import {
  ClockTask,
  EmptyState,
  FloorTask,
  HouseTask,
  SideSheet,
  houseTaskWords as words,
} from '@galley/ui';
import { Check } from 'lucide-react';
import { words as registerWords } from '../../app/words.ts';
import { keepMaking } from '../../state/availability-acts.ts';
import { lookUpCard, retryCardRefund } from '../../state/cards.ts';
import { takeInHand } from '../../state/floor.store.ts';
import { settleFloor } from '../../state/floor-acts.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { sendCheck } from '../../state/send-check.ts';
import { keepSlot, moveSlot } from '../../state/slot-acts.ts';
import {
  answerClock,
  chooseEditOf,
  confirmSentClash,
  freeToo,
  giveTo,
  makeOther,
  mergeRest,
  noteTask,
  payCheckOf,
  reduceCheckOf,
  settleTask,
  showCheckOfTask,
  takeOffLineOf,
  taxToo,
  voidLineOf,
} from '../../state/task-acts.ts';
import { closeSheet, go, openSheet } from '../../state/ui.store.ts';
import { countTasks, useTasks } from '../../state/use-tasks.ts';

/** Everything that waits for a manager, in one list, each with its answers of one tap. */
export function TasksSheet() {
  const tasks = useTasks();
  return (
    <SideSheet open onClose={closeSheet} title={words.tasks} closeLabel={registerWords.close}>
      <div className="flex flex-col gap-2" data-testid="tasks">
        {countTasks(tasks) === 0 ? (
          <EmptyState icon={<Check aria-hidden />} title={words.none}>
            {words.noneHelp}
          </EmptyState>
        ) : (
          <List tasks={tasks} />
        )}
      </div>
    </SideSheet>
  );
}

function List({ tasks: { house, floor, clock, now } }: { readonly tasks: TasksView }) {
  const { when } = useFormat();
  const moveGuests = (checkId: string, title: string) => {
    takeInHand({ type: 'move', checkId, title });
    go('tables');
  };
  return (
    <>
      {house.map((task) => (
        <House key={task.key} task={task} />
      ))}
      {floor.map((task) => (
        <FloorTask
          key={task.key}
          task={task}
          when={when}
          onMove={moveGuests}
          onAnswer={(answer, said) => void settleFloor(answer, said)}
        />
      ))}
      {clock.map((task) => (
        <ClockTask key={task.key} task={task} when={when} now={now.wall} onAnswer={answerClock} />
      ))}
    </>
  );
}

const keysOf = ({ clash }: TasksView['house'][number]): readonly string[] =>
  (clash?.asks ?? []).map(({ key }) => key);

const giveOther = ({ type }: TasksView['house'][number], checkId: string, id: string) =>
  type === 'customer_twice' ? giveTo(checkId, id) : makeOther({ type, checkId }, id);

function House({ task }: { readonly task: TasksView['house'][number] }) {
  const { when, money } = useFormat();
  const mayNote = useRead(({ session }) => session?.permissions.includes('approve_void') === true);
  const mayCrowd = useRead(({ session }) => session?.permissions.includes('mark_out') === true);
  const { checkId, slot, promise } = task;
  const onCheck = (run: (id: string) => void) =>
    checkId === null ? undefined : () => run(checkId);
  return (
    <HouseTask
      task={task}
      when={when}
      money={money}
      onSend={onCheck((id) => void sendCheck(id))}
      onGiveBack={onCheck((id) => openSheet({ type: 'reverse', checkId: id, paymentId: null }))}
      onKeepMaking={() => void keepMaking(task.subjectId, task.names[0] ?? '')}
      onSettleMove={(choice) => void settleTask(task, choice)}
      onVoid={checkId === null ? undefined : (lineId) => voidLineOf(checkId, lineId)}
      onConfirm={onCheck((id) => void confirmSentClash(id, task.subjectId, keysOf(task)))}
      onMoveSlot={(at) =>
        void moveSlot(task.subjectId, at, (slot ?? promise)?.promisedAt ?? at, when)
      }
      onKeepSlot={
        mayCrowd && slot ? () => void keepSlot(task.subjectId, slot.promisedAt) : undefined
      }
      onFree={onCheck((id) => void freeToo(id, task.exemption, money))}
      onTax={onCheck((id) => void taxToo(id, money))}
      onMergeRest={(intoId) => void mergeRest(task, intoId)}
      onChooseEdit={
        checkId === null
          ? undefined
          : (lineId) => void chooseEditOf(checkId, lineId, task.names[0] ?? '')
      }
      onTakeOffLine={
        checkId === null
          ? undefined
          : (lineId) => void takeOffLineOf(checkId, lineId, task.names[0] ?? '')
      }
      onGiveTo={checkId === null ? undefined : (id) => void giveOther(task, checkId, id)}
      onSeen={mayNote ? () => void noteTask(task.key) : undefined}
      onLookUp={() => void lookUpCard(task.subjectId)}
      onToCard={onCheck((id) =>
        openSheet({ type: 'reverse', checkId: id, paymentId: task.subjectId }),
      )}
      onTryAgain={() => void retryCardRefund(task.subjectId)}
      onPay={checkId === null ? undefined : (id = checkId) => payCheckOf(id)}
      onReduce={onCheck(reduceCheckOf)}
      onShow={(id = checkId ?? '') => showCheckOfTask(id)}
    />
  );
}
