import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { APP_KEYS } from '../scripts/launcher/suite-parts.ts';
import { findElectron } from './src/electron-binary.ts';
import { holdersOf } from './src/electron-processes.ts';
import { startUnderLauncher } from './src/electron-suite.ts';
import { isAlive, root, until } from './src/suite.ts';

const program = findElectron(root, false);
afterAll(() => program.remove());

test('[EH12] the launcher starts, enrols and ends the apps under Electron', async () => {
  console.log(program.says);
  const suite = await startUnderLauncher(program);
  const parts = suite.parts();
  const mains = APP_KEYS.map((key) => parts[key]?.pid ?? 0);
  const cores = APP_KEYS.flatMap((key) => holdersOf(join(suite.dataDir, key, 'replica.db')));
  if (process.platform === 'linux') expect(cores).toHaveLength(APP_KEYS.length);
  const pids = [...mains, ...cores];
  expect(pids.every(isAlive)).toBe(true);
  const began = performance.now();
  await suite.stop();
  expect(performance.now() - began).toBeLessThan(5000);
  await until('all processes are gone', () => !pids.some(isAlive));
});
