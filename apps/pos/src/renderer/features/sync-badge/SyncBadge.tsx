import { StatusBadge, type Tone } from '@galley/ui';
import { Cloud, Store, Unplug } from 'lucide-react';
import { words } from '../../app/words.ts';
import { useRead } from '../../state/read.store.ts';
import { openSheet, useUi } from '../../state/ui.store.ts';

const looks = {
  online: { Icon: Cloud, tone: 'ok' },
  site_only: { Icon: Store, tone: 'info' },
  alone: { Icon: Unplug, tone: 'attention' },
} as const satisfies Record<string, { readonly Icon: typeof Cloud; readonly tone: Tone }>;

/** One icon and one word; a touch tells the rest. */
export function SyncBadge() {
  const mode = useRead(({ sync }) => sync?.mode);
  const open = useUi(({ sheet }) => sheet?.type === 'sync');
  if (mode === undefined) return null;
  const { Icon, tone } = looks[mode];
  return (
    <span data-testid="sync-badge" className="whitespace-nowrap">
      <StatusBadge
        tone={tone}
        icon={<Icon aria-hidden size="1.3em" />}
        label={words.modes[mode]}
        onPress={() => openSheet({ type: 'sync' })}
        expanded={open}
      />
    </span>
  );
}
