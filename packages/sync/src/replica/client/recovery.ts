import {
  type CommitHead,
  commitHeadSchema,
  type EpochRequest,
  epochResponseSchema,
  forkResponseSchema,
} from '../../protocol/index.ts';
import { type DeviceKeys, generateDeviceKeys } from '../node-crypto.ts';
import type { ForkTold } from '../recover.ts';
import type { HttpAnswer } from './http.ts';
import type { Trouble } from './pusher.ts';
import { createTokenRenewal, type TokenRenewalOptions } from './renew-token.ts';

export type RecoveryOptions = TokenRenewalOptions & {
  readonly newKeys?: (() => DeviceKeys) | undefined;
  /** Everything that the hub has is here. */
  readonly caughtUp: () => boolean;
};

const TIMEOUT_MS = 20_000;

const OUTDATED: HttpAnswer = { status: 409, body: { code: 'outdated' } };

/**
 * Keys of an identity that was asked for. Kept over tries and over hubs: an answer that was lost, or that comes when
 * another hub is in use already, is asked for again by the same key.
 */
const keysAsked = new WeakMap<RecoveryOptions['replica'], DeviceKeys>();

/**
 * Brings a device back that is behind its own head, holds an old epoch or a dead token, or shares its identity:
 * rows first, then the hub's word, then on above the highest number. False: not yet, try again.
 */
export const createRecovery = (options: RecoveryOptions) => {
  const { replica, http, log, newKeys = generateDeviceKeys } = options;
  const renewToken = createTokenRenewal(options);

  const post = (path: string, body: object): Promise<HttpAnswer> =>
    http.send({
      method: 'POST',
      path,
      token: replica.identity()?.token ?? '',
      body: JSON.stringify(body),
      timeoutMs: TIMEOUT_MS,
    });

  /** A word about the identity that this device had when it asked says nothing of another one (rule RE11). */
  const whileSame = async (answer: Promise<HttpAnswer>): Promise<HttpAnswer> => {
    const before = replica.identity();
    const told = await answer;
    const now = replica.identity();
    const isSame = now?.deviceId === before?.deviceId && now?.epoch === before?.epoch;
    return isSame ? told : OUTDATED;
  };

  const renew = async (head: number, own: CommitHead | undefined): Promise<boolean> => {
    if (!options.caughtUp() || replica.headHeard() < head) return false;
    const epoch = replica.identity()?.epoch ?? 1;
    const heard = Math.max(head, replica.headHeard());
    const request = { epoch, head: heard, probes: [...replica.probes()] };
    const answer = await whileSame(askEpoch(own === undefined ? request : { ...request, own }));
    if (codeOf(answer) === 'forked') return fork({ seq: own?.seq });
    if (isSettled(answer, 'not_behind')) return true;
    const granted = epochResponseSchema.safeParse(answer.body);
    if (answer.status !== 200 || !granted.success) return refused('epoch', answer);
    if (granted.data.epoch === epoch) return true;
    if (!options.caughtUp() || replica.headHeard() < granted.data.lastSeq) return false;
    const begun = replica.beginEpoch(granted.data, granted.data.agreed ?? own?.seq ?? 0);
    log({ level: 'warn', event: 'epoch_begun', ...granted.data, ok: begun.ok });
    return begun.ok;
  };

  const askEpoch = async (request: EpochRequest): Promise<HttpAnswer> => {
    const answer = await post('/v1/devices/epoch', request);
    const shared = lostAbove(answer);
    if (shared === undefined) return answer;
    return post('/v1/devices/epoch', { ...request, probes: [...(request.probes ?? []), shared] });
  };

  /** A central hub that is an old copy of itself ends with a commit of ours, which no probe named. */
  const lostAbove = (answer: HttpAnswer): CommitHead | undefined => {
    if (codeOf(answer) !== 'forked') return undefined;
    const { held } = answer.body as { readonly held?: unknown };
    const told = commitHeadSchema.safeParse(held).data;
    if (told === undefined || told.seq >= replica.pending().centralSeq) return undefined;
    return replica.hasCommit(told) ? told : undefined;
  };

  const fork = async (told: ForkTold): Promise<boolean> => {
    const keys = keysAsked.get(replica) ?? newKeys();
    keysAsked.set(replica, keys);
    const request = replica.forkRequest(keys, told);
    if (!request.ok) return refused('fork', request.error);
    const answer = await whileSame(post('/v1/devices/fork', request.value));
    if (isSettled(answer, 'not_forked')) return true;
    const admitted = forkResponseSchema.safeParse(answer.body);
    if (answer.status !== 200 || !admitted.success) return refused('fork', answer);
    const adopted = replica.adopt(admitted.data, keys);
    if (!adopted.ok) return refused('fork', adopted.error);
    keysAsked.delete(replica);
    const { deviceId, agreed } = admitted.data;
    log({ level: 'warn', event: 'identity_renewed', deviceId, agreed });
    options.onIdentity();
    return true;
  };

  const refused = (what: string, why: object): false => {
    log({ level: 'error', event: 'recovery_refused', what, why });
    return false;
  };

  return (trouble: Trouble): Promise<boolean> => {
    if (trouble.kind === 'unknown') return renewToken();
    if (trouble.kind === 'forked') return fork(trouble);
    if (trouble.kind === 'behind') return renew(trouble.head, trouble.own);
    return renew(0, trouble.kind === 'lost' ? undefined : replica.chainHead());
  };
};

const codeOf = ({ status, body }: HttpAnswer): string | undefined => {
  const code = status === 200 ? undefined : (body as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
};

/** There is nothing to recover from, or not any more. */
const isSettled = (answer: HttpAnswer, code: string): boolean =>
  answer === OUTDATED || codeOf(answer) === code;
