import type { Sha256 } from '@galley/base';
import { canonicalJson } from '@galley/base';
import type { EnrollRequest, Txn } from '../protocol/index.ts';

/** `prev` of the first commit of a chain. */
export const GENESIS = '0'.repeat(64);

/** What the hash of a commit covers. */
export type UnsignedTxn = Omit<Txn, 'hash' | 'kid' | 'sig'> & {
  readonly origin: string;
  readonly epoch: number;
};

/**
 * SHA-256 of the canonical JSON of `{origin, epoch, seq, prev, schema, at, scope, rows}`.
 * Takes exactly these members, so that a whole `Txn` with hash and signature may be spread in.
 */
export const hashTxn = (sha256: Sha256, txn: UnsignedTxn): string =>
  sha256(
    canonicalJson({
      origin: txn.origin,
      epoch: txn.epoch,
      seq: txn.seq,
      prev: txn.prev,
      schema: txn.schema,
      at: txn.at,
      scope: txn.scope,
      rows: txn.rows,
    }),
  );

/** Public EC P-256 key as JWK. */
export type PublicJwk = EnrollRequest['publicKey'];

/** Signs as a device: ES256 over the 32 bytes of the hash, base64url of r||s. */
export type Signer = { readonly kid: string; sign(hashHex: string): string };

/** True when `sig` is the ES256 signature of that hash by that key. False for malformed input as well. */
export type Verify = (publicKey: PublicJwk, hashHex: string, sig: string) => boolean;

/** What a device signs with its old key to get a new identity: the hash that ties the new key to it. */
export const forkHash = (sha256: Sha256, deviceId: string, kid: string): string =>
  sha256(canonicalJson({ fork: deviceId, kid }));

/** What the holder of a known key signs to enrol again: the hash that ties the code to the hub's challenge. */
export const enrolmentHash = (
  sha256: Sha256,
  wish: { readonly enroll: string; readonly kid: string; readonly challenge: string },
): string => sha256(canonicalJson(wish));

/** What the holder of a known key signs to have its stand-by hub again: the hash that ties it to who asks. */
export const standbyHash = (
  sha256: Sha256,
  wish: { readonly standby: string; readonly kid: string; readonly challenge: string },
): string => sha256(canonicalJson(wish));

/** What a device signs to get another token: the hash that ties the token to the hub's challenge. */
export const renewalHash = (
  sha256: Sha256,
  renewal: {
    readonly renew: string;
    readonly challenge: string;
    readonly generation: number;
    readonly tokenHash: string;
  },
): string => sha256(canonicalJson(renewal));

export type CommitCrypto = { readonly sha256: Sha256; readonly verify: Verify };

export type TxnProblem = 'bad_hash' | 'broken_chain' | 'bad_signature';

/** First thing wrong with a commit that should follow the commit with hash `prevHash`; undefined when sound. */
export const txnProblem = (
  crypto: CommitCrypto,
  origin: { readonly id: string; readonly epoch: number; readonly publicKey: PublicJwk },
  prevHash: string,
  txn: Txn,
): TxnProblem | undefined => {
  const hash = hashTxn(crypto.sha256, { ...txn, origin: origin.id, epoch: origin.epoch });
  if (hash !== txn.hash) return 'bad_hash';
  if (txn.prev !== prevHash) return 'broken_chain';
  return crypto.verify(origin.publicKey, txn.hash, txn.sig) ? undefined : 'bad_signature';
};
