import { Button } from '../button/Button.tsx';
import {
  CustomerTwice,
  EditedTwice,
  MergedShared,
  RemovedAndChanged,
  Rivals,
  SplitTaxed,
  SplitUntaxed,
} from './CutOffAnswers.tsx';
import type { HouseTaskProps } from './house-task-props.ts';
import { houseTaskWords as words } from './house-task-words.ts';
import { Act } from './TaskAct.tsx';
import { TaskCard } from './TaskCard.tsx';

/** One thing about a check, or what was sold, that waits for a person; with its answers of one tap. */
export function HouseTask(props: HouseTaskProps) {
  const { task, when, money, onShow } = props;
  const facts = [words.since(when(task.since)), task.byName, task.deviceName];
  return (
    <TaskCard
      sentence={words.sentence(task, money, when)}
      facts={facts}
      testId={`task-${task.type}`}
    >
      <Answer {...props} />
      {task.checkId === null ? null : (
        <Button size="small" onPress={() => onShow()} testId="task-show">
          {words.show}
        </Button>
      )}
    </TaskCard>
  );
}

function Answer(props: HouseTaskProps) {
  const { task, onSend, onGiveBack, onKeepMaking, onSeen } = props;
  switch (task.type) {
    case 'paid_not_sent':
      return <Act run={onSend} label={words.sendNow} testId="task-send" />;
    case 'paid_twice':
    case 'voided_after_payment':
    case 'overpaid':
      return <Act run={onGiveBack} label={words.giveBack} testId="task-give-back" />;
    case 'moved_twice':
    case 'moved_after_settlement':
      return <Places {...props} />;
    case 'out_at_station':
      return <Act run={onKeepMaking} label={words.keepMaking} testId="task-keep-making" />;
    case 'clash_unconfirmed':
      return <Clash {...props} />;
    case 'slot_overfull':
      return <Slot {...props} />;
    case 'promised_twice':
      return <PromisedTwice {...props} />;
    case 'customer_twice':
      return <CustomerTwice {...props} />;
    case 'added_after_payment':
    case 'moved_in_after_payment':
    case 'raised_after_payment':
    case 'undone_after_payment':
    case 'due_after_payment':
      return <Due {...props} />;
    case 'reduced_after_payment':
      return <Act run={onGiveBack} label={words.giveBack} testId="task-give-back" />;
    case 'left_unpaid':
      return null;
    case 'reopened_twice':
    case 'refunded_and_reopened':
      return <Reopened {...props} />;
    case 'card_pending':
      return <Act run={props.onLookUp} label={words.lookUp} testId="task-look-up" />;
    case 'late_card':
      return <Act run={props.onToCard} label={words.toCard} testId="task-to-card" />;
    case 'card_refund_failed':
      return (
        <>
          <Act run={props.onTryAgain} label={words.tryAgain} testId="task-try-again" />
          <Act run={onSeen} label={words.seen} testId="task-seen" />
        </>
      );
    case 'handed_twice':
    case 'retyped_twice':
      return <Rivals {...props} />;
    case 'split_taxed':
      return <SplitTaxed {...props} />;
    case 'split_untaxed':
      return <SplitUntaxed {...props} />;
    case 'merged_shared':
      return <MergedShared {...props} />;
    case 'edited_twice':
      return <EditedTwice {...props} />;
    case 'removed_and_changed':
      return <RemovedAndChanged {...props} />;
    case 'sent_twice':
      return <SentTwice {...props} />;
    case 'oversold':
      return <Act run={onSeen} label={words.enough} testId="task-seen" />;
    default:
      return <Act run={onSeen} label={words.seen} testId="task-seen" />;
  }
}

