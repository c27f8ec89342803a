import type { PosContract } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import { Notice, PinPad } from '@galley/ui';
import { useState } from 'react';
import { failureText, words } from '../app/words.ts';
import { rpc } from '../state/rpc.ts';

type ApprovalPadProps = {
  readonly act: Input<PosContract, 'approve'>['act'];
  readonly onApproved: (approvalId: string) => void;
};

/** A manager's consent to exactly this act, given with a PIN on the same screen. */
export function ApprovalPad({ act, onApproved }: ApprovalPadProps) {
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const approve = async (full: string) => {
    setBusy(true);
    const outcome = await rpc().run('approve', { pin: full, act });
    setBusy(false);
    setPin('');
    if (outcome.ok) onApproved(outcome.value.approvalId);
    else setError(failureText(outcome.error));
  };
  return (
    <div className="flex flex-col items-center gap-4">
      <div className="w-full">
        <Notice kind="warn" title={words.approvalNeeded} />
      </div>
      <PinPad
        value={pin}
        onChange={setPin}
        onComplete={(full) => void approve(full)}
        error={error}
        busy={busy}
        labels={{ title: words.managerPin, typed: words.pinTyped, locked: words.pinLocked }}
      />
    </div>
  );
}
