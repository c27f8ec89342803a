import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const entry = join(import.meta.dirname, 'run.ts');

const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;

const posix = `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(entry)} "$@"\n`;
const windows = `@"${process.execPath}" "${entry}" %*\r\n`;

/**
 * Writes a program that is started and driven as Electron's is (`electron APP_FOLDER`, Playwright's
 * `_electron.launch`), into a folder of the caller's; its path is returned.
 */
export const makeStandIn = (folder: string): string => {
  const onWindows = process.platform === 'win32';
  const program = join(folder, onWindows ? 'electron.cmd' : 'electron');
  writeFileSync(program, onWindows ? windows : posix);
  chmodSync(program, 0o755);
  return program;
};
