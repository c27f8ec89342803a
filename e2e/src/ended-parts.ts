import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tellRun } from './tell-run.ts';

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
  tellRun(`Parts that ended unasked: ${unasked.join(', ')} in ${dataDir}:\n${last}`);
};
