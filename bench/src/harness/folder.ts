import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Defer } from './cleanup.ts';

/** A folder that is removed at the end. */
export const ownFolder = (defer: Defer, name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `galley-bench-${name}-`));
  defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
};
