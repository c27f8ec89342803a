import type { ApprovedAct, Proof } from '@galley/domain';
import { Notice, PinPad } from '@galley/ui';
import { useState } from 'react';
import { failureText } from '../app/trouble-text.ts';
import { words } from '../app/words.ts';
import { useBadges } from '../state/badge-taker.ts';
import { usePinLock } from '../state/pin-lock.ts';
import { rpc } from '../state/rpc.ts';

type ApprovalPadProps = {
  readonly act: ApprovedAct;
  readonly onApproved: (approvalId: string) => void;
  /** Why the approval that was given did not do. */
  readonly problem?: string | undefined;
  /** A key was pressed: what went wrong before is over. */
  readonly onType: () => void;
};

/** A manager's consent to exactly this act, given with a PIN or badge on the same screen. */
export function ApprovalPad({ act, onApproved, problem, onType }: ApprovalPadProps) {
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [lockedUntil, look] = usePinLock();
  const type = (next: string) => {
    setPin(next);
    setError(undefined);
    onType();
  };
  const approve = async (proof: Proof) => {
    setBusy(true);
    const outcome = await rpc().run('approve', { ...proof, act });
    setBusy(false);
    setPin('');
    if (outcome.ok) return onApproved(outcome.value.approvalId);
    setError(failureText(outcome.error));
    look();
  };
  useBadges((badge) => {
    type('');
    void approve(badge);
  });
  return (
    <div className="flex flex-col items-center gap-4">
      <div className="w-full">
        <Notice kind="warn" title={words.approvalNeeded} />
      </div>
      <PinPad
        value={pin}
        onChange={type}
        onComplete={(pin) => void approve({ pin })}
        error={error ?? problem}
        lockedUntil={lockedUntil}
        busy={busy}
        labels={{ title: words.managerPin, typed: words.pinTyped, locked: words.pinLocked }}
      />
    </div>
  );
}
