import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TOLD = join(import.meta.dirname, '../../.cache/tests/told.log');

/** Kept for the end of the test run, which prints it there if something failed (scripts/test/told.mjs). */
export const tellRun = (said: string): void => {
  mkdirSync(dirname(TOLD), { recursive: true });
  appendFileSync(TOLD, `${said}\n\n`);
};
