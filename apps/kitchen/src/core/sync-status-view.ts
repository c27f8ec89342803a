import type { SyncView } from '@galley/sync/protocol';

/** What the kitchen needs to know of the replication. */
export type SyncStatusView = Pick<SyncView, 'mode' | 'caughtUp' | 'clockOffsetMs' | 'peers'>;
