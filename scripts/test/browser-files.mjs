import { readdirSync } from 'node:fs';
import { SHARED_SHOPS } from '../../e2e/src/file-order.ts';

const FOLDER = 'e2e';

/** The browser tests that work in the shared shops, one after the other. */
export const sharedShops = () => SHARED_SHOPS.map((file) => `${FOLDER}/${file}`);

/** All other browser tests: each opens what it needs for itself. */
export const ownShops = () =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.e2e.ts') && !SHARED_SHOPS.includes(file))
    .map((file) => `${FOLDER}/${file}`);
