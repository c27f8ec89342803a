import { chmodSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the folder of a shop stands that was opened once and closed again, while browser tests run. */
export const READY_SHOP = 'GALLEY_READY_SHOP';

const copyReady = (folder: string, part: string): void => {
  const ready = process.env[READY_SHOP];
  if (ready === undefined) return;
  cpSync(join(ready, part), join(folder, part), { recursive: true });
  // A copied folder has the modes of a new one, and Postgres opens no folder that others may read.
  chmodSync(join(folder, 'hub', 'postgres', 'cluster'), 0o700);
};

/** A folder for one shop: a copy of the ready one, or an empty one where there is none. */
export const shopFolder = (within: string = tmpdir()): string => {
  const folder = mkdtempSync(join(within, 'galley-e2e-'));
  copyReady(folder, '');
  return folder;
};

/** Brings the ready shop's central hub into a folder that is going to be a shop's, if there is one. */
export const bringReadyHub = (folder: string): void => copyReady(folder, 'hub');
