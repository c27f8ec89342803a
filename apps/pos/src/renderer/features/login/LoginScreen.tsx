import { Button, LanguageChoice, Notice } from '@galley/ui';
import { Clock4 } from 'lucide-react';
import { timeClockWords } from '../../app/time-clock-words.ts';
import { words } from '../../app/words.ts';
import { PinFace } from '../../parts/PinFace.tsx';
import { useRead } from '../../state/read.store.ts';
import { logIn } from '../../state/session.ts';

type LoginScreenProps = {
  /** What was punched at the time clock just now. */
  readonly told?: string | undefined;
  readonly onClock: () => void;
};

export function LoginScreen({ told, onClock }: LoginScreenProps) {
  const device = useRead(({ sync }) => sync?.device.name);
  const held = useRead((models) => models.held);
  return (
    <PinFace
      device={device ?? words.register}
      title={words.enterPin}
      onProof={logIn}
      notice={
        held > 0 ? (
          <Notice kind="info" title={words.tapsWait} />
        ) : told === undefined ? undefined : (
          <Notice kind="done" title={told} />
        )
      }
      end={
        <span className="flex flex-wrap justify-end gap-keys">
          <LanguageChoice />
          <Button icon={<Clock4 aria-hidden />} onPress={onClock} testId="open-clock">
            {timeClockWords.timeClock}
          </Button>
        </span>
      }
    />
  );
}
