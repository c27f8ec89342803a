import type { SyncView } from '@galley/sync/protocol';
import { SyncBadge as Badge } from '@galley/ui';
import { questionOf, useRead } from '../state/read.store.ts';
import { openMore } from '../state/ui.store.ts';

const SYNC = questionOf('sync', {});

export const useSync = (): SyncView | undefined =>
  useRead(({ answers }) => answers[SYNC]) as SyncView | undefined;

/** A touch tells the rest. `plain`: where nobody is logged in it only tells. */
export function SyncBadge({ plain = false }: { readonly plain?: boolean }) {
  const sync = useSync();
  const coreAway = useRead(({ connection }) => connection === 'lost');
  const onPress = plain ? undefined : () => openMore('sync');
  return <Badge sync={sync} coreAway={coreAway} onPress={onPress} />;
}
