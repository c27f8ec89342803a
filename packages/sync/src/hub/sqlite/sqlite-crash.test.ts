import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeHubCrashes } from '../testing/crash.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'galley-hub-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let disks = 0;
describeHubCrashes('SQLite store, killed', async () => ({ file: join(folder, `${++disks}.db`) }));
