import type { Failure, Result } from '@galley/base';
import type { Proof } from '@galley/domain';
import { LoginFace, toaster } from '@galley/ui';
import { type ReactNode, useState } from 'react';
import { failureText } from '../app/trouble-text.ts';
import { words } from '../app/words.ts';
import { useBadges } from '../state/badge-taker.ts';
import { useFormat } from '../state/format.ts';
import { usePinLock } from '../state/pin-lock.ts';
import { useRead } from '../state/read.store.ts';

type PinFaceProps = {
  /** What PIN or badge opens: the register by its name, or the time clock. */
  readonly device: string;
  readonly title: string;
  readonly onProof: (proof: Proof) => Promise<Result<unknown, Failure>>;
  readonly notice?: ReactNode;
  readonly end: ReactNode;
};

/** The page that asks for a PIN, with the house, the business day and the wait after wrong ones. */
export function PinFace({ device, title, onProof, notice, end }: PinFaceProps) {
  const site = useRead((models) => models.site);
  const format = useFormat();
  const [until, look] = usePinLock();
  const [refused, setRefused] = useState(0);
  const enter = async (pin: string): Promise<string | undefined> => {
    const outcome = await onProof({ pin });
    if (outcome.ok) return undefined;
    look();
    return failureText(outcome.error);
  };
  useBadges(async (badge) => {
    const outcome = await onProof(badge);
    if (outcome.ok) return;
    look();
    setRefused((count) => count + 1);
    toaster.show({ message: failureText(outcome.error), tone: 'alarm' });
  });
  return (
    <LoginFace
      // Digits that stand on the pad beside a badge were meant for nothing.
      key={refused}
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
