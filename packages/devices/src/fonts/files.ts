import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Face } from './faces.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** Beside a bundle the fonts lie in one folder, `fonts`; in the tree each in its package. */
const beside = join(here, 'fonts');

const packageFolder = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

export function readFontFile(face: Face, file: string): Buffer {
  const near = join(beside, file);
  if (existsSync(near)) return readFileSync(near);
  return readFileSync(join(packageFolder(face.package), 'files', file));
}

/** Slices of a font with the code points of each. */
export function readSlices(face: Face): Readonly<Record<string, string>> {
  const near = join(beside, `${face.name}.json`);
  const file = existsSync(near) ? near : join(packageFolder(face.package), 'unicode.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}
