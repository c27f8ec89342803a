import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Printed by the test run at its end when something failed (scripts/test/ended-parts.mjs). */
const TOLD = join(import.meta.dirname, '../../.cache/tests/ended-parts.log');
const LAST_LINES = 25;

/** Keeps what the launcher and the parts wrote last if a part ended that no test had killed. */
export const tellEndedParts = (dataDir: string, killed: readonly string[]): void => {
  const file = join(dataDir, 'logs', 'output.log');
  if (!existsSync(file)) return;
  const lines = readFileSync(file, 'utf8').split('\n');
  const ended = lines.flatMap((line) => /^launcher: (\w+) ended/u.exec(line)?.[1] ?? []);
  const unasked = ended.filter((part) => !killed.includes(part));
  if (unasked.length === 0) return;
  const last = lines.slice(-LAST_LINES).join('\n');
  appendFileSync(TOLD, `${unasked.join(', ')} ended in ${dataDir}:\n${last}\n\n`);
};
