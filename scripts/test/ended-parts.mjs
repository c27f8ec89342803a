import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join('.cache', 'tests', 'ended-parts.log');
const MOST_SAID = 6000;

export const forgetEndedParts = () => rmSync(FILE, { force: true });

/** Which parts of the suite ended unasked while browser tests used it, and what they wrote last. */
export const endedParts = () =>
  existsSync(FILE)
    ? `\nParts that ended unasked:\n${readFileSync(FILE, 'utf8').slice(-MOST_SAID)}`
    : '';
