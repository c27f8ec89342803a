import { Clock, PinPad, Skeleton } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { SyncBadge } from '../../parts/SyncBadge.tsx';
import { useFormat, useSite } from '../../state/format.ts';
import { logIn } from '../../state/session.ts';

/** Whose office this is, beside the pad that opens it. */
export function LoginScreen() {
  return (
    <main className="grid h-full grid-cols-[1fr_auto_1fr] items-center gap-8 px-10">
      <SiteFace />
      <PinEntry />
      <Today />
    </main>
  );
}

function SiteFace() {
  const site = useSite();
  if (site === undefined) return <Skeleton label={words.starting} />;
  if (site === null)
    return (
      <div>
        <h1 className="text-lead font-semibold">{words.notSetUp}</h1>
        <p className="text-label text-ink-2">{words.notSetUpHelp}</p>
      </div>
    );
  return (
    <div>
      <p className="text-label text-ink-2">{words.office}</p>
      <h1 className="text-total leading-none font-bold text-balance">{site.name}</h1>
    </div>
  );
}

function Today() {
  const site = useSite();
  const format = useFormat();
  if (!site) return <span />;
  return (
    <div className="flex flex-col items-end gap-2 text-end">
      <p className="text-label text-ink-2">{words.businessDay}</p>
      <p className="text-lead leading-tight font-semibold">{format.date(site.businessDate)}</p>
      <Clock timeZone={format.timeZone} />
      <SyncBadge plain />
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
    setError(outcome.error.message);
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
