import type { Sha256 } from '@galley/base';
import type { RenewalRequest, RenewalResponse } from '../protocol/index.ts';
import { renewalHash } from './commit.ts';

/** A hub hears of a device within this time of its enrolment: until then a token may only be new to it, ms. */
const UNKNOWN_FOR_MS = 5000;
/** A refusal older than this says nothing of the token in use. */
const FORGET_MS = 30_000;

/** Who renews its token: a device, or a site hub that is one to the central hub. */
export type TokenHolder = {
  readonly deviceId: () => string;
  /** Of its own row of kind `device` as it has it; 0 for none. */
  readonly generation: () => number | Promise<number>;
  /** ES256 by its key over the 32 bytes of the hash. */
  readonly sign: (hashHex: string) => string;
  readonly newToken: () => string;
  /** POST /v1/devices/token; undefined when that was refused or brought nothing that can be read. */
  readonly post: (request: RenewalRequest) => Promise<RenewalResponse | undefined>;
  /** Stores the token; false when that failed: the next refusal buys another. */
  readonly keep: (token: string) => boolean;
  readonly elapsed: () => number;
  readonly sha256: Sha256;
};

const proofFor = async (holder: TokenHolder, challenge: string, tokenHash: string) => {
  const generation = await holder.generation();
  const wish = { renew: holder.deviceId(), challenge, generation, tokenHash };
  const sig = holder.sign(renewalHash(holder.sha256, wish));
  return { challenge, generation, tokenHash, sig };
};

const renew = async (holder: TokenHolder): Promise<boolean> => {
  const deviceId = holder.deviceId();
  const told = await holder.post({ deviceId });
  if (told === undefined || !('challenge' in told)) return false;
  const token = holder.newToken();
  const proof = await proofFor(holder, told.challenge, holder.sha256(token));
  const answer = await holder.post({ deviceId, proof });
  return answer !== undefined && 'renewed' in answer && holder.keep(token);
};

/**
 * The way back of whoever has a token that no hub knows (rules RE8 and HU9): another one of its own making, bought
 * with a signature by its key. Called at each refusal; false: not yet, or refused.
 */
export const createRenewal = (holder: TokenHolder): (() => Promise<boolean>) => {
  let since: number | undefined;
  let last = 0;
  return async () => {
    const now = holder.elapsed();
    if (since === undefined || now - last > FORGET_MS) since = now;
    last = now;
    return now - since >= UNKNOWN_FOR_MS && renew(holder);
  };
};
