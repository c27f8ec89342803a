import type { SyncView } from '@galley/sync/protocol';
import type { Clocks } from './clock.ts';

/** The same with its times by this window's clock: a window on another machine has a clock of its own. */
export const inWindowTime = (sync: SyncView, { skewMs }: Clocks): SyncView => {
  const here = (at: number | null) => (at === null ? null : at - skewMs);
  const { digest } = sync;
  return {
    ...sync,
    ...(digest === undefined
      ? {}
      : {
          digest: {
            ...digest,
            checkedAt: here(digest.checkedAt),
            healedAt: here(digest.healedAt),
          },
        }),
    oldestPendingAt: here(sync.oldestPendingAt),
    peers: sync.peers.map((peer) => ({ ...peer, lastHeardAt: peer.lastHeardAt - skewMs })),
  };
};
