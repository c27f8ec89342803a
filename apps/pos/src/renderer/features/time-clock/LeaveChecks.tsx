import type { ClockFace } from '@galley/pos/contract';
import { Button, Notice, PinPad } from '@galley/ui';
import { useState } from 'react';
import { listed } from '../../app/listed.ts';
import { timeClockWords as words } from '../../app/time-clock-words.ts';
import { words as common } from '../../app/words.ts';
import { sessionTitle } from '../../parts/session-title.ts';
import { usePinLock } from '../../state/pin-lock.ts';

type LeaveChecksProps = {
  readonly face: ClockFace;
  /** A manager's PIN; resolves to what is wrong with it. */
  readonly onPin: (pin: string) => Promise<string | undefined>;
  readonly onBack: () => void;
};

/** Checks and cash that whoever clocks out leaves behind, and the manager who lets them be. */
export function LeaveChecks({ face, onPin, onBack }: LeaveChecksProps) {
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const [lockedUntil, look] = usePinLock();
  const enter = async (full: string) => {
    setError(await onPin(full));
    setPin('');
    look();
  };
  return (
    <div className="flex flex-col items-center gap-4" data-testid="leave-checks">
      <div className="flex w-full flex-col gap-3">
        <Left
          title={words.openChecks}
          names={face.openChecks.map(({ title }) => title)}
          help={words.openChecksHelp}
        />
        <Left
          title={words.openFunds}
          names={face.openFunds.map(sessionTitle)}
          help={words.openFundsHelp}
        />
      </div>
      <PinPad
        value={pin}
        onChange={(next) => {
          setPin(next);
          setError(undefined);
        }}
        onComplete={(full) => void enter(full)}
        error={error}
        lockedUntil={lockedUntil}
        labels={{
          title: words.managerPin,
          typed: common.pinTyped,
          locked: common.pinLocked,
          clear: common.clear,
        }}
      />
      <Button onPress={onBack}>{words.notYet}</Button>
    </div>
  );
}

type LeftProps = {
  readonly title: string;
  readonly names: readonly string[];
  readonly help: string;
};

function Left({ title, names, help }: LeftProps) {
  if (names.length === 0) return null;
  return (
    <Notice kind="warn" title={title}>
      <span className="block font-semibold">{listed(names)}</span>
      {help}
    </Notice>
  );
}
