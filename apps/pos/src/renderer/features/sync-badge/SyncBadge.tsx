import { SyncBadge as Badge } from '@galley/ui';
import { useRead } from '../../state/read.store.ts';
import { openSheet, useUi } from '../../state/ui.store.ts';

/** In the bar of every screen; a touch opens the page of the connections. */
export function SyncBadge() {
  const sync = useRead((models) => models.sync);
  const coreAway = useRead(({ connection }) => connection === 'lost');
  const open = useUi(({ sheet }) => sheet?.type === 'sync');
  return (
    <Badge
      sync={sync ?? undefined}
      coreAway={coreAway}
      onPress={() => openSheet({ type: 'sync' })}
      expanded={open}
    />
  );
}
