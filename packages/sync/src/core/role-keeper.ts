import type { Sha256 } from '@galley/base';
import type { HubOrder } from './hub-order.ts';
import { decideRole, type HeardHub, isNextToAct, type Role, type RoleView } from './hub-role.ts';

/** First 16 hex digits of SHA-256 over `tenantId/siteId`: tells hubs of one site without naming it. */
export const siteMark = (sha256: Sha256, tenantId: string, siteId: string): string =>
  sha256(`${tenantId}/${siteId}`).slice(0, 16);

export type RoleKeeperOptions = {
  readonly hubId: string;
  readonly start: Role;
  /** Steady ms. */
  readonly elapsed: () => number;
  readonly order: () => HubOrder;
  /** Time on top for others, because this process is late itself; none if absent. */
  readonly slackMs?: () => number;
  /** Told of every change, before anybody else can hear of it. */
  readonly onRole: (role: Role) => void;
};

/** What a hub says of itself, or others of it. */
export type HubWord = {
  readonly hubId: string;
  readonly term: number;
  readonly acting: boolean;
};

/** Remembers what was heard of the site's hubs and keeps to what follows from it. */
export type RoleKeeper = {
  role(): Role;
  /** `agoMs`: how long ago it was heard. */
  hear(hub: HubWord, agoMs?: number): void;
  /** A term that somebody spoke of, whoever has it. */
  hearTerm(term: number): void;
  knownTerm(): number;
  /** Whether everything that the acting hub has is here. */
  setCaughtUp(caughtUp: boolean): void;
  /** The hub that acts, as far as is known; undefined while nobody is heard to. */
  rival(): HeardHub | undefined;
  /** Takes a role that was decided elsewhere: the hub of this device says what it does. */
  adopt(role: Role): void;
  tick(): Role;
  /** Looks at the order without deciding anything: another process has this role, and decides. */
  look(): void;
  /** For how long it has acted, or waited, since it was made. */
  heldMs(): number;
  /** Whether this one has come first for so long that its hub should run, and take back what is its place. */
  wantsPlace(): boolean;
};

/** Take-overs within this time are counted. */
const RESTLESS_MS = 60_000;
const LONGEST_PAUSE_MS = 16_000;
/** An order that was just changed, or a hub that is just starting, changes nothing yet. */
const READY_MS = 5000;

/** A second at the second take-over within a minute, doubled with each further one. */
const pauseAfter = (takeOvers: number): number =>
  takeOvers < 2 ? 0 : Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** (takeOvers - 2));

export const createRoleKeeper = (options: RoleKeeperOptions): RoleKeeper => {
  const { hubId, elapsed } = options;
  const heard = new Map<string, HeardHub>();
  let role = options.start;
  let since = elapsed();
  let caughtUpSince: number | undefined;
  let spoken = role.term;
  let risen: number[] = [];
  let nextSince: number | undefined;

  const speak = (term: number): void => {
    if (term <= spoken) return;
    spoken = term;
    risen.push(elapsed());
  };
  const adopt = (next: Role): void => {
    if (next.acting === role.acting && next.term === role.term) return;
    if (next.acting !== role.acting) [since, caughtUpSince] = [elapsed(), undefined];
    role = next;
    speak(next.term);
    options.onRole(next);
  };
  const viewNow = (): RoleView => {
    risen = risen.filter((at) => elapsed() - at <= RESTLESS_MS);
    return {
      self: { hubId, ...role, since, caughtUpSince },
      ...options.order(),
      heard: [...heard.values()],
      knownTerm: spoken,
      pauseMs: pauseAfter(risen.length),
      slackMs: options.slackMs?.() ?? 0,
    };
  };
  const look = (): RoleView => {
    const [view, now] = [viewNow(), elapsed()];
    nextSince = isNextToAct(view, now) ? (nextSince ?? now) : undefined;
    return view;
  };
  return {
    role: () => role,
    hear({ hubId: other, term, acting }, agoMs = 0) {
      const heardAt = elapsed() - agoMs;
      const before = heard.get(other);
      if (other === hubId || heardAt < (before?.heardAt ?? heardAt)) return;
      const actingAt = acting ? heardAt : before?.actingAt;
      heard.set(other, { hubId: other, term, heardAt, actingAt });
      speak(term);
    },
    hearTerm: speak,
    knownTerm: () => spoken,
    setCaughtUp(caughtUp) {
      if (!caughtUp) caughtUpSince = undefined;
      else caughtUpSince ??= elapsed();
    },
    rival: () =>
      [...heard.values()]
        .filter((hub) => hub.actingAt === hub.heardAt)
        .sort((a, b) => b.term - a.term)[0],
    adopt,
    tick() {
      adopt(decideRole(look(), elapsed()));
      return role;
    },
    look,
    heldMs: () => elapsed() - since,
    wantsPlace: () => nextSince !== undefined && elapsed() - nextSince >= READY_MS,
  };
};
