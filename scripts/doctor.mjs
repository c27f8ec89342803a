// npm run doctor: what runs, what does not answer, what differs, and how to mend it. The work is done by scripts/doctor.
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onPartsNode } from './build/parts-node.mjs';
import { root } from './build/paths.mjs';

const target = join(root, '.cache', 'doctor.mjs');
process.env.GALLEY_ROOT = root;
await onPartsNode(import.meta.url, async () => {
  const { bundleNode } = await import('./build/bundle.mjs');
  const unfinished = `${target}.${process.pid}.mjs`;
  await bundleNode(join(root, 'scripts', 'doctor', 'main.ts'), unfinished);
  renameSync(unfinished, target);
  await import(pathToFileURL(target).href);
});
