import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { bundleNode } from './bundle.mjs';
import { root } from './paths.mjs';

export const launcherFile = join(root, '.cache', 'launcher.mjs');

/** Bundles the launcher. Written beside and renamed, because several commands may prepare at once. */
export const buildLauncher = async () => {
  const unfinished = `${launcherFile}.${process.pid}.mjs`;
  await bundleNode(join(root, 'scripts', 'launcher', 'main.ts'), unfinished);
  renameSync(unfinished, launcherFile);
};
