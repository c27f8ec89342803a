import type { Proof } from '@galley/domain';
import type { ClockFace } from '@galley/pos/contract';
import { Button } from '@galley/ui';
import { useState } from 'react';
import { timeClockWords as clockWords } from '../../app/time-clock-words.ts';
import { PinFace } from '../../parts/PinFace.tsx';
import { rpc } from '../../state/rpc.ts';
import { Face } from './Face.tsx';

type TimeClockScreenProps = {
  /** Back to the register's own PIN pad, with what was done in words. */
  readonly onLeave: (told?: string) => void;
};

/** The time clock: a PIN shows one's own time and what can be punched; the register stays shut. */
export function TimeClockScreen({ onLeave }: TimeClockScreenProps) {
  const [face, setFace] = useState<ClockFace>();
  if (face === undefined) return <ClockPin onFace={setFace} onLeave={() => onLeave()} />;
  return <Face face={face} onFace={setFace} onLeave={onLeave} />;
}

type ClockPinProps = {
  readonly onFace: (face: ClockFace) => void;
  readonly onLeave: () => void;
};

function ClockPin({ onFace, onLeave }: ClockPinProps) {
  const open = async (proof: Proof) => {
    const outcome = await rpc().run('openClock', proof);
    if (outcome.ok) onFace(outcome.value);
    return outcome;
  };
  return (
    <PinFace
      device={clockWords.timeClock}
      title={clockWords.pinTitle}
      onProof={open}
      end={
        <Button onPress={onLeave} testId="leave-clock">
          {clockWords.backToRegister}
        </Button>
      }
    />
  );
}
