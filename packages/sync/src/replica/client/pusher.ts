import type { Rng } from '@galley/base';
import {
  type CommitHead,
  type PushRefusal,
  pushGapSchema,
  pushRefusalSchema,
  pushResponseSchema,
  type Rejection,
  SCHEMA_VERSION,
} from '../../protocol/index.ts';
import type { Timers } from '../../timers.ts';
import type { CommitRun } from '../commit-log.ts';
import type { ForkTold } from '../recover.ts';
import type { Replica } from '../replica.ts';
import { createBackOff } from './back-off.ts';
import type { Http, HttpAnswer } from './http.ts';
import { NOT_KNOWN, SHUT_OUT } from './trouble-words.ts';

/** Sends this device's commits to one hub, in order, from the head that the hub has. */
export type Pusher = {
  /** Tries now, whatever pause is running, and asks the hub anew what it has. */
  kick(): void;
  stop(): void;
};

export type PusherOptions = {
  readonly replica: Replica;
  readonly http: Http;
  readonly rng: Rng;
  readonly timers?: Timers;
  readonly log: (event: object) => void;
  /**
   * The hub answered; `problem` says what it refuses, undefined when it took everything. `shut`: it takes nothing of
   * this device, because of what it was sent or because it has shut the device out.
   */
  readonly onAnswer: (problem: string | undefined, shut?: 'refused' | 'revoked') => void;
  /**
   * Mends what only a new epoch or identity mends; true when pushing can go on. Nothing is pushed meanwhile.
   * Absent: people are told, and the hub is asked again slowly.
   */
  readonly recover?: (trouble: Trouble) => Promise<boolean>;
  /** Whether the hub is the central one, so that its head is what it has; not if absent. */
  readonly isCentral?: () => boolean;
  /** Nothing was heard. */
  readonly onSilence: (reason: string) => void;
};

/** `own` is the newest commit of which the hub did not say that it holds another one. */
export type Trouble =
  | { readonly kind: 'behind'; readonly head: number; readonly own: CommitHead | undefined }
  | { readonly kind: 'stale' }
  /** The central hub lost commits that nobody has any more. */
  | { readonly kind: 'lost' }
  /** The hub does not know the token. */
  | { readonly kind: 'unknown' }
  | ({ readonly kind: 'forked' } & ForkTold);

const TXNS_PER_PUSH = 100;
const BYTES_PER_PUSH = 2_000_000;
const TIMEOUT_MS = 10_000;
/** Pause before asking again what the hub refused for good: only people can mend it. */
const REFUSED_MS = 10_000;
/** Pause before a recovery that could not be ended is tried again. */
const RECOVERY_MS = 1000;

type Acceptance = {
  readonly head: number;
  readonly central: number;
  readonly rejected: readonly Rejection[];
  readonly wanted: number | undefined;
};
/** `final`: only people can mend it, so asking again soon is useless. */
type Refusal = {
  readonly refused: string;
  readonly final: boolean;
  readonly revoked?: boolean;
  readonly trouble?: Trouble;
};
type Verdict = Acceptance | { readonly expected: number } | { readonly tooLarge: true } | Refusal;

const TOO_LARGE: Refusal = { refused: 'A commit is too large for the hub.', final: true };

