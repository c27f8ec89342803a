import { open, realpath } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
};

export type StaticFile = {
  readonly body: Buffer;
  readonly headers: { readonly 'content-type': string; readonly 'cache-control': string };
};

/** The file that a URL path names, as an absolute path that still has to be checked; undefined: malformed. */
const candidate = (root: string, urlPath: string): string | undefined => {
  try {
    const path = decodeURIComponent(urlPath);
    if (path.includes('\0') || path.includes('\\')) return undefined;
    return resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  } catch {
    return undefined;
  }
};

/** Files with a content hash in their name (Vite puts them into assets/) never change. */
const cacheControl = (path: string): string =>
  path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';

const readRegular = async (path: string): Promise<Buffer | undefined> => {
  const file = await open(path, 'r');
  try {
    return (await file.stat()).isFile() ? await file.readFile() : undefined;
  } finally {
    await file.close();
  }
};

/**
 * Reads a file of a renderer by its URL path. Only known types and only what really lies below the root
 * (after symbolic links) is served; everything else is undefined, whether it exists or not.
 */
export const readStatic = async (
  rootDir: string,
  urlPath: string,
): Promise<StaticFile | undefined> => {
  try {
    const root = await realpath(rootDir);
    const wanted = candidate(root, urlPath);
    const type = wanted === undefined ? undefined : TYPES[extname(wanted)];
    if (wanted === undefined || type === undefined) return undefined;
    const path = await realpath(wanted);
    if (!path.startsWith(root + sep)) return undefined;
    const body = await readRegular(path);
    if (body === undefined) return undefined;
    return { body, headers: { 'content-type': type, 'cache-control': cacheControl(path) } };
  } catch {
    return undefined;
  }
};
