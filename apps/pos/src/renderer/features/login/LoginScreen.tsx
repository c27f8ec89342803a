import { Clock, Notice, PinPad, Skeleton } from '@galley/ui';
import { useState } from 'react';
import { failureText, words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { logIn } from '../../state/session.ts';

/** Whose register this is and which day it is, beside the pad that opens it. */
export function LoginScreen() {
  return (
    <main className="relative grid h-full grid-cols-[1fr_auto_1fr] items-center gap-8 bg-paper px-8">
      <HeldTaps />
      <SiteFace />
      <PinEntry />
      <Today />
    </main>
  );
}

function HeldTaps() {
  const held = useRead((models) => models.held);
  if (held === 0) return null;
  return (
    <div className="absolute inset-x-0 top-6 flex justify-center">
      <Notice kind="info" title={words.tapsWait} />
    </div>
  );
}

function SiteFace() {
  const site = useRead((models) => models.site);
  const device = useRead(({ sync }) => sync?.device.name);
  if (site === undefined) return <Skeleton label={words.starting} />;
  if (site === null)
    return (
      <div>
        <h1 className="text-lead font-semibold">{words.notSetUp}</h1>
        <p className="text-label text-ink-2">{words.notSetUpHelp}</p>
      </div>
    );
  return (
    <div className="self-end pb-16">
      <p className="text-label text-ink-2">{device ?? words.register}</p>
      <h1 className="text-title leading-none font-bold text-balance">{site.name}</h1>
    </div>
  );
}

function Today() {
  const date = useRead(({ site }) => site?.businessDate);
  const format = useFormat();
  if (date === undefined) return <span />;
  return (
    <div className="flex flex-col items-end self-end pb-16 text-end">
      <p className="text-label text-ink-2">{words.businessDay(format.date(date))}</p>
      <Clock timeZone={format.timeZone} />
    </div>
  );
}

function PinEntry() {
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const enter = async (full: string) => {
    setBusy(true);
    const outcome = await logIn(full);
    if (outcome.ok) return;
    setBusy(false);
    setPin('');
    setError(failureText(outcome.error));
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
        busy={busy}
        labels={{
          title: words.enterPin,
          typed: words.pinTyped,
          locked: words.pinLocked,
          clear: words.clear,
        }}
      />
    </div>
  );
}
