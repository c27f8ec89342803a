import type { Rng } from '@galley/base';
import { renewalHash } from '../../core/index.ts';
import { DEVICE_KIND, type RenewalRequest, renewalResponseSchema } from '../../protocol/index.ts';
import type { Timers } from '../../timers.ts';
import { sha256 } from '../node-crypto.ts';
import type { Replica } from '../replica.ts';
import type { Http } from './http.ts';

export type TokenRenewalOptions = {
  readonly replica: Replica;
  readonly http: Http;
  readonly rng: Rng;
  readonly timers: Timers;
  readonly log: (event: object) => void;
  /** The device has another token: whoever carries the old one must begin anew. */
  readonly onIdentity: () => void;
};

/** A site hub hears of a device within this time of its enrolment: until then a token may only be new to it. */
export const UNKNOWN_FOR_MS = 5000;
/** A refusal older than this says nothing of the token in use. */
const FORGET_MS = 30_000;
const TIMEOUT_MS = 10_000;

/**
 * The way back of a device whose token no hub knows (rule RE8): another token of its own making, bought with a
 * signature by its key. Called at each refusal; false: not yet, or refused.
 */
export const createTokenRenewal = (options: TokenRenewalOptions) => {
  const { replica, http, timers, log } = options;
  let since: number | undefined;
  let last = 0;

  const post = async (request: RenewalRequest) => {
    const body = JSON.stringify(request);
    const path = '/v1/devices/token';
    const answer = await http.send({ method: 'POST', path, body, timeoutMs: TIMEOUT_MS });
    const told = answer.status === 200 ? renewalResponseSchema.safeParse(answer.body) : undefined;
    if (told?.success !== true) log({ level: 'warn', event: 'token_not_renewed', answer });
    return told?.data;
  };

  const proofFor = (deviceId: string, challenge: string, tokenHash: string) => {
    const row = replica.row({ kind: DEVICE_KIND.kind, id: deviceId });
    const generation = Number(row?.doc.generation ?? 0);
    const sig = replica.sign(
      renewalHash(sha256, { renew: deviceId, challenge, generation, tokenHash }),
    );
    return { challenge, generation, tokenHash, sig };
  };

  const renew = async (): Promise<boolean> => {
    const { deviceId = '' } = replica.identity() ?? {};
    const told = await post({ deviceId });
    if (told === undefined || !('challenge' in told)) return false;
    const token = Buffer.from(options.rng.bytes(32)).toString('base64url');
    const proof = proofFor(deviceId, told.challenge, sha256(token));
    const answer = await post({ deviceId, proof });
    if (answer === undefined || !('renewed' in answer)) return false;
    const kept = replica.takeToken(token);
    if (!kept.ok) return false;
    log({ level: 'warn', event: 'token_renewed', deviceId });
    options.onIdentity();
    return true;
  };

  return async (): Promise<boolean> => {
    const now = timers.elapsed();
    if (since === undefined || now - last > FORGET_MS) since = now;
    last = now;
    if (now - since < UNKNOWN_FOR_MS) return false;
    return renew();
  };
};
