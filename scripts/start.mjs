// npm start: the whole restaurant on this machine. The work is done by scripts/launcher.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onPartsNode } from './build/parts-node.mjs';
import { root } from './build/paths.mjs';

process.env.GALLEY_ROOT = root;
await onPartsNode(
  import.meta.url,
  () => import(pathToFileURL(join(root, '.cache', 'launcher.mjs')).href),
);
