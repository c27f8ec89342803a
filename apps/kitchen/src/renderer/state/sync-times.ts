import type { SyncView } from '@galley/sync/protocol';
import type { Clocks } from './clock.ts';

/** The same with its times by this window's clock: a window on another machine has a clock of its own. */
export const inWindowTime = (sync: SyncView, { skewMs }: Clocks): SyncView => ({
  ...sync,
  oldestPendingAt: sync.oldestPendingAt === null ? null : sync.oldestPendingAt - skewMs,
  peers: sync.peers.map((peer) => ({ ...peer, lastHeardAt: peer.lastHeardAt - skewMs })),
});
