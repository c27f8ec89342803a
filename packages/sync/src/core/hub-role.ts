/** What a hub, or a device that would start one, last heard of another hub of its site. Times are steady ms. */
export type HeardHub = {
  readonly hubId: string;
  readonly term: number;
  readonly heardAt: number;
  /** When it was last heard to act; undefined for never. It acts now if that is the last thing heard. */
  readonly actingAt: number | undefined;
};

/** Everything that the decision rests on. `order` is the site's list, the preferred hub first. */
export type RoleView = {
  readonly self: {
    readonly hubId: string;
    readonly acting: boolean;
    readonly term: number;
    /** Since when it acts or waits. */
    readonly since: number;
    /** Since when it has everything that the acting hub has; undefined while it has not. */
    readonly caughtUpSince: number | undefined;
  };
  readonly order: readonly string[];
  /** Hubs that people do not want to take over. They come behind all others. */
  readonly excluded: readonly string[];
  /** Time on top of every patience: others were relieved often, or this process is late itself. */
  readonly pauseMs: number;
  /** Time on top for whoever was not heard, because this process is late itself. */
  readonly slackMs: number;
  readonly heard: readonly HeardHub[];
  /** The highest term that anybody spoke of. */
  readonly knownTerm: number;
};

export type Role = { readonly acting: boolean; readonly term: number };

/** Silence after which an acting hub is taken for dead: longer than a restart, well below five seconds. */
export const TAKE_OVER_MS = 2000;
/** Somebody heard within this time is alive. */
export const ALIVE_MS = 2500;
/** How long a better placed hub that lives is waited for although it does not act. */
export const PATIENCE_MS = 4000;
/** A better placed hub takes back once it has had everything for this long. */
export const HAND_BACK_MS = 10_000;

type Places = Pick<RoleView, 'order' | 'excluded'>;

const place = ({ order, excluded }: Places, hubId: string): number => {
  if (excluded.includes(hubId)) return order.length + 1;
  const index = order.indexOf(hubId);
  return index < 0 ? order.length : index;
};

/** Total: places, then ids, so that two that the list does not name never both come first. */
const isBetter = (places: Places, a: string, b: string): boolean => {
  const [left, right] = [place(places, a), place(places, b)];
  return left === right ? a < b : left < right;
};

const isAlive = (view: RoleView, hub: HeardHub, now: number): boolean =>
  now - hub.heardAt <= ALIVE_MS + view.slackMs;

const actingRival = (view: RoleView, now: number): HeardHub | undefined =>
  view.heard
    .filter((hub) => isAlive(view, hub, now) && hub.actingAt === hub.heardAt)
    .sort((a, b) => b.term - a.term || (isBetter(view, a.hubId, b.hubId) ? -1 : 1))[0];

const silence = ({ heard, self }: RoleView, now: number): number =>
  now - Math.max(self.since, ...heard.map((hub) => hub.actingAt ?? self.since));

const betterAlive = (view: RoleView, now: number): number =>
  view.heard.filter((hub) => isAlive(view, hub, now) && isBetter(view, hub.hubId, view.self.hubId))
    .length;

const nextTerm = ({ heard, self, knownTerm }: RoleView): number =>
  Math.max(self.term, knownTerm, ...heard.map((hub) => hub.term)) + 1;

const whileActing = (view: RoleView, now: number): Role => {
  const { self, knownTerm, slackMs } = view;
  const rival = actingRival(view, now);
  const beaten =
    rival !== undefined &&
    (rival.term > self.term ||
      (rival.term === self.term && isBetter(view, rival.hubId, self.hubId)));
  if (beaten) return { acting: false, term: rival.term };
  // Devices know a higher term of a hub that is gone: they must not wait for it.
  const outspoken = rival === undefined && knownTerm > self.term;
  if (outspoken && silence(view, now) >= TAKE_OVER_MS + slackMs)
    return { acting: true, term: nextTerm(view) };
  return { acting: true, term: self.term };
};

const whileWaiting = (view: RoleView, now: number): Role => {
  const { self, pauseMs, slackMs, excluded } = view;
  const wait = { acting: false, term: self.term };
  if (excluded.includes(self.hubId)) return wait;
  const rival = actingRival(view, now);
  const better = betterAlive(view, now);
  if (rival === undefined) {
    const due = TAKE_OVER_MS + PATIENCE_MS * better + pauseMs + slackMs;
    return silence(view, now) >= due ? { acting: true, term: nextTerm(view) } : wait;
  }
  const kept = self.caughtUpSince === undefined ? 0 : now - self.caughtUpSince;
  const takesBack = isBetter(view, self.hubId, rival.hubId) && better === 0;
  const due = kept >= HAND_BACK_MS + pauseMs + slackMs;
  return takesBack && due ? { acting: true, term: nextTerm(view) } : wait;
};

/**
 * Whether a hub that waits has its place before the one that acts, and before all others that live: it should
 * run, so that it can catch up and take back.
 */
export const isNextToAct = (view: RoleView, now: number): boolean => {
  const { self, excluded } = view;
  if (self.acting || excluded.includes(self.hubId)) return false;
  const rival = actingRival(view, now);
  return (
    rival !== undefined && isBetter(view, self.hubId, rival.hubId) && betterAlive(view, now) === 0
  );
};

/**
 * Whether a hub of the site should act, and in which term (rules FO1-FO5 of docs/specs/replication.md). The
 * higher term wins, then the better place in the list. Nothing rests on there being only one: two that act on
 * either side of a cut take commits that converge; this only ends it soon after they hear each other.
 */
export const decideRole = (view: RoleView, now: number): Role =>
  view.self.acting ? whileActing(view, now) : whileWaiting(view, now);
