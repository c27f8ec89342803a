import { MAX_AHEAD_MS } from '../../core/index.ts';
import {
  DEVICE_KIND,
  type DeviceKind,
  type DigestView,
  type HubView,
  type Roster,
} from '../../protocol/index.ts';
import type { Identity } from '../identity.ts';
import type { Replica } from '../replica.ts';
import type { HubSession } from './hub-session.ts';

export type HubAddress = { readonly url: string; readonly role: 'site' | 'central' };

/** Another device of the site, as the hub tells of it. */
export type RosterPeer = {
  readonly deviceId: string;
  readonly kind: DeviceKind;
  readonly name: string;
  /** Somebody works on it. */
  readonly open: boolean;
  readonly connected: boolean;
  /** When the hub last heard it, in this device's clock (ms). */
  readonly lastHeardAt: number;
  /** Heard by way of the hub, directly, or both. */
  readonly via?: 'hub' | 'direct' | 'both';
};

export type SyncStatus = {
  /** `online` the central hub is reached; `site_only` the site hub alone; `alone` no hub. */
  readonly mode: 'online' | 'site_only' | 'alone';
  /** Commits that the central hub has not acknowledged, and local ms of the oldest. */
  readonly pendingCommits: number;
  readonly oldestPendingAt: number | undefined;
  readonly peers: readonly RosterPeer[];
  /** The hub in use, reached or not. */
  readonly hubUrl: string | undefined;
  /** The hub in use by id and term, as it says itself; null for one that is not heard. */
  readonly hub?: HubView | null;
  /** Everything that the hub has is here. */
  readonly caughtUp: boolean;
  /** Hub time less local time. */
  readonly clockOffsetMs: number;
  /** True when this device's clock is more than 60 s off: somebody should set it. */
  readonly clockWrong?: boolean;
  /** Settings changed here that are not yet in force, because the clock was wrong when they were made. */
  readonly heldSettings?: number;
  /** Whether the rows here are those of the hub, and what was put right so far. */
  readonly digest?: DigestView;
  /** Rows of a new device's first file that are here, and how many it has; absent when none is loaded. */
  readonly loading?: { readonly rows: number; readonly total: number };
  /** The hub in use has shut this device out: nothing that it does reaches others. */
  readonly revoked?: true;
  /** What went wrong last and still does, as a sentence. */
  readonly lastError?: string;
};

/** A connection that is just being renewed is no reason to alarm anybody. */
const GRACE_MS = 1500;

const peersOf = (session: HubSession | undefined): RosterPeer[] => {
  const heard = session?.roster();
  if (heard === undefined) return [];
  return heard.roster.peers.map(({ agoMs, ...peer }) => ({
    ...peer,
    lastHeardAt: heard.at - agoMs,
    via: 'hub' as const,
  }));
};

type Refused = NonNullable<Roster['refused']>[number];

/** A device that has just joined is known within seconds: before that nobody is alarmed. */
const REFUSED_MS = 60_000;

/** What is refused for so long is no hand-over between hubs, and no new epoch that is being asked for. */
const TAKES_NOTHING_MS = 30_000;

const isLasting = ({ agoMs }: Refused): boolean => agoMs >= REFUSED_MS;

/** What the site hub cannot bring up of this device's commits, once that has lasted. */
const refusedFor = ({ refused = [] }: Roster, deviceId: string | undefined): Refused | undefined =>
  refused.find((one) => one.deviceId === deviceId && isLasting(one));

const WHY: Readonly<Record<string, string>> = {
  wrong_origin:
    'because the central hub does not know this device; the site hub goes on telling it',
  stranger:
    'because the central hub does not know it any more; what was changed there since has to be entered anew at a back office that joins with a new code',
  waiting: 'although the central hub is reached; the site hub goes on trying',
};

/** A site hub brings back registers and kitchen screens (rule FO28) and nobody else. */
const whyOf = (code: string, kind: string | undefined): string => {
  const comesBack = kind === undefined || kind === 'register' || kind === 'kitchen';
  const reason = code === 'wrong_origin' && !comesBack ? 'stranger' : code;
  return WHY[reason] ?? `because the central hub refuses them (${code})`;
};

