import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { root } from './suite.ts';

export type GalleryServer = { readonly address: string; close(): Promise<void> };

/** Builds the gallery of the design system as it stands now and serves it on a free port. */
export const serveGallery = async (): Promise<GalleryServer> => {
  const outDir = mkdtempSync(join(tmpdir(), 'galley-gallery-'));
  const configFile = join(root, 'packages/ui/gallery/vite.config.ts');
  const shared = { configFile, logLevel: 'error' } as const;
  await build({ ...shared, build: { outDir, emptyOutDir: true } });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the gallery has no address');
  return {
    address,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
};
