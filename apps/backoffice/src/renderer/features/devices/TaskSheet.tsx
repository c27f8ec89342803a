import type { ResolutionAct } from '@galley/domain';
import { Button, ConfirmButton, Notice, SideSheet, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { rpc } from '../../state/rpc.ts';
import { useMay } from '../../state/session.ts';
import { ConflictFacts } from './ConflictFacts.tsx';
import { subjectOf, type Task, taskTitle } from './tasks.ts';
import { type Typed, VerdictFacts } from './VerdictFacts.tsx';

type TaskSheetProps = { readonly task: Task; readonly onClose: () => void };

/** The decision as it is being made: its reason, what was corrected, and what the core says against it. */
const useDecision = (task: Task, onClose: () => void) => {
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState<Typed>({});
  const [problem, setProblem] = useState<{ field: string; message: string }>();
  const decide = async (act: ResolutionAct) => {
    if (reason.trim() === '') return setProblem({ field: 'reason', message: words.whyNeeded });
    const corrections = act === 'adopted' ? Object.values(typed) : [];
    const subject = { subjectKind: subjectOf(task), subjectId: task.about.id };
    const outcome = await rpc().run('resolve', { ...subject, act, reason, corrections });
    if (!outcome.ok)
      return setProblem({ field: outcome.error.field ?? '', message: outcome.error.message });
    toaster.show({ message: words.decidedDone, tone: 'ok' });
    onClose();
  };
  const type = (row: number, column: string, value: string) => {
    setTyped({ ...typed, [`${row} ${column}`]: { row, column, value } });
    setProblem(undefined);
  };
  const say = (text: string) => {
    setReason(text);
    setProblem(undefined);
  };
  return { reason, say, typed, type, problem, decide };
};

/** Problems of a field stand beside it: the reason, or a value by `rows.INDEX.COLUMN`. */
const beside = (field: string): boolean => field === 'reason' || /^rows\.\d+\./.test(field);

/** One task: what happened, what it means, and the decision with its reason. */
export function TaskSheet({ task, onClose }: TaskSheetProps) {
  const { moment } = useFormat();
  const mayDecide = useMay('edit_staff');
  const decision = useDecision(task, onClose);
  const { problem } = decision;
  return (
    <SideSheet
      open
      onClose={onClose}
      width="wide"
      title={taskTitle(task)}
      subtitle={words.since(moment(task.about.at))}
      closeLabel={words.close}
      footer={mayDecide ? <Acts task={task} onDecide={decision.decide} /> : undefined}
    >
      <div className="flex flex-col gap-6" data-testid="task-sheet">
        <About task={task} decision={decision} />
        {problem === undefined || beside(problem.field) ? null : (
          <Notice kind="error" title={problem.message} />
        )}
        {mayDecide ? (
          <TextField
            label={words.why}
            hint={words.whyHint}
            value={decision.reason}
            onChange={decision.say}
            error={problem?.field === 'reason' ? problem.message : undefined}
            maxLength={200}
            testId="task-reason"
          />
        ) : (
          <Notice title={words.mayNotDecide} />
        )}
      </div>
    </SideSheet>
  );
}

type AboutProps = { readonly task: Task; readonly decision: ReturnType<typeof useDecision> };

function About({ task, decision }: AboutProps) {
  if (task.subject === 'verdict')
    return (
      <VerdictFacts
        about={task.about}
        typed={decision.typed}
        problem={decision.problem}
        onType={decision.type}
      />
    );
  if (task.subject === 'alarm') return <ConflictFacts about={task.about} />;
  const { deviceName, newName, fromSeq, toSeq } = task.about;
  return <p>{words.forkHelp(deviceName, newName, fromSeq, toSeq)}</p>;
}

type ActsProps = { readonly task: Task; readonly onDecide: (act: ResolutionAct) => Promise<void> };

function Acts({ task, onDecide }: ActsProps) {
  if (task.subject !== 'verdict')
    return (
      <Button variant="primary" onPress={() => void onDecide('seen')} testId="task-seen">
        {words.markSeen}
      </Button>
    );
  return (
    <>
      <Button
        variant="primary"
        disabled={!task.about.adoptable}
        onPress={() => void onDecide('adopted')}
        testId="task-adopt"
      >
        {words.adopt}
      </Button>
      <span className="ms-auto">
        <ConfirmButton
          confirm={words.discardConfirm}
          onConfirm={() => void onDecide('discarded')}
          testId="task-discard"
        >
          {words.discard}
        </ConfirmButton>
      </span>
    </>
  );
}
