import type { ClockFace } from '@galley/pos/contract';
import { Button, LoginFace } from '@galley/ui';
import { useState } from 'react';
import { timeClockWords as clockWords } from '../../app/time-clock-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { usePinLock } from '../../state/pin-lock.ts';
import { useRead } from '../../state/read.store.ts';
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
  const site = useRead((models) => models.site);
  const format = useFormat();
  const [until, look] = usePinLock();
  const enter = async (pin: string): Promise<string | undefined> => {
    const outcome = await rpc().run('openClock', { pin });
    if (outcome.ok) {
      onFace(outcome.value);
      return undefined;
    }
    look();
    return failureText(outcome.error);
  };
  return (
    <LoginFace
      site={site}
      device={clockWords.timeClock}
      day={site ? words.businessDay(format.date(site.businessDate)) : undefined}
      timeZone={format.timeZone}
      onPin={enter}
      lockedUntil={until}
      words={words}
      pinLabels={{
        title: clockWords.pinTitle,
        typed: words.pinTyped,
        locked: words.pinLocked,
        clear: words.clear,
      }}
      end={
        <span className="pt-4">
          <Button onPress={onLeave} testId="leave-clock">
            {clockWords.backToRegister}
          </Button>
        </span>
      }
    />
  );
}
