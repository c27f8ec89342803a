// npm run simulate -- --seeds N [--seed S]: the whole shop in one process. The work is done by simulation/src.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onPartsNode } from './build/parts-node.mjs';
import { root } from './build/paths.mjs';

const target = join(root, '.cache', 'simulate.mjs');
await onPartsNode(import.meta.url, async () => {
  const { bundleNode } = await import('./build/bundle.mjs');
  await bundleNode(join(root, 'simulation', 'src', 'main.ts'), target);
  await import(pathToFileURL(target).href);
});