const sentenceOf = (
  name: string,
  kind: string | undefined,
  { commits, agoMs, code }: Refused,
): string => {
  const many = commits === 1 ? '1 commit' : `${commits} commits`;
  const waits = `${many} of ${name} ${commits === 1 ? 'waits' : 'wait'} in the site hub`;
  return `${waits} for ${Math.round(agoMs / 60_000)} min, ${whyOf(code, kind)}.`;
};

/** Of itself each device speaks; of the others the back office does. */
const refusalText = (identity: Identity | undefined, roster: Roster): string | undefined => {
  const own = refusedFor(roster, identity?.deviceId);
  if (own !== undefined) return sentenceOf('this device', identity?.kind, own);
  const other = identity?.kind === 'backoffice' && roster.refused?.find(isLasting);
  if (!other) return undefined;
  const peer = roster.peers.find(({ deviceId }) => deviceId === other.deviceId);
  return sentenceOf(peer?.name ?? other.deviceId, peer?.kind, other);
};

const modeOf = (
  deviceId: string | undefined,
  session: HubSession | undefined,
  hub: HubAddress | undefined,
): SyncStatus['mode'] => {
  const heard = session?.roster();
  const reached = session?.connected() === true || (session?.silentFor() ?? 0) < GRACE_MS;
  // A hub that answers nothing but that is no company.
  if (session?.revoked() === true || (session?.refusedFor() ?? 0) >= TAKES_NOTHING_MS)
    return 'alone';
  if (session === undefined || heard === undefined || !reached) return 'alone';
  if (refusedFor(heard.roster, deviceId) !== undefined) return 'site_only';
  return hub?.role === 'central' || heard.roster.centralReachable ? 'online' : 'site_only';
};

const digestOf = (replica: Replica, session: HubSession | undefined): DigestView => {
  const { healed, healedAt } = replica.digest.summary();
  const told = session?.digest();
  const { state, checkedAt } = told ?? { state: 'checking', checkedAt: undefined };
  const spared = told?.spared ?? 0;
  return {
    state,
    checkedAt: checkedAt ?? null,
    ...(spared > 0 && { spared }),
    healed,
    healedAt: healedAt ?? null,
  };
};

const hubOf = (
  mode: SyncStatus['mode'],
  session: HubSession | undefined,
  hub: HubAddress | undefined,
): HubView | null => {
  if (mode === 'alone' || hub === undefined) return null;
  const heard = session?.roster();
  const site = heard?.roster.site;
  return {
    ...(site?.heldMs !== undefined && heard && { since: heard.at - site.heldMs }),
    id: site?.hubId ?? null,
    term: site?.term ?? 0,
    url: hub.url.split('#')[0] ?? '',
    role: hub.role,
  };
};

/** A device that was shut out is missed by nobody, whoever still tells of it. */
export const withoutRevoked = (
  replica: Pick<Replica, 'row'>,
  peers: readonly RosterPeer[],
): readonly RosterPeer[] =>
  peers.filter(({ deviceId: id }) => replica.row({ kind: DEVICE_KIND.kind, id })?.doc.rank !== 1);

export const statusOf = (
  replica: Replica,
  session: HubSession | undefined,
  hub: HubAddress | undefined,
  clockOffsetMs: number,
): SyncStatus => {
  const identity = replica.identity();
  const mode = modeOf(identity?.deviceId, session, hub);
  const { commits, oldestAt } = replica.pending();
  const roster = session?.roster()?.roster;
  const problem = session?.problem() ?? (roster && refusalText(identity, roster));
  const loading = session?.loading();
  return {
    mode,
    pendingCommits: commits,
    oldestPendingAt: oldestAt,
    peers: peersOf(session),
    hubUrl: hub?.url,
    hub: hubOf(mode, session, hub),
    caughtUp: mode !== 'alone' && session?.caughtUp() === true,
    clockOffsetMs,
    clockWrong: Math.abs(clockOffsetMs) > MAX_AHEAD_MS,
    heldSettings: replica.heldSettings(),
    digest: digestOf(replica, session),
    ...(loading && { loading }),
    ...(session?.revoked() === true && { revoked: true as const }),
    ...(problem === undefined ? {} : { lastError: problem }),
  };
};
