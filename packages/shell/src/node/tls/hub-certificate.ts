import { createPublicKey } from 'node:crypto';
import type { Clock, Rng } from '@galley/base';
import { keyFingerprint } from '@galley/sync/replica';
import { isLoopback, reachableAs } from '../own-addresses.ts';
import { keptCertificate } from './kept-certificate.ts';
import type { Certificate } from './self-signed.ts';

export type KnownCertificate = Certificate & {
  /** SHA-256 of the public key (SPKI), hex: what other devices remember this one by. */
  readonly fingerprint: string;
};

/** SHA-256 of the key of a certificate (SPKI), hex. */
export const fingerprintOf = ({ cert }: Certificate): string =>
  keyFingerprint(createPublicKey(cert).export({ type: 'spki', format: 'der' }));

/** TLS for whoever listens to the network: undefined on this machine alone, where nobody else can listen in. */
export const certificateFor = (
  dataDir: string,
  listen: string,
  clock: Clock,
  rng: Rng,
): KnownCertificate | undefined => {
  if (isLoopback(listen)) return undefined;
  const kept = keptCertificate(dataDir, reachableAs(listen), clock, rng);
  return { ...kept, fingerprint: fingerprintOf(kept) };
};
