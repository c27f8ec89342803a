import type { PushResponse } from '../../protocol/index.ts';
import { realTimers, type Timer, type Timers } from '../../timers.ts';
import type { RefusedOrigin } from '../presence.ts';
import type { CommitRecord, OriginHead } from '../store.ts';
import { asideBody, carryAside } from './carry-aside.ts';
import { type PushAnswer, packed, postPush, pushBody, verdictOf } from './central-push.ts';
import { leaveEpoch } from './confirm-central.ts';
import { firstRun } from './first-run.ts';
import { createHoles, type Holes } from './holes.ts';
import { askCentral, type SetBackDeps, stepBack, unknownToken } from './set-back.ts';
import { createStalls, type Stalls } from './stalls.ts';

export type ForwardOptions = SetBackDeps & {
  readonly centralUrl: string;
  readonly token: () => string;
  /** Time and the way up; the machine's own if absent. */
  readonly timers?: Timers;
  readonly post?: (body: string) => Promise<PushAnswer>;
};

const COMMITS_A_PUSH = 100;
const RETRY_MS = 250;
const RETRY_LIMIT_MS = 1000;
/** An origin that the central hub refuses is tried again now and then: an operator may have mended it. */
const REFUSED_RETRY_MS = 15_000;

/** Brings the commits of the site's devices to the central hub, unchanged, in order; wakes at each change. */
export const startForwarder = (options: ForwardOptions) => {
  const timers = options.timers ?? realTimers;
  const state: State = {
    options,
    timers,
    refusals: new Map(),
    holes: createHoles(timers),
    unasked: false,
    stalls: createStalls(),
    running: false,
    again: false,
    stopped: false,
  };
  const wake = (): void => {
    state.again = true;
    if (!state.running) void runForwarder(state);
  };
  const unsubscribe = options.store.onChange((scopes) => {
    if (scopes.includes(options.siteId)) wake();
  });
  const timer = timers.every(REFUSED_RETRY_MS, wake);
  wake();
  return {
    wake,
    /** The central hub answers again: it may be an old copy of itself, which is asked of each origin. */
    contact: (): void => {
      state.unasked = true;
      wake();
    },
    /** What the central hub refused of this origin may be taken now. */
    retry: (origin: string): void => {
      const refusal = state.refusals.get(origin);
      if (refusal !== undefined) refusal.until = 0;
      state.unasked = true;
      wake();
    },
    refused: () => refusedOf(state),
    stop: (): void => {
      state.stopped = true;
      unsubscribe();
      timer.cancel();
      state.retry?.cancel();
    },
  };
};

type Refusal = {
  readonly since: number;
  readonly code: string;
  readonly commits: number;
  until: number;
};

type State = {
  readonly options: ForwardOptions;
  readonly timers: Timers;
  /** By origin, since when the central hub refuses its commits, how many wait, and when they are sent again. */
  readonly refusals: Map<string, Refusal>;
  readonly holes: Holes;
  /** Whether the central hub is to be asked what it has, also of origins of which nothing waits. */
  unasked: boolean;
  readonly stalls: Stalls;
  running: boolean;
  again: boolean;
  stopped: boolean;
  retry?: Timer;
  failures?: number;
};

const refusedOf = ({ refusals, stalls, timers }: State): RefusedOrigin[] => {
  const now = timers.elapsed();
  const refused = [...refusals].map(([origin, { since, code, commits }]) => {
    return { origin, commits, code, agoMs: Math.max(0, Math.round(now - since)) };
  });
  return [...refused, ...stalls.list(now).filter(({ origin }) => !refusals.has(origin))];
};

const runForwarder = async (state: State): Promise<void> => {
  state.running = true;
  while (state.again && !state.stopped) {
    state.again = false;
    await forwardAll(state).then(
      () => {
        state.failures = 0;
      },
      (cause) => retryLater(state, cause),
    );
  }
  state.running = false;
};

const retryLater = (state: State, cause: unknown): void => {
  state.stalls.clear();
  state.failures = (state.failures ?? 0) + 1;
  if (state.failures === 1) {
    state.options.log.warn({ cause: String(cause) }, 'central hub not reached; commits wait');
  }
  if (state.stopped) return;
  const wait = Math.min(RETRY_MS * 2 ** (state.failures - 1), RETRY_LIMIT_MS);
  state.retry?.cancel();
  state.retry = state.timers.after(wait, () => {
    state.again = true;
    if (!state.running) void runForwarder(state);
  });
};

/** Who wants the central hub asked while it is being asked already wants it asked once more. */
const forwardAll = async (state: State): Promise<void> => {
  const { unasked } = state;
  state.unasked = false;
  try {
    await forwardEach(state, unasked);
  } catch (cause) {
    state.unasked ||= unasked;
    throw cause;
  }
};

