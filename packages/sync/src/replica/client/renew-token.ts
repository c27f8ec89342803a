import type { Rng } from '@galley/base';
import { createRenewal } from '../../core/index.ts';
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

const TIMEOUT_MS = 10_000;

/** Renews the token of this device (rule RE8). Called at each refusal; false: not yet, or refused. */
export const createTokenRenewal = (options: TokenRenewalOptions): (() => Promise<boolean>) => {
  const { replica, http, rng, timers, log } = options;
  const deviceId = (): string => replica.identity()?.deviceId ?? '';
  const post = async (request: RenewalRequest) => {
    const body = JSON.stringify(request);
    const path = '/v1/devices/token';
    const answer = await http.send({ method: 'POST', path, body, timeoutMs: TIMEOUT_MS });
    const told = answer.status === 200 ? renewalResponseSchema.safeParse(answer.body) : undefined;
    if (told?.success !== true) log({ level: 'warn', event: 'token_not_renewed', answer });
    return told?.data;
  };
  const keep = (token: string): boolean => {
    if (!replica.takeToken(token).ok) return false;
    log({ level: 'warn', event: 'token_renewed', deviceId: deviceId() });
    options.onIdentity();
    return true;
  };
  return createRenewal({
    deviceId,
    generation: () =>
      Number(replica.row({ kind: DEVICE_KIND.kind, id: deviceId() })?.doc.generation ?? 0),
    sign: replica.sign,
    newToken: () => Buffer.from(rng.bytes(32)).toString('base64url'),
    post,
    keep,
    elapsed: timers.elapsed,
    sha256,
  });
};
