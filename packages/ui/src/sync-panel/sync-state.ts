/** A device that was heard within this time is there; a beat comes every second. */
export const FRESH_MS = 5000;

export type SyncMode = 'online' | 'site_only' | 'alone';

/** Another device as the hub tells of it; the sync protocol's `PeerView` fits. Times are local-clock ms. */
export type SyncPeer = {
  readonly deviceId: string;
  readonly name: string;
  /** `site_hub` for a hub; a device else. */
  readonly kind?: string | undefined;
  /** False: nobody works there; a closed register is not a silent one. */
  readonly open: boolean;
  /** What the hub said last; it does not grow old by itself, `lastHeardAt` does. */
  readonly connected: boolean;
  readonly lastHeardAt: number;
};

/** What the panel shows; the sync protocol's `SyncView` fits. Times are local-clock ms. */
export type SyncFacts = {
  readonly mode: SyncMode;
  readonly pendingCommits: number;
  readonly oldestPendingAt: number | null;
  readonly caughtUp: boolean;
  /** Hub time less this device's time. */
  readonly clockOffsetMs: number;
  readonly clockWrong?: boolean | undefined;
  readonly heldSettings?: number | undefined;
  /** This device was shut out by the office. */
  readonly revoked?: boolean | undefined;
  readonly lastError: string | null;
  readonly device: { readonly id: string; readonly name: string; readonly number: number };
  readonly peers: readonly SyncPeer[];
  /** The hub in use, reached or not. */
  readonly hub?: { readonly url: string; readonly role: 'site' | 'central' } | null | undefined;
  /** Whether the rows here are those of the hub, and how many were put right so far. */
  readonly digest?: SyncDigest | null | undefined;
};

export type SyncDigest = {
  readonly state: 'agrees' | 'checking' | 'differs';
  readonly checkedAt: number | null;
  /** Records that only this device has so: they were compared with nothing. */
  readonly spared?: number | undefined;
  readonly healed: number;
};

export type PeerState = 'here' | 'silent' | 'closed';

/** Milliseconds since it was heard; a time in the future (clocks that differ) is now. */
export const silenceOf = ({ lastHeardAt }: Pick<SyncPeer, 'lastHeardAt'>, now: number): number =>
  Math.max(0, now - lastHeardAt);

/** A hub tells of nobody whom it has not heard for a day: what seems older was told by another clock. */
const OLDEST_MS = 25 * 3_600_000;

export const isAgeKnown = (silence: number): boolean => silence <= OLDEST_MS;

/** Commits that wait for longer than this do not reach the hub at once. */
const SOON_MS = 60_000;

export const waitsLong = (
  { pendingCommits, oldestPendingAt }: Pick<SyncFacts, 'pendingCommits' | 'oldestPendingAt'>,
  now: number,
): boolean => pendingCommits > 0 && oldestPendingAt !== null && now - oldestPendingAt > SOON_MS;

/** By the age of what was heard, never by what was said when it was heard. */
export const peerStateOf = (peer: SyncPeer, now: number): PeerState => {
  if (peer.connected && silenceOf(peer, now) <= FRESH_MS) return 'here';
  return peer.open || peer.connected ? 'silent' : 'closed';
};

/** Silent ones first, then by name: what needs a look stands on top. */
export const inOrder = (peers: readonly SyncPeer[], now: number): readonly SyncPeer[] => {
  const rank: Record<PeerState, number> = { silent: 0, here: 1, closed: 2 };
  return [...peers].sort(
    (a, b) => rank[peerStateOf(a, now)] - rank[peerStateOf(b, now)] || (a.name < b.name ? -1 : 1),
  );
};
