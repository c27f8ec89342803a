import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { err, type Failure, failure, makeFolder, ok, type Result } from '@galley/base';

/** Number of the folder's layout; a program refuses a folder whose number it does not know yet. */
const LAYOUT = 1;
const MARK = 'hub.json';

export type FolderFailure = Failure<'not_writable' | 'disk_full' | 'newer_data'>;

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

/** Writes a file that only this user can read, whole or not at all. */
export const writePrivate = (file: string, text: string): void => {
  const draft = `${file}.${process.pid}.tmp`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
};

export const readText = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
};

const layoutOf = (file: string): number => {
  try {
    return Number(JSON.parse(readText(file) ?? '{"layout":0}').layout);
  } catch {
    return 0;
  }
};

const writeFailure = (dataDir: string, cause: unknown): FolderFailure => {
  const code = codeOf(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return failure('disk_full', `The disk of ${dataDir} is full. Free some space.`, 'data');
  }
  const how = 'Choose another by --data DIR or mend its permissions.';
  return failure('not_writable', `The data folder ${dataDir} cannot be written. ${how}`, 'data');
};

/** Makes the hub's folder, sees that it can be written, and refuses one of a newer version. */
export const prepareFolder = (dataDir: string): Result<null, FolderFailure> => {
  const mark = join(dataDir, MARK);
  try {
    makeFolder({ existsSync, mkdirSync, dirname }, dataDir, 0o755);
    // Root may write everywhere; a folder without any write bit is meant to be left alone even so.
    if ((statSync(dataDir).mode & 0o222) === 0) return err(writeFailure(dataDir, undefined));
    const layout = layoutOf(mark);
    if (layout > LAYOUT) {
      const what = `${dataDir} was written by a newer Galley (layout ${layout}, this one knows ${LAYOUT}).`;
      return err(failure('newer_data', `${what} Start that version.`, 'data'));
    }
    writePrivate(mark, `${JSON.stringify({ layout: LAYOUT })}\n`);
    return ok(null);
  } catch (cause) {
    return err(writeFailure(dataDir, cause));
  }
};

/** The token of /v1/admin: made at the first start, readable by this user only. */
export const adminTokenOf = (dataDir: string): string => {
  const file = join(dataDir, 'admin-token');
  const held = readText(file)?.trim();
  if (held !== undefined && held.length >= 32) return held;
  const token = randomBytes(32).toString('base64url');
  writePrivate(file, `${token}\n`);
  return token;
};
