import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
};

/** The secret that lets a browser window in. Kept, so that an open window survives the core's restart. */
export const windowToken = (
  dataDir: string,
  given: string | undefined,
  name: 'window-token' | 'customer-token' = 'window-token',
): string => {
  if (given !== undefined) return given;
  const file = join(dataDir, name);
  const kept = read(file);
  if (/^[\w-]{43}$/.test(kept)) return kept;
  const token = randomBytes(32).toString('base64url');
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return token;
};
