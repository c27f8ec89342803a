import { join } from 'node:path';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from './paths.mjs';

/** Builds a renderer with relative addresses, so that http:// and app:// serve the same files. */
export const buildRenderer = (app) =>
  build({
    root: join(root, 'apps', app, 'src', 'renderer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), tailwind()],
    build: {
      outDir: join(root, 'apps', app, 'dist', 'renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      // Inlined data: addresses would need a wider content security policy for scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  });
