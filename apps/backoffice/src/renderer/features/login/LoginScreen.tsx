import { LoginFace } from '@galley/ui';
import { words } from '../../app/words.ts';
import { SyncBadge } from '../../parts/SyncBadge.tsx';
import { useFormat, useSite } from '../../state/format.ts';
import { logIn } from '../../state/session.ts';

const enter = async (pin: string): Promise<string | undefined> => {
  const outcome = await logIn(pin);
  return outcome.ok ? undefined : outcome.error.message;
};

export function LoginScreen() {
  const site = useSite();
  const format = useFormat();
  return (
    <LoginFace
      site={site}
      device={words.office}
      day={site ? `${words.businessDay} ${format.date(site.businessDate)}` : undefined}
      timeZone={format.timeZone}
      onPin={enter}
      words={words}
      pinLabels={{
        title: words.enterPin,
        typed: words.pinTyped,
        locked: words.pinLocked,
        clear: words.clear,
      }}
      end={<SyncBadge plain />}
    />
  );
}
