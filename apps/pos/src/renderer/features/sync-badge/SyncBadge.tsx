import { StatusBadge, type Tone } from '@galley/ui';
import { Ban, CircleHelp, Cloud, Store, Unplug } from 'lucide-react';
import { words } from '../../app/words.ts';
import { useRead } from '../../state/read.store.ts';
import { openSheet, useUi } from '../../state/ui.store.ts';

const looks = {
  online: { Icon: Cloud, tone: 'ok' },
  site_only: { Icon: Store, tone: 'info' },
  alone: { Icon: Unplug, tone: 'attention' },
} as const satisfies Record<string, { readonly Icon: typeof Cloud; readonly tone: Tone }>;

/** The core itself is away: what it said last of the hub may no longer hold. */
const unknown = { Icon: CircleHelp, tone: 'neutral' } as const;

/** What is done here reaches nobody. */
const shutOut = { Icon: Ban, tone: 'alarm' } as const;

/** One icon and one word; a touch tells the rest. */
export function SyncBadge() {
  const mode = useRead(({ sync }) => sync?.mode);
  const open = useUi(({ sheet }) => sheet?.type === 'sync');
  const lost = useRead(({ connection }) => connection === 'lost');
  const revoked = useRead(({ sync }) => sync?.revoked === true);
  if (mode === undefined) return null;
  const { Icon, tone } = lost ? unknown : revoked ? shutOut : looks[mode];
  return (
    <span data-testid="sync-badge" className="whitespace-nowrap">
      <StatusBadge
        tone={tone}
        icon={<Icon aria-hidden size="1.3em" />}
        label={lost ? words.notKnown : revoked ? words.shutOut : words.modes[mode]}
        onPress={() => openSheet({ type: 'sync' })}
        expanded={open}
      />
    </span>
  );
}
