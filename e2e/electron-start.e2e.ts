import { afterAll, expect, test } from 'vitest';
import { findElectron } from './src/electron-binary.ts';
import { startUnderLauncher } from './src/electron-suite.ts';
import { isAlive, root, until } from './src/suite.ts';

const program = findElectron(root);
afterAll(() => program.remove());

test('[EH12] the launcher starts, enrols and ends the apps under Electron', async () => {
  console.log(program.says);
  const suite = await startUnderLauncher(program);
  const parts = suite.parts();
  const pids = ['register', 'kitchen', 'backoffice'].map((key) => parts[key]?.pid ?? 0);
  expect(pids.every(isAlive)).toBe(true);
  const began = performance.now();
  await suite.stop();
  expect(performance.now() - began).toBeLessThan(5000);
  await until('all processes are gone', () => !pids.some(isAlive));
});
