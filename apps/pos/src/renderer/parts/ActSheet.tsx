import type { Failure } from '@galley/base';
import type { ApprovedAct } from '@galley/domain';
import { Button, type ButtonProps, Notice, SideSheet } from '@galley/ui';
import { type ReactNode, useState } from 'react';
import { failureText } from '../app/trouble-text.ts';
import { words } from '../app/words.ts';
import { closeSheet } from '../state/ui.store.ts';
import { ApprovalPad } from './ApprovalPad.tsx';

type ActSheetProps = {
  readonly title: string;
  /** What the button does: `Void`, `Give back £5.25`. */
  readonly label: string;
  readonly danger?: boolean | undefined;
  /** What a manager would consent to; undefined while the form is not filled, or where nobody is asked. */
  readonly act: ApprovedAct | undefined;
  /** Whether the form is filled, where nobody is asked. */
  readonly ready?: boolean | undefined;
  /** Asks for the manager before anything is tried. */
  readonly approvalFirst?: boolean | undefined;
  /** Does it; the failure, if it could not. Closes the sheet itself when done. */
  readonly perform: (approvalId?: string) => Promise<Failure | undefined>;
  readonly testId: string;
  /** The form. What is typed into it is its owner's, so that it outlives the PIN pad. */
  readonly children: ReactNode;
};

/** Failures of the consent itself: the pad is the place to mend them. */
const ASKS_AGAIN = new Set(['approval_needed', 'approval_expired', 'approver_lacks_permission']);

/** An act that may need a manager: its form, the PIN pad in its place, and back to the form as it was. */
export function ActSheet(props: ActSheetProps) {
  const { title, act, perform, children } = props;
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const attempt = async (approvalId?: string) => {
    setBusy(true);
    const failure = await perform(approvalId);
    setBusy(false);
    if (failure === undefined) return;
    setAsking(ASKS_AGAIN.has(failure.code));
    setProblem(failure.code === 'approval_needed' ? undefined : failureText(failure));
  };
  const leave = (ask: boolean) => {
    setProblem(undefined);
    setAsking(ask);
  };
  const press = () => (props.approvalFirst ? leave(true) : void attempt());
  const pad = asking && act !== undefined ? act : undefined;
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={title}
      closeLabel={words.close}
      footer={
        pad === undefined ? (
          <Foot {...props} problem={problem} busy={busy} onPress={press} />
        ) : (
          <Button variant="quiet" fullWidth onPress={() => leave(false)} testId="approval-back">
            {words.back}
          </Button>
        )
      }
    >
      {pad === undefined ? (
        <div className="flex flex-col gap-6">{children}</div>
      ) : (
        <ApprovalPad
          act={pad}
          problem={problem}
          onType={() => setProblem(undefined)}
          onApproved={(approvalId) => void attempt(approvalId)}
        />
      )}
    </SideSheet>
  );
}

type FootProps = Pick<ActSheetProps, 'label' | 'danger' | 'act' | 'ready' | 'testId'> &
  Pick<ButtonProps, 'onPress'> & {
    readonly problem: string | undefined;
    readonly busy: boolean;
  };

function Foot({ label, danger, act, ready, testId, problem, busy, onPress }: FootProps) {
  return (
    <div className="flex w-full flex-col gap-3">
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      <Button
        variant={danger ? 'danger' : 'primary'}
        fullWidth
        disabled={!(ready ?? act !== undefined) || busy}
        onPress={onPress}
        testId={testId}
      >
        {label}
      </Button>
    </div>
  );
}
