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
  /** Whether the rows here are those of the hub. */
  readonly digest?: DigestView;
  readonly hub?: HubView | null;
  /** The device was shut out: nothing that it does reaches others. */
  readonly revoked?: true;
  readonly lastError: string | null;
  readonly device: { readonly id: string; readonly name: string; readonly number: number };
  readonly peers: readonly PeerView[];
};

/**
 * `agrees`: everything was compared and is equal. `checking`: being compared, as after a change of hub.
 * `differs`: something was found different and is being put right.
 */
export type DigestView = {
  readonly state: 'agrees' | 'checking' | 'differs';
  /** When everything was last found equal. */
  readonly checkedAt: number | null;
  /** Rows that were put right since this device was set up, and when the last of them. */
  /** Rows that only this device has so (not yet sent, set aside, held, in dispute): compared with nothing. */
  readonly spared?: number;
  readonly healed: number;
  readonly healedAt: number | null;
};

export type PeerView = {
  readonly deviceId: string;
  readonly kind: string;
  readonly name: string;
  /** False: nobody is logged in there; a closed register is not a silent one. */
  readonly open: boolean;
  readonly connected: boolean;
  readonly lastHeardAt: number;
  /** Heard by way of the hub, directly, or both. */
  readonly via?: 'hub' | 'direct' | 'both';
};

/** The hub in use. `term` counts take-overs at the site; 0 for the central hub. */
export type HubView = {
  readonly id: string | null;
  readonly term: number;
  /** Since when it has acted, as far as is known. */
  readonly since?: number;
  readonly url: string;
  readonly role: 'site' | 'central';
};
