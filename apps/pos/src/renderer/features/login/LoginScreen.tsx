import { Button, LoginFace, Notice } from '@galley/ui';
import { Clock4 } from 'lucide-react';
import { timeClockWords } from '../../app/time-clock-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { usePinLock } from '../../state/pin-lock.ts';
import { useRead } from '../../state/read.store.ts';
import { logIn } from '../../state/session.ts';

type LoginScreenProps = {
  /** What was punched at the time clock just now. */
  readonly told?: string | undefined;
  readonly onClock: () => void;
};

export function LoginScreen({ told, onClock }: LoginScreenProps) {
  const site = useRead((models) => models.site);
  const device = useRead(({ sync }) => sync?.device.name);
  const held = useRead((models) => models.held);
  const format = useFormat();
  const [until, look] = usePinLock();
  const enter = async (pin: string): Promise<string | undefined> => {
    const outcome = await logIn(pin);
    if (outcome.ok) return undefined;
    look();
    return failureText(outcome.error);
  };
  return (
    <LoginFace
      site={site}
      device={device ?? words.register}
      day={site ? words.businessDay(format.date(site.businessDate)) : undefined}
      timeZone={format.timeZone}
      onPin={enter}
      lockedUntil={until}
      words={words}
      pinLabels={{
        title: words.enterPin,
        typed: words.pinTyped,
        locked: words.pinLocked,
        clear: words.clear,
      }}
      notice={
        held > 0 ? (
          <Notice kind="info" title={words.tapsWait} />
        ) : told === undefined ? undefined : (
          <Notice kind="done" title={told} />
        )
      }
      end={
        <span className="pt-4">
          <Button icon={<Clock4 aria-hidden />} onPress={onClock} testId="open-clock">
            {timeClockWords.timeClock}
          </Button>
        </span>
      }
    />
  );
}