export const createPusher = (options: PusherOptions): Pusher => {
  const { replica, http, log } = options;
  const backOff = createBackOff(options.rng, options.timers);
  let acked: number | undefined;
  let limit = TXNS_PER_PUSH;
  let busy = false;
  let relearn = false;
  let stopped = false;
  let mending = false;
  /** Where this device stood when it was found behind: later commits have numbers given before. */
  let lost: { readonly own: CommitHead | undefined } | undefined;

  const retry = (atLeastMs = 0): void => backOff.schedule(pump, atLeastMs);

  const pump = (): void => {
    if (stopped || busy || mending) return;
    const run =
      acked === undefined ? undefined : replica.commitsAfter(acked, limit, BYTES_PER_PUSH);
    if (acked !== undefined && run === undefined) return;
    busy = true;
    push(run).then(
      () => {
        busy = false;
        if (relearn) [acked, relearn] = [undefined, false];
        if (!backOff.waiting()) pump();
      },
      (error) => {
        busy = false;
        if (stopped) return;
        options.onSilence(error instanceof Error ? error.message : String(error));
        retry();
      },
    );
  };

  const ownHead = (): CommitHead | undefined =>
    lost === undefined ? replica.chainHead() : lost.own;

  const push = async (run: CommitRun | undefined): Promise<void> => {
    const { token = '', deviceId = '', epoch = 1 } = replica.identity() ?? {};
    const origin = JSON.stringify(deviceId);
    const txns = run?.texts.join(',') ?? '';
    const own = run === undefined ? ownHead() : undefined;
    const head = own === undefined ? '' : `,"head":${JSON.stringify(own)}`;
    const central = run === undefined ? `,"central":${replica.pending().centralSeq}` : '';
    const body = `{"origin":${origin},"epoch":${run?.epoch ?? epoch},"schema":${SCHEMA_VERSION},"txns":[${txns}]${head}${central}}`;
    const request = {
      method: 'POST',
      path: '/v1/push',
      token,
      body,
      timeoutMs: TIMEOUT_MS,
    } as const;
    const answer = await http.send(request);
    if (!stopped) settle(verdictOf(answer), run);
  };

  const settle = (verdict: Verdict, run: CommitRun | undefined): void => {
    if ('head' in verdict) accept(verdict, run);
    else if ('expected' in verdict) rewind(verdict.expected);
    else if ('tooLarge' in verdict && limit > 1) limit = Math.ceil(limit / 4);
    else refuse('refused' in verdict ? verdict : TOO_LARGE);
  };

  const refuse = ({ refused, final, trouble, revoked = false }: Refusal): void => {
    options.onAnswer(refused, revoked ? 'revoked' : 'refused');
    log({ level: 'warn', event: 'push_refused', refused });
    if (trouble === undefined) retry(final ? REFUSED_MS : 0);
    else mend(trouble);
  };

  const mend = (trouble: Trouble): void => {
    acked = undefined;
    const { recover } = options;
    if (recover === undefined) {
      retry(REFUSED_MS);
      return;
    }
    mending = true;
    const ended = (mended: boolean): void => {
      mending = false;
      if (stopped) return;
      if (mended) lost = undefined;
      if (mended) retry();
      else retry(RECOVERY_MS);
    };
    recover(trouble).then(ended, (error) => {
      log({ level: 'error', event: 'recovery_failed', error: String(error) });
      ended(false);
    });
  };

  const accept = (verdict: Acceptance, run: CommitRun | undefined): void => {
    const { head, central, rejected } = verdict;
    replica.noteRejected(rejected.map(({ seq }) => seq));
    for (const rejection of rejected) log({ level: 'warn', event: 'commit_rejected', rejection });
    if (head > (lost === undefined ? replica.pending().lastSeq : (lost.own?.seq ?? 0))) {
      behind(head);
      return;
    }
    if (isSetBack(head)) return;
    if (options.isCentral?.() === true) replica.forgetAcknowledged(head);
    replica.acknowledge(central);
    // Commits that the hub knows by their rows alone are sent again, for it to carry them up.
    const reached = Math.min(head, (verdict.wanted ?? head + 1) - 1);
    const stuck = run !== undefined && acked !== undefined && reached <= acked;
    acked = reached;
    options.onAnswer(problemOf(rejected));
    if (stuck) {
      retry();
      return;
    }
    limit = TXNS_PER_PUSH;
    backOff.reset();
  };

  const rewind = (expected: number): void => {
    if (expected - 1 > replica.pending().lastSeq) {
      behind(expected - 1);
      return;
    }
    if (isSetBack(expected - 1)) return;
    options.onAnswer(undefined);
    const isCentral = options.isCentral?.() === true;
    if (isCentral) replica.forgetAcknowledged(expected - 1);
    const repeated = acked === expected - 1;
    acked = expected - 1;
    if (!repeated) return;
    if (isCentral && replica.commitsAfter(acked, 1, 1)?.lastSeq !== expected)
      mend({ kind: 'lost' });
    else retry();
  };

  /** The hub has commits of ours that this file has not: an old copy of it was put back. */
  const behind = (head: number): void => {
    lost ??= { own: replica.chainHead() };
    mendBehind(head, lost.own);
  };

  /**
   * So was one if another hub had them and this one has not heard of them. Which commits stood here then is not
   * known after a restart: how far the hub agrees, the probes show.
   */
  const isSetBack = (head: number): boolean => {
    const told = replica.lostHead();
    if (told === undefined || told <= head) return false;
    mendBehind(told, undefined);
    return true;
  };

  const mendBehind = (head: number, own: CommitHead | undefined): void => {
    options.onAnswer(`The hub has commits of this device up to ${head} that are missing here.`);
    log({ level: 'error', event: 'behind_own_head', head });
    mend({ kind: 'behind', head, own });
  };

  const unsubscribe = replica.onCommit(() => {
    if (!backOff.waiting()) pump();
  });
  pump();
  return {
    kick() {
      backOff.stop();
      if (busy) relearn = true;
      else acked = undefined;
      pump();
    },
    stop() {
      stopped = true;
      unsubscribe();
      backOff.stop();
    },
  };
};

const problemOf = (rejected: readonly Rejection[]): string | undefined =>
  rejected[0] === undefined
    ? undefined
    : `The hub put commit ${rejected[0].seq} aside: ${rejected[0].reason}`;

const verdictOf = ({ status, body }: HttpAnswer): Verdict => {
  if (status === 200) {
    const { lastSeq, central, rejected, wanted } = pushResponseSchema.parse(body);
    return { head: lastSeq, central, rejected, wanted };
  }
  if (status === 409) return { expected: pushGapSchema.parse(body).expectedSeq };
  if (status === 413) return { tooLarge: true };
  if (status >= 500) throw new Error(`the hub answered ${status}`);
  if (codeOf(body) === 'revoked') return { refused: SHUT_OUT, final: true, revoked: true };
  const refusal = pushRefusalSchema.safeParse(body);
  // A site hub may not have heard yet of a device that the central hub has just enrolled: 401 passes.
  const trouble = refusal.success ? troubleOf(refusal.data) : unknownToken(body);
  const other = trouble === undefined ? messageOf(body, status) : NOT_KNOWN;
  const reason = refusal.success ? refusal.data.reason : other;
  const final = status !== 401 && status !== 429;
  return { refused: reason, final, ...(trouble !== undefined && { trouble }) };
};

const troubleOf = ({ code, seq, held }: PushRefusal): Trouble | undefined => {
  if (code === 'stale_epoch') return { kind: 'stale' };
  return code === 'forked' ? { kind: 'forked', seq, held } : undefined;
};

const codeOf = (body: unknown): unknown => (body as { code?: unknown } | undefined)?.code;

const unknownToken = (body: unknown): Trouble | undefined =>
  codeOf(body) === 'unauthenticated' ? { kind: 'unknown' } : undefined;

const messageOf = (body: unknown, status: number): string => {
  const message = (body as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' ? message : `The hub answered ${status}.`;
};
