import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createLineFetch } from '../../lines/pinned.ts';
import { pushGapSchema, pushResponseSchema, SCHEMA_VERSION } from '../../protocol/index.ts';
import { realTimers, type Timer, type Timers } from '../../timers.ts';
import type { HubLog } from '../log.ts';
import type { CommitRecord, HubStore, OriginHead } from '../store.ts';
import type { CentralHead } from './apply-envelopes.ts';

export type ForwardOptions = {
  readonly store: HubStore;
  readonly centralUrl: string;
  readonly token: string;
  readonly siteId: string;
  readonly tenantId: string;
  readonly log: HubLog;
  readonly onCentral: (heads: readonly CentralHead[]) => void;
  /** Time and the way up; the machine's own if absent. */
  readonly timers?: Timers;
  readonly post?: (body: string) => Promise<PushAnswer>;
};

export type PushAnswer = { readonly status: number; json(): Promise<unknown> };

const COMMITS_A_PUSH = 100;
/** Text of one push; commits are small, but one may be big. */
const BYTES_A_PUSH = 2_000_000;
const RETRY_MS = 250;
const RETRY_LIMIT_MS = 1000;
/** An origin that the central hub refuses is tried again now and then: an operator may have mended it. */
const REFUSED_RETRY_MS = 15_000;

const pack = promisify(gzip);

/** Brings the commits of the site's devices to the central hub, unchanged, in order; wakes at each change. */
export const startForwarder = (options: ForwardOptions) => {
  const timers = options.timers ?? realTimers;
  const state: State = {
    options,
    timers,
    refusedUntil: new Map(),
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
    stop: (): void => {
      state.stopped = true;
      unsubscribe();
      timer.cancel();
      state.retry?.cancel();
    },
  };
};

type State = {
  readonly options: ForwardOptions;
  readonly timers: Timers;
  readonly refusedUntil: Map<string, number>;
  running: boolean;
  again: boolean;
  stopped: boolean;
  retry?: Timer;
  failures?: number;
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
    if (head.seq <= head.central) continue;
    if ((state.refusedUntil.get(head.origin) ?? 0) > state.timers.elapsed()) continue;
    await forwardOrigin(state, head);
  }
};

const forwardOrigin = async (state: State, head: OriginHead): Promise<void> => {
  let { central } = head;
  while (!state.stopped) {
    const held = await state.options.store.commitsAfter(head.origin, central, COMMITS_A_PUSH);
    const commits = firstOfOneEpoch(held);
    if (commits.length === 0) return;
    const reached = await pushCommits(state, head.origin, commits);
    if (reached === undefined || reached <= central) return;
    central = reached;
  }
};

const firstOfOneEpoch = (held: readonly CommitRecord[]): CommitRecord[] => {
  const epoch = held[0]?.epoch;
  let bytes = 0;
  const count = held.findIndex((commit) => {
    bytes += commit.txn.length;
    return commit.epoch !== epoch || (bytes > BYTES_A_PUSH && commit !== held[0]);
  });
  return held.slice(0, count < 0 ? held.length : count);
};

/** The origin's head at the central hub afterwards; undefined when it refuses. */
const pushCommits = async (
  state: State,
  origin: string,
  commits: readonly CommitRecord[],
): Promise<number | undefined> => {
  const epoch = commits[0]?.epoch ?? 1;
  const txns = commits.map((commit) => commit.txn).join(',');
  const body = `{"origin":${JSON.stringify(origin)},"epoch":${epoch},"schema":${SCHEMA_VERSION},"txns":[${txns}]}`;
  const response = await (state.options.post?.(body) ?? post(state.options, body));
  const answer: unknown = await response.json();
  if (response.status === 200) return confirmed(state, origin, epoch, answer);
  if (response.status === 409) return pushGapSchema.parse(answer).expectedSeq - 1;
  if (response.status >= 500 || response.status === 429)
    throw new Error(`status ${response.status}`);
  state.options.log.error(
    { origin, status: response.status, answer },
    'central hub refuses commits',
  );
  state.refusedUntil.set(origin, state.timers.elapsed() + REFUSED_RETRY_MS - 1000);
  return undefined;
};

const post = async (options: ForwardOptions, body: string): Promise<Response> =>
  createLineFetch(options.centralUrl)(new URL('/v1/push', options.centralUrl), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${options.token}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    },
    body: await pack(body),
    signal: AbortSignal.timeout(30_000),
  });

const confirmed = async (
  state: State,
  origin: string,
  epoch: number,
  answer: unknown,
): Promise<number> => {
  const { lastSeq, rejected } = pushResponseSchema.parse(answer);
  const { store, siteId, tenantId, onCentral, log } = state.options;
  for (const rejection of rejected)
    log.warn({ origin, ...rejection }, 'central hub set a commit aside');
  await store.transaction({ tenantId, scopeIds: [siteId] }, (tx) =>
    tx.setCentral(origin, epoch, lastSeq),
  );
  onCentral([{ origin, central: lastSeq }]);
  return lastSeq;
};
