import { err, type Failure, failure, ok, type Result } from '@galley/base';
import {
  ALLOWANCE_KIND,
  type AllowanceRequest,
  type AllowanceResponse,
  allowanceResponseSchema,
} from '../../protocol/index.ts';
import { realTimers, type Timers } from '../../timers.ts';
import type { Replica } from '../replica.ts';
import type { Http } from './http.ts';

export type AskFailure = Failure<
  'nothing_left' | 'request_used' | 'unreachable' | 'refused' | 'not_here_yet'
>;

const TIMEOUT_MS = 5000;
/** How long the granted row may take to come down; it comes later by itself. */
const ARRIVAL_MS = 5000;
/** How long what this device put in may take to go up, and how often that is looked at. */
const SENT_MS = 1000;
const LOOK_MS = 25;

type AskDeps = {
  readonly replica: Replica;
  readonly http: Http;
  readonly timers?: Timers;
};

/**
 * Asks the hub in use for an allowance, once what this device put back or in has gone up, and waits until its row is here: from then on it can be spent, with or
 * without a hub. After a failure other than `nothing_left` the same request may be sent again.
 */
export const askAllowance = async (
  deps: AskDeps,
  wish: AllowanceRequest,
): Promise<Result<AllowanceResponse, AskFailure>> => {
  await allSent(deps);
  const token = deps.replica.identity()?.token ?? '';
  const body = JSON.stringify(wish);
  const request = { method: 'POST', path: '/v1/allowance', token, body } as const;
  const answer = await deps.http.send({ ...request, timeoutMs: TIMEOUT_MS }).catch(() => undefined);
  if (answer === undefined || answer.status >= 500) {
    return err(failure('unreachable', 'The central hub does not answer: nothing can be granted.'));
  }
  if (answer.status !== 200) return err(refusalOf(answer.body));
  const granted = allowanceResponseSchema.parse(answer.body);
  const here = await arrival(deps, granted.id);
  if (here) return ok(granted);
  return err(failure('not_here_yet', 'What was granted has not come down yet. Try again soon.'));
};

/** Nothing of this device is on its way, or it takes too long. */
const allSent = ({ replica, timers = realTimers }: AskDeps): Promise<void> => {
  const until = timers.elapsed() + SENT_MS;
  return new Promise((settle) => {
    const look = (): void => {
      if (replica.pending().commits === 0 || timers.elapsed() >= until) settle();
      else timers.after(LOOK_MS, look);
    };
    look();
  });
};

const refusalOf = (body: unknown): AskFailure => {
  const { code, message } = (body ?? {}) as { code?: unknown; message?: unknown };
  const known = code === 'nothing_left' || code === 'request_used' ? code : 'refused';
  return failure(known, typeof message === 'string' ? message : 'The hub refuses.');
};

const arrival = ({ replica, timers = realTimers }: AskDeps, id: string): Promise<boolean> => {
  const isHere = (): boolean => replica.row({ kind: ALLOWANCE_KIND.kind, id }) !== undefined;
  if (isHere()) return Promise.resolve(true);
  return new Promise((settle) => {
    const end = (here: boolean): void => {
      forget();
      timer.cancel();
      settle(here);
    };
    const forget = replica.onChange(() => {
      if (isHere()) end(true);
    });
    const timer = timers.after(ARRIVAL_MS, () => end(isHere()));
  });
};
