import type { Failure, Result } from '@galley/base';
import { LoginFace } from '@galley/ui';
import type { ReactNode } from 'react';
import { failureText } from '../app/trouble-text.ts';
import { words } from '../app/words.ts';
import { useFormat } from '../state/format.ts';
import { usePinLock } from '../state/pin-lock.ts';
import { useRead } from '../state/read.store.ts';

type PinFaceProps = {
  /** What the PIN opens: the register by its name, or the time clock. */
  readonly device: string;
  readonly title: string;
  readonly onPin: (pin: string) => Promise<Result<unknown, Failure>>;
  readonly notice?: ReactNode;
  readonly end: ReactNode;
};

/** The page that asks for a PIN, with the house, the business day and the wait after wrong ones. */
export function PinFace({ device, title, onPin, notice, end }: PinFaceProps) {
  const site = useRead((models) => models.site);
  const format = useFormat();
  const [until, look] = usePinLock();
  const enter = async (pin: string): Promise<string | undefined> => {
    const outcome = await onPin(pin);
    if (outcome.ok) return undefined;
    look();
    return failureText(outcome.error);
  };
  return (
    <LoginFace
      site={site}
      device={device}
      day={site ? words.businessDay(format.date(site.businessDate)) : undefined}
      timeZone={format.timeZone}
      onPin={enter}
      lockedUntil={until}
      words={words}
      pinLabels={{
        title,
        typed: words.pinTyped,
        locked: words.pinLocked,
        clear: words.clear,
      }}
      notice={notice}
      end={<span className="pt-4">{end}</span>}
    />
  );
}
