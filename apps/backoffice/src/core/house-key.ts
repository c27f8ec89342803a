import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name of the file in the back office's data folder that the command line reads. */
export const HOUSE_KEY_FILE = 'house-key';

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
};

/**
 * The session by which the command line acts for the house: `house:` and the secret of a file that only the
 * owner of the data folder can read. A window's token does not do: the page in a kiosk's browser has it.
 */
export const houseSession = (dataDir: string): string => {
  const file = join(dataDir, HOUSE_KEY_FILE);
  const kept = read(file);
  if (/^[\w-]{43}$/.test(kept)) return `house:${kept}`;
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return `house:${secret}`;
};
