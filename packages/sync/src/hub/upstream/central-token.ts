import type { Rng, Sha256 } from '@galley/base';
import { createRenewal, type Signer } from '../../core/index.ts';
import { type RenewalRequest, renewalResponseSchema } from '../../protocol/index.ts';
import type { HubLog } from '../log.ts';
import type { HubStore } from '../store.ts';
import { postCentral } from './post-central.ts';

/** The token by which a site hub comes to the central one; it may be another at each use. */
export type CentralToken = {
  current(): string;
  /** The central hub said 401 to it. Renews it once that has lasted (rule HU9). */
  refused(): void;
};

/** For a hub that has no key at hand: what is dead stays dead. */
export const fixedToken = (token: string): CentralToken => ({
  current: () => token,
  refused: () => undefined,
});

export type CentralTokenOptions = {
  readonly store: Pick<HubStore, 'device'>;
  readonly centralUrl: string;
  readonly identity: { readonly deviceId: string; readonly token: string };
  readonly signer: Signer;
  readonly sha256: Sha256;
  readonly rng: Rng;
  /** Stores the new token on disk; false when that failed. */
  readonly keep: (token: string) => boolean;
  readonly log: HubLog;
};

/**
 * Keeps the token of a site hub, and buys another by the hub's key when the central hub knows it no more: after that
 * one was restored from a backup, or after the hub was enrolled once more elsewhere.
 */
export const createCentralToken = (options: CentralTokenOptions): CentralToken => {
  const { store, centralUrl, identity, signer, log } = options;
  const { deviceId } = identity;
  let token = identity.token;
  let busy = false;
  const post = async (request: RenewalRequest) => {
    const { status, body } = await postCentral(centralUrl, '/v1/devices/token', request, {});
    const told = status === 200 ? renewalResponseSchema.safeParse(body).data : undefined;
    if (told === undefined) log.error({ status, body }, 'the central hub gives no other token');
    return told;
  };
  const keep = (next: string): boolean => {
    if (!options.keep(next)) return false;
    token = next;
    log.warn({ deviceId }, 'the central hub knew this hub by its key, and has its new token');
    return true;
  };
  const renew = createRenewal({
    deviceId: () => deviceId,
    generation: async () => (await store.device(deviceId))?.generation ?? 0,
    sign: signer.sign,
    newToken: () => Buffer.from(options.rng.bytes(32)).toString('base64url'),
    post,
    keep,
    elapsed: () => performance.now(),
    sha256: options.sha256,
  });
  return {
    current: () => token,
    refused() {
      if (busy) return;
      busy = true;
      renew()
        .catch((cause) => log.error({ cause: String(cause) }, 'the token was not renewed'))
        .finally(() => {
          busy = false;
        });
    },
  };
};
