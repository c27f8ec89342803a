import { type ReactNode, useState } from 'react';
import { Clock } from '../app-frame/Clock.tsx';
import { PinPad, type PinPadLabels } from '../pin-pad/PinPad.tsx';
import { Skeleton } from '../skeleton/Skeleton.tsx';

export type LoginFaceProps = {
  /** Whose it is. `undefined`: not heard yet; `null`: the device does not know its site. */
  readonly site: { readonly name: string } | null | undefined;
  /** Above the site's name: `Register 1`, `Back office`. */
  readonly device: string;
  /** The business day in words. */
  readonly day?: string | undefined;
  readonly timeZone?: string | undefined;
  /** Resolves to what went wrong in words, or undefined when the person is in. */
  readonly onPin: (pin: string) => Promise<string | undefined>;
  readonly words: {
    readonly starting: string;
    readonly notSetUp: string;
    readonly notSetUpHelp: string;
  };
  readonly pinLabels?: Partial<PinPadLabels> | undefined;
  /** Unix milliseconds until which no PIN is taken. */
  readonly lockedUntil?: number | undefined;
  /** Above the pad: what waits for the log-in. */
  readonly notice?: ReactNode;
  /** Below the clock: the sync badge. */
  readonly end?: ReactNode;
  /** False where it is shown within a page that has its own `main`. */
  readonly landmarks?: boolean | undefined;
};

/** Whose device this is and which day it is, beside the pad that opens it. */
export function LoginFace(props: LoginFaceProps) {
  const { notice, lockedUntil, onPin, pinLabels, landmarks = true } = props;
  const Root = landmarks ? 'main' : 'div';
  return (
    <Root className="relative grid h-full grid-cols-[1fr_auto_1fr] items-center gap-8 overflow-y-auto bg-paper px-8">
      {notice === undefined ? null : (
        <div className="absolute inset-x-0 top-6 flex justify-center">{notice}</div>
      )}
      <SiteName {...props} />
      <PinEntry onPin={onPin} labels={pinLabels} lockedUntil={lockedUntil} />
      <Today {...props} />
    </Root>
  );
}

function SiteName({ site, device, words }: LoginFaceProps) {
  if (site === undefined) return <Skeleton label={words.starting} />;
  if (site === null)
    return (
      <div>
        <h1 className="text-lead font-semibold">{words.notSetUp}</h1>
        <p className="text-label text-ink-2">{words.notSetUpHelp}</p>
      </div>
    );
  return (
    <div className="flex flex-col gap-1 self-end pb-10">
      <p className="text-label text-ink-2">{device}</p>
      <h1 className="text-title leading-none font-bold text-balance break-words">{site.name}</h1>
    </div>
  );
}

function Today({ site, day, timeZone, end }: LoginFaceProps) {
  if (!site) return <span />;
  return (
    <div className="flex flex-col items-end gap-1 self-end pb-10 text-end">
      {day === undefined ? null : <p className="text-label text-balance text-ink-2">{day}</p>}
      <Clock timeZone={timeZone} />
      {end}
    </div>
  );
}

type PinEntryProps = Pick<LoginFaceProps, 'onPin' | 'lockedUntil'> & {
  readonly labels: LoginFaceProps['pinLabels'];
};

function PinEntry({ onPin, labels, lockedUntil }: PinEntryProps) {
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const enter = async (full: string) => {
    setBusy(true);
    const problem = await onPin(full);
    if (problem === undefined) return;
    setBusy(false);
    setPin('');
    setError(problem);
  };
  const type = (next: string) => {
    setPin(next);
    setError(undefined);
  };
  return (
    <div data-testid="login">
      <PinPad
        value={pin}
        onChange={type}
        onComplete={(full) => void enter(full)}
        error={error}
        lockedUntil={lockedUntil}
        busy={busy}
        labels={labels}
      />
    </div>
  );
}
