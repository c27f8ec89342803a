/**
 * `npm run screenshots [-- --quick]`: the pictures of docs/images, taken from the running product.
 * A service of ten minutes is rung up first, so that the tickets have honest ages; --quick leaves out the waiting.
 * `npm run screenshots -- screens [NAMES]`: every screen, in docs/screens; NAMES is a regular expression.
 */
import './prepare.mjs';
import { onPartsNode } from './build/parts-node.mjs';

await onPartsNode(import.meta.url, () =>
  process.argv[2] === 'screens'
    ? import('./screenshots/screens.ts')
    : import('./screenshots/main.ts'),
);
