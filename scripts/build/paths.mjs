import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const binary = process.platform === 'win32' ? 'node.exe' : 'node';
const installed = join(root, 'node_modules', 'node', 'bin', binary);

/** The Node that the parts run on: the one from node_modules (24), because better-sqlite3 crashes on 20. */
export const partsNode = existsSync(installed) ? installed : process.execPath;
