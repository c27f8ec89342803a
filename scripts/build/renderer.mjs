import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from './paths.mjs';

/** The app's own page, and others that it has beside it. */
const pagesOf = (folder) =>
  ['index.html', 'customer.html', 'pickup.html']
    .map((page) => join(folder, page))
    .filter(existsSync);

/**
 * Builds a renderer with relative addresses, so that http:// and app:// serve the same files. Built aside and
 * moved into place when whole: a core that is running serves the old one until then.
 */
export const buildRenderer = async (app) => {
  const dist = join(root, 'apps', app, 'dist');
  const unfinished = join(dist, `renderer.${process.pid}`);
  const source = join(root, 'apps', app, 'src', 'renderer');
  try {
    await build({
      root: source,
      base: './',
      configFile: false,
      logLevel: 'warn',
      plugins: [react(), tailwind()],
      build: {
        outDir: unfinished,
        emptyOutDir: true,
        target: 'chrome140',
        // Inlined data: addresses would need a wider content security policy for scripts.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { input: pagesOf(source) },
      },
    });
    rmSync(join(dist, 'renderer'), { recursive: true, force: true });
    renameSync(unfinished, join(dist, 'renderer'));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
};
