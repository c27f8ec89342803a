// npm run hub: the central hub alone, in this very process; its flags go to it unchanged.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onPartsNode } from './build/parts-node.mjs';
import { root } from './build/paths.mjs';

const bundle = join(root, 'apps', 'hub', 'dist', 'hub.mjs');
await onPartsNode(import.meta.url, () => import(pathToFileURL(bundle).href));
