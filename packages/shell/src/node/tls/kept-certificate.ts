import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Rng } from '@galley/base';
import { type Certificate, isUsable, selfSigned } from './self-signed.ts';

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const write = (file: string, text: string): void => {
  writeFileSync(file, text, { mode: 0o600 });
  chmodSync(file, 0o600);
};

/**
 * The certificate of a host that is open to the network: kept in its folder, so that a tablet that has once
 * accepted it goes on, and made anew when it runs out or the machine has another address.
 */
export const keptCertificate = (
  dataDir: string,
  hosts: readonly string[],
  clock: Clock,
  rng: Rng,
): Certificate => {
  const files = { key: join(dataDir, 'tls.key'), cert: join(dataDir, 'tls.crt') };
  const kept = { key: read(files.key), cert: read(files.cert) };
  if (isUsable(kept, hosts, clock)) return kept;
  const made = selfSigned(hosts, clock, rng, kept.key);
  write(files.key, made.key);
  write(files.cert, made.cert);
  return made;
};
