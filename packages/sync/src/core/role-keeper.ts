import type { Sha256 } from '@galley/base';
import { decideRole, type HeardHub, type Role } from './hub-role.ts';

/** First 16 hex digits of SHA-256 over `tenantId/siteId`: tells hubs of one site without naming it. */
export const siteMark = (sha256: Sha256, tenantId: string, siteId: string): string =>
  sha256(`${tenantId}/${siteId}`).slice(0, 16);

export type RoleKeeperOptions = {
  readonly hubId: string;
  readonly start: Role;
  /** Steady ms. */
  readonly elapsed: () => number;
  readonly order: () => readonly string[];
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
};

export const createRoleKeeper = (options: RoleKeeperOptions): RoleKeeper => {
  const { hubId, elapsed } = options;
  const heard = new Map<string, HeardHub>();
  let role = options.start;
  let since = elapsed();
  let caughtUpSince: number | undefined;
  let spoken = role.term;

  const adopt = (next: Role): void => {
    if (next.acting === role.acting && next.term === role.term) return;
    if (next.acting !== role.acting) [since, caughtUpSince] = [elapsed(), undefined];
    role = next;
    spoken = Math.max(spoken, next.term);
    options.onRole(next);
  };
  return {
    role: () => role,
    hear({ hubId: other, term, acting }, agoMs = 0) {
      const heardAt = elapsed() - agoMs;
      const before = heard.get(other);
      if (other === hubId || heardAt < (before?.heardAt ?? heardAt)) return;
      const actingAt = acting ? heardAt : before?.actingAt;
      heard.set(other, { hubId: other, term, heardAt, actingAt });
      spoken = Math.max(spoken, term);
    },
    hearTerm(term) {
      spoken = Math.max(spoken, term);
    },
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
      const self = { hubId, ...role, since, caughtUpSince };
      const view = { self, order: options.order(), heard: [...heard.values()], knownTerm: spoken };
      adopt(decideRole(view, elapsed()));
      return role;
    },
  };
};
