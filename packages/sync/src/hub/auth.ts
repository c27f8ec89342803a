import type { Sha256 } from '@galley/base';
import type { Device, HubStore } from './store.ts';

/** The token of an `authorization: Bearer …` header. */
export const bearerOf = (header: string | undefined): string | undefined =>
  /^Bearer ([\x21-\x7e]{16,256})$/.exec(header ?? '')?.[1];

/** Who sends: an enrolled device that is not revoked, by the hash of its token. */
export type Authenticate = (
  header: string | undefined,
) => Promise<{ readonly device: Device } | { readonly status: 401 | 403; readonly code: string }>;

export const createAuthenticate =
  (store: HubStore, sha256: Sha256): Authenticate =>
  async (header) => {
    const token = bearerOf(header);
    if (token === undefined) return { status: 401, code: 'unauthenticated' };
    const device = await store.deviceByToken(sha256(token));
    if (device === undefined) return { status: 401, code: 'unauthenticated' };
    return device.revoked ? { status: 403, code: 'revoked' } : { device };
  };
