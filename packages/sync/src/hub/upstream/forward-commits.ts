import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createLineFetch } from '../../lines/pinned.ts';
import {
  pushGapSchema,
  pushRefusalSchema,
  pushResponseSchema,
  SCHEMA_VERSION,
} from '../../protocol/index.ts';
import { realTimers, type Timer, type Timers } from '../../timers.ts';
import type { HubLog } from '../log.ts';
import type { RefusedOrigin } from '../presence.ts';
import type { CommitRecord, HubStore, OriginHead } from '../store.ts';
import type { CentralHead } from './apply-envelopes.ts';
import { asideBody, carryAside } from './carry-aside.ts';
import { leaveEpoch } from './confirm-central.ts';
import { firstRun } from './first-run.ts';

export type ForwardOptions = {
  readonly store: HubStore;
  readonly centralUrl: string;
  readonly token: () => string;
  readonly siteId: string;
  readonly tenantId: string;
  readonly log: HubLog;
  readonly onCentral: (heads: readonly CentralHead[]) => void;
  /** The central hub does not know the token. */
  readonly onUnknown?: () => void;
  /** It does not know the origin of these commits. */
  readonly onUnknownOrigin?: (origin: string) => void;
  /** Time and the way up; the machine's own if absent. */
  readonly timers?: Timers;
  readonly post?: (body: string) => Promise<PushAnswer>;
};

export type PushAnswer = { readonly status: number; json(): Promise<unknown> };

const COMMITS_A_PUSH = 100;
const RETRY_MS = 250;
const RETRY_LIMIT_MS = 1000;
/** An origin that the central hub refuses is tried again now and then: an operator may have mended it. */
const REFUSED_RETRY_MS = 15_000;
/** So long an origin is waited for that alone can bring what lies between the central hub's head and ours. */
const ORIGIN_WAIT_MS = 60_000;

const pack = promisify(gzip);

/** Brings the commits of the site's devices to the central hub, unchanged, in order; wakes at each change. */
export const startForwarder = (options: ForwardOptions) => {
  const timers = options.timers ?? realTimers;
  const state: State = {
    options,
    timers,
    refusals: new Map(),
    waitingSince: new Map(),
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
    /** What the central hub refused of this origin may be taken now. */
    retry: (origin: string): void => {
      const refusal = state.refusals.get(origin);
      if (refusal !== undefined) refusal.until = 0;
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
  /** By origin, the number from which commits are missing here, and since when. */
  readonly waitingSince: Map<string, { readonly seq: number; readonly at: number }>;
  running: boolean;
  again: boolean;
  stopped: boolean;
  retry?: Timer;
  failures?: number;
};

const refusedOf = ({ refusals, timers }: State): RefusedOrigin[] =>
  [...refusals].map(([origin, { since, code, commits }]) => {
    const agoMs = Math.max(0, Math.round(timers.elapsed() - since));
    return { origin, commits, code, agoMs };
  });

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

const forwardAll = async (state: State): Promise<void> => {
  const { store, siteId } = state.options;
  for (const head of await store.headsOf(siteId)) {
    if (head.seq <= head.central) {
      state.refusals.delete(head.origin);
      continue;
    }
    if ((state.refusals.get(head.origin)?.until ?? 0) > state.timers.elapsed()) continue;
    await forwardOrigin(state, head);
  }
  if (state.stopped) return;
  await carryAside(store, siteId, async (body) => (await send(state, body)).status);
};

const forwardOrigin = async (state: State, head: OriginHead): Promise<void> => {
  let { central } = head;
  while (!state.stopped) {
    const held = await state.options.store.commitsAfter(head.origin, central, COMMITS_A_PUSH);
    const commits = firstRun(held);
    if (commits[0]?.seq !== central + 1 && lostPatience(state, head, central)) {
      await passHole(state, head, commits);
      return;
    }
    if (commits.length === 0) return;
    const reached = await pushCommits(state, head, commits);
    if (reached === undefined || reached <= central) return;
    state.refusals.delete(head.origin);
    central = reached;
  }
};

/** Whether the central hub has lacked the commit behind `central` for long, without this one having it. */
const lostPatience = (state: State, { origin }: OriginHead, central: number): boolean => {
  const known = state.waitingSince.get(origin);
  const now = state.timers.elapsed();
  if (known?.seq === central + 1) return now - known.at >= ORIGIN_WAIT_MS;
  state.waitingSince.set(origin, { seq: central + 1, at: now });
  return false;
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
  state.waitingSince.delete(head.origin);
};

const leave = async ({ options }: State, first: CommitRecord): Promise<void> => {
  const { store, siteId, tenantId } = options;
  await store.transaction({ tenantId, scopeIds: [siteId] }, (tx) =>
    leaveEpoch(tx, first.origin, first.epoch, first.seq),
  );
};

const send = (state: State, body: string): Promise<PushAnswer> =>
  state.options.post?.(body) ?? post(state.options, body);

/** A 401 may as well be a commit's own: then the token is good. */
const isUnknown = (status: number, answer: unknown): boolean =>
  status === 401 && (answer as { code?: unknown } | null)?.code === 'unauthenticated';

/** The origin's head at the central hub afterwards; undefined when it refuses. */
const pushCommits = async (
  state: State,
  head: OriginHead,
  commits: readonly CommitRecord[],
): Promise<number | undefined> => {
  const { origin } = head;
  const epoch = commits[0]?.epoch ?? 1;
  const txns = commits.map((commit) => commit.txn).join(',');
  const body = `{"origin":${JSON.stringify(origin)},"epoch":${epoch},"schema":${SCHEMA_VERSION},"txns":[${txns}]}`;
  const response = await send(state, body);
  const answer: unknown = await response.json();
  if (response.status === 200) return confirmed(state, commits, answer);
  if (response.status === 409) return pushGapSchema.parse(answer).expectedSeq - 1;
  if (response.status >= 500 || response.status === 429)
    throw new Error(`status ${response.status}`);
  const refusal = pushRefusalSchema.safeParse(answer).data?.code;
  if (isUnknown(response.status, answer)) {
    state.options.onUnknown?.();
    throw new Error('the central hub does not know the token of this hub');
  }
  if (commits[0] !== undefined && (refusal === 'stale_epoch' || refusal === 'forked')) {
    state.options.log.warn({ origin, answer }, 'commits have no place in the central chain');
    await leave(state, commits[0]);
    return undefined;
  }
  state.options.log.error(
    { origin, status: response.status, answer },
    'central hub refuses commits',
  );
  noteRefusal(state, head, refusal ?? `status_${response.status}`);
  if (refusal === 'wrong_origin') state.options.onUnknownOrigin?.(origin);
  return undefined;
};

const noteRefusal = (state: State, head: OriginHead, code: string): void => {
  const now = state.timers.elapsed();
  const { since = now } = state.refusals.get(head.origin) ?? {};
  const commits = head.seq - head.central;
  const until = now + REFUSED_RETRY_MS - 1000;
  state.refusals.set(head.origin, { since, code, commits, until });
};

const post = async (options: ForwardOptions, body: string): Promise<Response> =>
  createLineFetch(options.centralUrl)(new URL('/v1/push', options.centralUrl), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${options.token()}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    },
    body: await pack(body),
    signal: AbortSignal.timeout(30_000),
  });

const confirmed = async (
  state: State,
  commits: readonly CommitRecord[],
  answer: unknown,
): Promise<number> => {
  const { origin = '', epoch = 1, seq = 0 } = commits.at(-1) ?? {};
  const { lastSeq, rejected } = pushResponseSchema.parse(answer);
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
