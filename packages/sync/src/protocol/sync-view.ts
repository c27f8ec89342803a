/** What the sync badge and its page show. Times are local-clock ms. */
export type SyncView = {
  readonly mode: 'online' | 'site_only' | 'alone';
  /** Commits that the central hub has not acknowledged, and since when the oldest waits. */
  readonly pendingCommits: number;
  readonly oldestPendingAt: number | null;
  readonly caughtUp: boolean;
  readonly clockOffsetMs: number;
  /** True when this device's clock is more than 60 s off: the person is told to set it. */
  readonly clockWrong?: boolean;
  /** Settings changed here that are not yet in force, because the clock was wrong when they were made. */
  readonly heldSettings?: number;
  readonly lastError: string | null;
  readonly device: { readonly id: string; readonly name: string; readonly number: number };
  readonly peers: readonly PeerView[];
};

export type PeerView = {
  readonly deviceId: string;
  readonly kind: string;
  readonly name: string;
  /** False: nobody is logged in there; a closed register is not a silent one. */
  readonly open: boolean;
  readonly connected: boolean;
  readonly lastHeardAt: number;
};