const forwardEach = async (state: State, unasked: boolean): Promise<void> => {
  const { options, holes } = state;
  const { store, siteId } = options;
  const ask = (body: string): Promise<PushAnswer> => send(state, body);
  for (const head of await store.headsOf(siteId)) {
    if (state.stopped) return;
    const central = unasked ? await askCentral(options, holes, ask, head) : head.central;
    if (head.seq <= central) {
      state.refusals.delete(head.origin);
      continue;
    }
    if ((state.refusals.get(head.origin)?.until ?? 0) > state.timers.elapsed()) continue;
    await forwardOrigin(state, { ...head, central });
  }
  if (state.stopped) return;
  await carryAside(store, siteId, async (body) => (await ask(body)).status);
  state.stalls.note(await store.headsOf(siteId), state.timers.elapsed());
};

const forwardOrigin = async (state: State, head: OriginHead): Promise<void> => {
  let { central } = head;
  while (!state.stopped) {
    const held = await state.options.store.commitsAfter(head.origin, central, COMMITS_A_PUSH);
    const commits = firstRun(held);
    if (commits[0]?.seq !== central + 1 && state.holes.lostPatience(head.origin, central + 1)) {
      await passHole(state, head, commits);
      return;
    }
    if (commits.length === 0) return;
    const reached = await pushCommits(state, { ...head, central }, commits);
    if (reached === undefined || reached === central) return;
    if (reached < central) await stepBack(state.options, state.holes, head.origin, reached);
    state.refusals.delete(head.origin);
    central = reached;
  }
};

/**
 * Nobody has brought the commits that this hub knows by their rows alone. What it holds behind them goes up
 * beside the chain, and with it the number that the origin's next commits have to be above.
 */
const passHole = async (
  state: State,
  head: OriginHead,
  commits: readonly CommitRecord[],
): Promise<void> => {
  const [first] = commits;
  if (first !== undefined) {
    await leave(state, first);
    return;
  }
  const named = { seq: head.seq, hash: head.hash };
  const { status } = await send(state, asideBody(head.origin, head.epoch, named, []));
  if (status >= 500 || status === 429) throw new Error(`status ${status}`);
  state.holes.passed(head.origin);
};

const leave = async ({ options }: State, first: CommitRecord): Promise<void> => {
  const { store, siteId, tenantId } = options;
  await store.transaction({ tenantId, scopeIds: [siteId] }, (tx) =>
    leaveEpoch(tx, first.origin, first.epoch, first.seq),
  );
};

const send = async (state: State, body: string): Promise<PushAnswer> =>
  state.options.post?.(body) ?? postPush(state.options, await packed(body));

/** The origin's head at the central hub afterwards; undefined when it refuses. */
const pushCommits = async (
  state: State,
  head: OriginHead,
  commits: readonly CommitRecord[],
): Promise<number | undefined> => {
  const { origin } = head;
  const [first] = commits;
  const body = pushBody(origin, first?.epoch ?? 1, commits);
  const verdict = await verdictOf(await send(state, body));
  if (verdict.type === 'taken') return confirmed(state, commits, verdict.response);
  if (verdict.type === 'gap') return verdict.central;
  if (verdict.type === 'unknown') throw unknownToken(state.options);
  const { code, status, central, answer } = verdict;
  // Not a later epoch: one from before that of the commits.
  if (central !== undefined && central < head.central) return central;
  if (first !== undefined && (code === 'stale_epoch' || code === 'forked')) {
    state.options.log.warn({ origin, answer }, 'commits have no place in the central chain');
    await leave(state, first);
    return undefined;
  }
  state.options.log.error({ origin, status, answer }, 'central hub refuses commits');
  noteRefusal(state, head, code ?? `status_${status}`);
  if (code === 'wrong_origin') state.options.onUnknownOrigin?.(origin);
  return undefined;
};

const noteRefusal = (state: State, head: OriginHead, code: string): void => {
  const now = state.timers.elapsed();
  const { since = now } = state.refusals.get(head.origin) ?? {};
  const commits = head.seq - head.central;
  const until = now + REFUSED_RETRY_MS - 1000;
  state.refusals.set(head.origin, { since, code, commits, until });
};

const confirmed = async (
  state: State,
  commits: readonly CommitRecord[],
  { lastSeq, rejected }: PushResponse,
): Promise<number> => {
  const { origin = '', epoch = 1, seq = 0 } = commits.at(-1) ?? {};
  const { store, siteId, tenantId, onCentral, log } = state.options;
  for (const rejection of rejected)
    log.warn({ origin, ...rejection }, 'central hub set a commit aside');
  const central = await store.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
    // What else lies here may contradict what else the central hub has.
    const more = await tx.knownCommits(origin, seq + 1, lastSeq);
    const sure = more.length > 0 ? seq : lastSeq;
    await tx.setCentral(origin, epoch, sure);
    return sure;
  });
  onCentral([{ origin, central }]);
  return central;
};
