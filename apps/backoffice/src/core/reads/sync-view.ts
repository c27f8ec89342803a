import type { SyncView } from '@galley/sync/protocol';
import type { Identity, SyncClient } from '@galley/sync/replica';

/** The replication as the badge and its page show it. */
export const syncViewOf = (
  status: ReturnType<SyncClient['status']>,
  { deviceId, name, number }: Identity,
): SyncView => ({
  mode: status.mode,
  pendingCommits: status.pendingCommits,
  oldestPendingAt: status.oldestPendingAt ?? null,
  caughtUp: status.caughtUp,
  clockOffsetMs: status.clockOffsetMs,
  ...(status.clockWrong === undefined ? {} : { clockWrong: status.clockWrong }),
  ...(status.heldSettings === undefined ? {} : { heldSettings: status.heldSettings }),
  ...(status.digest === undefined ? {} : { digest: status.digest }),
  ...(status.hub === undefined ? {} : { hub: status.hub }),
  ...(status.revoked && { revoked: true as const }),
  lastError: status.lastError ?? null,
  device: { id: deviceId, name, number },
  peers: status.peers.filter((peer) => peer.deviceId !== deviceId),
});
