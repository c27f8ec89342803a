import type { KindSpec, Sha256 } from '@galley/base';
import { createLagMeter, createRoleKeeper, type Role, siteMark } from '../../core/index.ts';
import { createLineFetch } from '../../lines/pinned.ts';
import { type HubInfo, hubInfoSchema } from '../../protocol/index.ts';
import { realTimers, type Timers } from '../../timers.ts';
import { createKindTable } from '../kind-table.ts';
import type { HubLog } from '../log.ts';
import type { SiteRoleView } from '../server/types.ts';
import type { HubStore } from '../store.ts';
import { type FollowOptions, followScope } from '../upstream/follow-scope.ts';
import { handOver, type PostPush } from './hand-over.ts';
import { type HubContact, readSiteView, type SiteView } from './site-view.ts';

/** What a site hub needs of the machine to hear the others, follow one and hand over to it. */
export type SiteRolePorts = {
  readonly timers: Timers;
  readonly ask: (url: string) => Promise<HubInfo | undefined>;
  /** Until the signal aborts; resolves then. */
  readonly follow: (options: FollowOptions, signal: AbortSignal) => Promise<void>;
  readonly post?: PostPush;
};

export type SiteRoleOptions = {
  readonly store: HubStore;
  readonly kinds: readonly KindSpec[];
  /** This hub's own identity; other hubs of the site know the token by its row. */
  readonly identity: {
    readonly deviceId: string;
    readonly tenantId: string;
    readonly siteId: string;
    readonly token: string;
  };
  /** The token as it is renewed; that of the identity for good if absent. */
  readonly token?: () => string;
  /** As it was when this hub ended, or as its starter wants it. */
  readonly start: Role;
  /** Keeps the role over restarts; called before anybody hears of it. */
  readonly save: (role: Role) => void;
  /** For how long it has acted, or waited, over restarts; since it was started if absent. */
  readonly heldMs?: () => number;
  /** Addresses of other hubs that are known without rows: as configured, and as found in the network. */
  readonly extra: () => readonly string[];
  /** Whether the central hub has yet to be told of a device here; such a hub is not drained. */
  readonly owes?: () => boolean;
  readonly sha256: Sha256;
  readonly log: HubLog;
  /** The machine's own if absent. */
  readonly ports?: SiteRolePorts;
};

export type SiteRole = SiteRoleView & {
  /** One look at the others before serving, so that a hub that comes back late does not act for a moment. */
  lookAround(): Promise<void>;
  /** True when nothing is left that only this hub has: it waits, and its process may end. */
  drained(): boolean;
  stop(): Promise<void>;
};

const LOOK_MS = 500;
/** One that answers late lives: it is waited for far longer than the next look at the others. */
const ASK_WITHIN_MS = 4000;
/** A hub serves after this time even if others are silent. */
const FIRST_LOOK_MS = 800;
const VIEW_EVERY_MS = 2000;
const HAND_OVER_EVERY_MS = 1000;

const pauseFor = (timers: Timers, ms: number): Promise<void> =>
  new Promise((done) => void timers.after(ms, done));

/** GET /v1/hub; undefined when nobody answers there. */
export const askHub = async (url: string): Promise<HubInfo | undefined> => {
  try {
    const signal = AbortSignal.timeout(ASK_WITHIN_MS);
    const response = await createLineFetch(url)(new URL('/v1/hub', url), { signal });
    return hubInfoSchema.parse(await response.json());
  } catch {
    return undefined;
  }
};

const realSiteRolePorts: SiteRolePorts = {
  timers: realTimers,
  ask: askHub,
  follow: followScope,
};

