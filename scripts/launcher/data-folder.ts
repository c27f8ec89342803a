import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Failure, failure, makeFolder, type Result } from '@galley/base';

/** Number of the folder's layout. A program refuses a folder whose number it does not know yet. */
const LAYOUT = 1;
const MARK = 'galley.json';
const files = { existsSync, mkdirSync, dirname };

/** As many registers as one start gives a house. */
export const MOST_REGISTERS = 6;

/** Folders of a register after the first, and of its device process. */
export const furtherFolders = (at: number) => ({
  register: `register-${at}`,
  devices: `devices-${at}`,
});

const FURTHER_ENTRIES = Array.from({ length: MOST_REGISTERS - 1 }, (_, i) =>
  Object.values(furtherFolders(i + 2)),
).flat();

/** Folders that nobody else on the machine needs to enter; Postgres may have to pass through `hub`. */
const PRIVATE_ENTRIES = [
  'site-hub',
  'register',
  'kitchen',
  'backoffice',
  'devices',
  'kitchen-devices',
  'printer',
  'logs',
  ...FURTHER_ENTRIES,
];

/** Everything that Galley makes in its data folder; `--fresh` takes away these and nothing else. */
const OWN_ENTRIES = ['hub', ...PRIVATE_ENTRIES, 'run.json', MARK];

const FIRST_START_BYTES = 300 * 1024 * 1024;
const LATER_START_BYTES = 64 * 1024 * 1024;

/** What the folder was filled with at its first start. */
export type Seed = 'demo' | 'replay';

export type FolderFailure = Failure<'not_writable' | 'disk_full' | 'newer_data'>;
type Outcome = Result<null, FolderFailure>;

const fine: Outcome = { ok: true, value: null };
const refuse = (code: FolderFailure['code'], message: string): Outcome => ({
  ok: false,
  error: failure(code, message, 'data'),
});

const notWritable = (dataDir: string, why: string): Outcome =>
  refuse(
    'not_writable',
    `The data folder ${dataDir} cannot be written (${why}). Choose another by --data DIR or mend its permissions.`,
  );

const diskFull = (dataDir: string, free: number, needed: number): Outcome =>
  refuse(
    'disk_full',
    `The disk of ${dataDir} is full: ${Math.floor(free / 1048576)} MB are free and Galley needs ${needed / 1048576} MB to start. Free some space or choose another disk by --data DIR.`,
  );

const tryWrite = (dataDir: string): void => {
  const probe = join(dataDir, `.write-probe-${process.pid}`);
  const handle = openSync(probe, 'w', 0o600);
  try {
    writeSync(handle, Buffer.alloc(4096, 1));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
    unlinkSync(probe);
  }
};

const READ_ONLY: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'its disk is read-only',
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'it is a file',
};

const writable = (dataDir: string): Outcome => {
  try {
    makeFolder(files, dataDir, 0o755);
    // Root may write everywhere; a folder without any write bit is meant to be left alone even so.
    if ((statSync(dataDir).mode & 0o222) === 0) return notWritable(dataDir, 'it is read-only');
    tryWrite(dataDir);
    return fine;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(dataDir, 0, FIRST_START_BYTES);
    return notWritable(dataDir, READ_ONLY[code] ?? code);
  }
};

const roomy = (dataDir: string): Outcome => {
  const { bavail, bsize } = statfsSync(dataDir);
  const needed = existsSync(join(dataDir, MARK)) ? LATER_START_BYTES : FIRST_START_BYTES;
  return bavail * bsize < needed ? diskFull(dataDir, bavail * bsize, needed) : fine;
};

type Mark = { readonly layout: number; readonly seed?: Seed };

const readMark = (dataDir: string): Mark => {
  try {
    const { layout, seed } = JSON.parse(readFileSync(join(dataDir, MARK), 'utf8'));
    const known = Number.isSafeInteger(layout) ? layout : 0;
    return seed === 'demo' || seed === 'replay' ? { layout: known, seed } : { layout: known };
  } catch {
    return { layout: 0 };
  }
};

const layoutOf = (dataDir: string): number => readMark(dataDir).layout;

const known = (dataDir: string): Outcome => {
  const layout = layoutOf(dataDir);
  if (layout <= LAYOUT) return fine;
  return refuse(
    'newer_data',
    `The data folder ${dataDir} was written by a newer Galley (layout ${layout}; this one knows ${LAYOUT}). Start that version, or choose another folder by --data DIR.`,
  );
};

/** What a folder of Galley's was filled with; undefined for any other folder. */
export const seedOf = (dataDir: string): Seed | undefined => readMark(dataDir).seed;

/** Looks at the folder before anything is started in it; the first thing wrong is told. */
export const checkFolder = (dataDir: string): Outcome => {
  for (const check of [writable, known, roomy]) {
    const outcome = check(dataDir);
    if (!outcome.ok) return outcome;
  }
  return fine;
};

/** Empties a folder that is Galley's own; only entries that Galley makes, so that a wrong DIR loses nothing. */
export const clearFolder = (dataDir: string): void => {
  for (const entry of OWN_ENTRIES) rmSync(join(dataDir, entry), { recursive: true, force: true });
};

/** Marks the folder as Galley's and tells what it is filled with: what was chosen first stays. */
export const markFolder = (dataDir: string, seed: Seed): Seed => {
  const mark = readMark(dataDir);
  if (mark.layout !== LAYOUT || mark.seed === undefined)
    writeFileSync(
      join(dataDir, MARK),
      `${JSON.stringify({ layout: LAYOUT, seed: mark.seed ?? seed })}\n`,
    );
  for (const entry of PRIVATE_ENTRIES) {
    const folder = join(dataDir, entry);
    makeFolder(files, folder, 0o700);
    chmodSync(folder, 0o700);
  }
  return mark.seed ?? seed;
};