function Places({ task, onSettleMove, onGiveBack }: HouseTaskProps) {
  const twice = task.type === 'moved_twice';
  return (
    <>
      {twice ? (
        <Act
          run={() => onSettleMove('stands')}
          label={words.keepOn(task.standsAt)}
          testId="keep-place"
        />
      ) : null}
      <Act
        run={() => onSettleMove('other')}
        label={twice ? words.putOn(task.otherAt) : words.putBackOn(task.checkTitle)}
        testId="other-place"
      />
      {twice ? null : <Act run={onGiveBack} label={words.giveBack} testId="task-give-back" />}
    </>
  );
}

function Clash({ task, onConfirm, onVoid }: HouseTaskProps) {
  const toVoid = onVoid === undefined ? undefined : () => onVoid(task.subjectId);
  return (
    <>
      <Act run={onConfirm} label={words.confirmClash} testId="task-confirm" />
      <Act run={toVoid} label={words.voidThat(task.names[0] ?? '')} testId="task-void" />
    </>
  );
}

function Slot({ task, when, onMoveSlot, onKeepSlot }: HouseTaskProps) {
  const nextAt = task.slot?.nextAt ?? null;
  const keep = task.otherAt === '' ? words.keepTime : words.keepBoth;
  return (
    <>
      {nextAt === null || onMoveSlot === undefined ? null : (
        <Act
          run={() => onMoveSlot(nextAt)}
          label={words.moveTo(task.checkTitle, when(nextAt))}
          testId="task-move-slot"
        />
      )}
      <Act run={onKeepSlot} label={keep} testId="task-keep-slot" />
    </>
  );
}

function PromisedTwice({ task, when, onMoveSlot, onSeen }: HouseTaskProps) {
  const { beside = 0, promisedAt = 0 } = task.promise ?? {};
  return (
    <>
      <Act run={onSeen} label={words.keepAt(when(promisedAt))} testId="task-seen" />
      <Act
        run={onMoveSlot && (() => onMoveSlot(beside))}
        label={words.moveTo(task.checkTitle, when(beside))}
        testId="task-move-slot"
      />
    </>
  );
}

/** Due on a check that was paid: undone where that can be, else the money is taken. */
function Due({ task, onSettleMove, onReduce, onVoid, onPay }: HouseTaskProps) {
  const rung = task.type === 'added_after_payment' ? (task.lineIds ?? []) : [];
  return (
    <>
      {task.type === 'moved_in_after_payment' ? (
        <Act
          run={() => onSettleMove('other')}
          label={words.putBackOn(task.otherAt)}
          testId="other-place"
        />
      ) : null}
      <Act run={onPay && (() => onPay())} label={words.takeMoney} testId="task-pay" />
      {task.type === 'raised_after_payment' ? (
        <Act run={onReduce} label={words.reduceAgain} testId="task-reduce" />
      ) : null}
      {onVoid === undefined
        ? null
        : rung.map((lineId, at) => (
            <Act
              key={lineId}
              run={() => onVoid(lineId)}
              label={words.voidThat(task.names[at] ?? '')}
              testId="task-void"
            />
          ))}
    </>
  );
}

function Reopened({ task, onShow, onPay, onSeen }: HouseTaskProps) {
  const [due] = task.checks;
  const pay = onPay && due && (() => onPay(due.checkId));
  return (
    <>
      <Act run={pay} label={words.takeMoneyOf(due?.title ?? '')} testId="task-pay" />
      {task.checks.map(({ checkId, title }) => (
        <Act
          key={checkId}
          run={() => onShow(checkId)}
          label={words.showOne(title)}
          testId="task-show-new"
        />
      ))}
      <Act run={onSeen} label={words.seen} testId="task-seen" />
    </>
  );
}

function SentTwice({ task, onVoid, onSeen }: HouseTaskProps) {
  return (
    <>
      {onVoid === undefined
        ? null
        : task.lineIds?.map((lineId, at) => (
            <Act
              key={lineId}
              run={() => onVoid(lineId)}
              label={words.voidThat(task.names[at] ?? '')}
              testId="task-void"
            />
          ))}
      <Act run={onSeen} label={words.bothWanted} testId="task-seen" />
    </>
  );
}