/** Follows the acting hub while this one waits, and hands over what only this one has. */
const createWaiting = (options: SiteRoleOptions, onCaughtUp: (caughtUp: boolean) => void) => {
  const { store, identity, log, ports = realSiteRolePorts } = options;
  const { tenantId, siteId } = identity;
  const { token = () => identity.token } = options;
  const kinds = createKindTable(options.kinds);
  let to:
    | { readonly hubId: string; readonly url: string; readonly ending: AbortController }
    | undefined;
  let following: Promise<unknown> = Promise.resolve();
  let handed = false;
  let busy = false;
  const leave = (): void => {
    to?.ending.abort();
    to = undefined;
    handed = false;
    onCaughtUp(false);
  };
  const follow = (hubId: string, url: string): void => {
    const ending = new AbortController();
    const whole = new Set<string>();
    to = { hubId, url, ending };
    const scopes = [tenantId, siteId].map((scopeId) =>
      ports.follow(
        {
          store,
          kinds,
          centralUrl: url,
          token,
          scope: { tenantId, scopeId },
          from: hubId,
          log,
          onCentral: () => undefined,
          onUpToDate: () => {
            whole.add(scopeId);
            if (whole.size === 2) onCaughtUp(true);
          },
        },
        ending.signal,
      ),
    );
    following = Promise.all(scopes);
  };
  const hand = (): void => {
    if (to === undefined || busy) return;
    busy = true;
    handOver(store, siteId, { url: to.url, token: token() }, ports.post)
      .then(
        (whole) => {
          handed = whole;
        },
        () => {
          handed = false;
        },
      )
      .finally(() => {
        busy = false;
      });
  };
  return {
    keep(hubId: string, url: string): void {
      if (to?.hubId === hubId && to.url === url) return;
      leave();
      follow(hubId, url);
    },
    leave,
    hand,
    handed: () => handed,
    async stop(): Promise<void> {
      leave();
      await following;
    },
  };
};

/**
 * A site hub as one of several: hears the others, decides by the pure rule whether it acts, and while it does
 * not, follows the one that does and hands over to it.
 */
export const startSiteRole = async (options: SiteRoleOptions): Promise<SiteRole> => {
  const { store, identity, log, sha256, ports = realSiteRolePorts } = options;
  const { timers: time } = ports;
  const { deviceId: hubId, tenantId, siteId } = identity;
  const site = siteMark(sha256, tenantId, siteId);
  let view: SiteView = await readSiteView(store, identity);
  const found = new Map<string, string>();
  const waiting = createWaiting(options, (caughtUp) => keeper.setCaughtUp(caughtUp));
  const lag = createLagMeter(time.elapsed);
  const keeper = createRoleKeeper({
    slackMs: lag.slackMs,
    hubId,
    start: options.start,
    elapsed: time.elapsed,
    order: () => view.order,
    onRole: (role) => {
      options.save(role);
      log.info({ ...role }, role.acting ? 'acts as the hub of the site' : 'waits for another hub');
    },
  });
  const ask = async (url: string): Promise<void> => {
    const info = await ports.ask(url);
    if (info?.site !== site || info.hubId === null || info.hubId === hubId) return;
    found.set(info.hubId, url);
    keeper.hear({ hubId: info.hubId, term: info.term, acting: info.acting });
    settle();
  };
  const others = (): string[] => {
    const told = view.contacts.filter((contact: HubContact) => contact.hubId !== hubId);
    return [...new Set([...options.extra(), ...told.flatMap((contact) => contact.urls)])];
  };
  const settle = (): void => {
    const role = keeper.tick();
    const rival = role.acting ? undefined : keeper.rival();
    const url = rival && found.get(rival.hubId);
    if (rival === undefined || url === undefined) waiting.leave();
    else waiting.keep(rival.hubId, url);
  };
  const asking = new Map<string, Promise<void>>();
  /** Each is asked again once it has answered or is past waiting for; none waits for another. */
  const look = (): Promise<void>[] =>
    others().map((url) => {
      const under = asking.get(url) ?? ask(url).finally(() => asking.delete(url));
      asking.set(url, under);
      return under;
    });
  const refresh = (): void => {
    readSiteView(store, identity).then(
      (next) => {
        view = next;
      },
      (cause) => log.error({ cause: String(cause) }, 'list of hubs not read'),
    );
  };
  const drained = (): boolean => waiting.handed() && options.owes?.() !== true;
  options.save(keeper.role());
  const timers = [
    time.every(LOOK_MS, () => {
      lag.beat(LOOK_MS);
      void look();
      settle();
    }),
    time.every(VIEW_EVERY_MS, refresh),
    time.every(HAND_OVER_EVERY_MS, waiting.hand),
  ];
  return {
    info: () => {
      const heldMs = Math.round(options.heldMs?.() ?? keeper.heldMs());
      return { role: 'site', hubId, site, ...keeper.role(), heldMs, drained: drained() };
    },
    hearTerm: keeper.hearTerm,
    async lookAround() {
      await Promise.race([Promise.all(look()), pauseFor(time, FIRST_LOOK_MS)]);
      settle();
    },
    drained: () => !keeper.role().acting && drained(),
    async stop() {
      for (const timer of timers) timer.cancel();
      await waiting.stop();
    },
  };
};
