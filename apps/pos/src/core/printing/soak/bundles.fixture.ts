import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const root = join(here, '../../../../../..');

/** Native code, and fonts that are found by their packages. */
const external = [
  'better-sqlite3',
  'serialport',
  'node-hid',
  '@fontsource/*',
  '@fontsource-variable/*',
];

export type SoakBundles = {
  readonly core: string;
  readonly devices: string;
  remove(): void;
};

/**
 * Both processes as files that start in a sixth of a second: they are killed hundreds of times. Below the root, where
 * native modules are found.
 */
export const bundleSoak = async (): Promise<SoakBundles> => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'soak-'));
  await build({
    absWorkingDir: root,
    entryPoints: ['core', 'devices'].map((name) => join(here, `${name}.fixture.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external,
    logLevel: 'error',
    banner: {
      js: "import { createRequire as __r } from 'node:module'; const require = __r(import.meta.url);",
    },
  });
  return {
    core: join(folder, 'core.fixture.mjs'),
    devices: join(folder, 'devices.fixture.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
