import type { SyncView } from '@galley/sync/protocol';
import type { Identity } from '@galley/sync/replica';

/** What the kitchen needs to know of the replication; the replica's own status fits. */
export type SyncStatusView = Omit<SyncView, 'oldestPendingAt' | 'lastError' | 'device'> & {
  readonly oldestPendingAt?: number | null | undefined;
  readonly lastError?: string | null | undefined;
};

/** The replication as its page shows it. */
export const syncViewOf = (
  status: SyncStatusView,
  { deviceId, name, number }: Pick<Identity, 'deviceId' | 'name' | 'number'>,
): SyncView => ({
  ...status,
  oldestPendingAt: status.oldestPendingAt ?? null,
  lastError: status.lastError ?? null,
  device: { id: deviceId, name, number },
  peers: status.peers.filter((peer) => peer.deviceId !== deviceId),
});
