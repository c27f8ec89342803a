import { chmodSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the folder of a shop stands that was opened once and closed again, while browser tests run. */
export const READY_SHOP = 'GALLEY_READY_SHOP';

/** A folder for one shop: a copy of the ready one, or an empty one where there is none. */
export const shopFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-e2e-'));
  const ready = process.env[READY_SHOP];
  if (ready === undefined) return folder;
  cpSync(ready, folder, { recursive: true });
  // A copied folder has the modes of a new one, and Postgres opens no folder that others may read.
  chmodSync(join(folder, 'hub', 'postgres', 'cluster'), 0o700);
  return folder;
};
