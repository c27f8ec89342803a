import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join('.cache', 'tests', 'told.log');
const MOST_SAID = 9000;

export const forgetTold = () => rmSync(FILE, { force: true });

/** What browser tests kept for the end of a failed run: windows as they stood, parts that ended unasked. */
export const told = () =>
  existsSync(FILE) ? `\n${readFileSync(FILE, 'utf8').slice(-MOST_SAID)}` : '';
