import type { SyncView } from '@galley/sync/protocol';
import { StatusBadge, type Tone } from '@galley/ui';
import { CircleHelp, Cloud, Store, Unplug } from 'lucide-react';
import { words } from '../app/words.ts';
import { questionOf, useRead } from '../state/read.store.ts';
import { openMore } from '../state/ui.store.ts';

const looks = {
  online: { Icon: Cloud, tone: 'ok' },
  site_only: { Icon: Store, tone: 'info' },
  alone: { Icon: Unplug, tone: 'attention' },
} as const satisfies Record<string, { readonly Icon: typeof Cloud; readonly tone: Tone }>;

/** The core itself is away: what it said last of the hub may no longer hold. */
const unknown = { Icon: CircleHelp, tone: 'neutral' } as const;

const SYNC = questionOf('sync', {});

export const useSync = (): SyncView | undefined =>
  useRead(({ answers }) => answers[SYNC]) as SyncView | undefined;

/** One icon and one word; a touch tells the rest. `plain`: where nobody is logged in it only tells. */
export function SyncBadge({ plain = false }: { readonly plain?: boolean }) {
  const mode = useSync()?.mode;
  const lost = useRead(({ connection }) => connection === 'lost');
  if (mode === undefined) return null;
  const { Icon, tone } = lost ? unknown : looks[mode];
  return (
    <span data-testid="sync-badge" className="flex flex-col whitespace-nowrap">
      <StatusBadge
        tone={tone}
        icon={<Icon aria-hidden size="1.3em" />}
        label={lost ? words.notKnown : words.modes[mode]}
        onPress={plain ? undefined : () => openMore('sync')}
      />
    </span>
  );
}
