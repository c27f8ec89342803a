import { existsSync, mkdirSync } from 'node:fs';
import { realpath, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { err, makeFolder, ok, type Result } from '@galley/base';
import { fromFileError, startError } from './errors.ts';
import { checkWay } from './run-as.ts';
import type { PostgresStartError } from './types.ts';

/** Where things lie below the host's data folder. All paths are absolute and free of symlinks. */
export type Layout = {
  readonly root: string;
  readonly cluster: string;
  /** A cluster in the making; renamed to `cluster` once whole, so a half-made one is never used. */
  readonly unfinished: string;
  readonly passwordFile: string;
  readonly portFile: string;
  readonly ownerFile: string;
  readonly logFile: string;
};

export const layoutOf = (root: string): Layout => ({
  root,
  cluster: join(root, 'cluster'),
  unfinished: join(root, 'cluster.new'),
  passwordFile: join(root, 'password'),
  portFile: join(root, 'port'),
  ownerFile: join(root, 'owner.json'),
  logFile: join(root, 'postgres.log'),
});

/** Makes the folder if need be and proves that it can be written. */
export async function prepareFolder(dataDir: string): Promise<Result<Layout, PostgresStartError>> {
  const wanted = resolve(dataDir);
  try {
    makeFolder({ existsSync, mkdirSync, dirname }, wanted, 0o700);
    const layout = layoutOf(await realpath(wanted));
    const probe = join(layout.root, `.probe-${process.pid}`);
    await writeFile(probe, 'x');
    await rm(probe);
    return ok(layout);
  } catch (error) {
    const way = await checkWay({ kind: 'self' }, [wanted]);
    return way.ok ? err(fromFileError(wanted, error)) : way;
  }
}

const mega = 1024 * 1024;
/** A new cluster takes 40 MB and its write-ahead log up to 256 MB. */
export const bytesToCreate = 300 * mega;
/** An existing one needs room for a few segments of log (16 MB each), else it stops in mid-service. */
export const bytesToStart = 100 * mega;

export async function checkSpace(
  folder: string,
  needed: number,
): Promise<Result<void, PostgresStartError>> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= needed) return ok(undefined);
  const mb = (bytes: number) => Math.floor(bytes / mega);
  const message = `Only ${mb(free)} MB are free on the disk that holds ${folder}; the database needs ${mb(needed)} MB to start. Free some space or choose a folder on another disk.`;
  return err(startError('disk_full', message));
}
