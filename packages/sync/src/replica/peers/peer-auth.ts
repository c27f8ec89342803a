import type { Rng, Sha256 } from '@galley/base';
import { canonicalJson } from '@galley/base';

/**
 * One request between two devices of a site. The signature is ES256 by the sender's device key over the
 * SHA-256 of the canonical JSON of `{body, from, nonce, path, to}`, `body` being the SHA-256 of the text. The
 * nonce is the receiver's and good for once, so that no clock has to be right and nothing can be played back.
 */
export type PeerRequest = {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly nonce: string;
  readonly body: string;
};

export const peerHash = (sha256: Sha256, { body, ...rest }: PeerRequest): string =>
  sha256(canonicalJson({ ...rest, body: sha256(body) }));

/** `authorization: Galley <device id>.<nonce>.<signature>`. */
export const peerHeader = (from: string, nonce: string, sig: string): string =>
  `Galley ${from}.${nonce}.${sig}`;

export const parsePeerHeader = (
  header: string | undefined,
): { readonly from: string; readonly nonce: string; readonly sig: string } | undefined => {
  const match = /^Galley ([a-z0-9_-]{1,80})\.([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]{1,128})$/.exec(
    header ?? '',
  );
  if (match === null) return undefined;
  const [, from = '', nonce = '', sig = ''] = match;
  return { from, nonce, sig };
};

/** Gives each sender a nonce at a time and takes it back once. */
export const createNonces = (rng: Rng) => {
  const current = new Map<string, string>();
  return {
    next(from: string): string {
      const nonce = Buffer.from(rng.bytes(16)).toString('base64url');
      current.set(from, nonce);
      return nonce;
    },
    take(from: string, nonce: string): boolean {
      if (current.get(from) !== nonce) return false;
      current.delete(from);
      return true;
    },
  };
};
