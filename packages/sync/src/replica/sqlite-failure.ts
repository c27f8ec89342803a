import type { Failure } from '@galley/base';
import { failure } from '@galley/base';

export type OpenFailure = Failure<
  'newer_database' | 'damaged' | 'not_writable' | 'disk_full' | 'locked'
>;
export type WriteFailure = Failure<'disk_full' | 'io_error'>;

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

export const damaged = (file: string, reason: string): OpenFailure =>
  failure(
    'damaged',
    `The database ${file} is damaged (${reason}). Move it away and start again: what the hub has comes back.`,
  );

/** A failure to open as a person needs to hear it; undefined when it is none of the known ones. */
export const openFailureOf = (file: string, error: unknown): OpenFailure | undefined => {
  const code = codeOf(error);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return damaged(file, reasonOf(error));
  if (/^SQLITE_(FULL|IOERR_WRITE)|^ENOSPC/.test(code)) {
    return failure('disk_full', `The disk that holds ${file} is full. Free some space.`);
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return failure('locked', `Another program uses ${file}. Close it, or choose another folder.`);
  }
  if (
    /^SQLITE_(CANTOPEN|READONLY|PERM|IOERR)|^E(ACCES|PERM|ROFS|NOENT|NOTDIR|ISDIR|EXIST)$/.test(
      code,
    )
  ) {
    return failure('not_writable', `${file} cannot be written (${reasonOf(error)}).`);
  }
  return undefined;
};

/** A failed write that the caller can act on; undefined for defects, which must be thrown on. */
export const writeFailureOf = (error: unknown): WriteFailure | undefined => {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_FULL')) {
    return failure('disk_full', 'The disk is full: nothing was stored. Free some space.');
  }
  if (/^SQLITE_(IOERR|READONLY|CORRUPT|NOTADB|CANTOPEN)/.test(code)) {
    return failure('io_error', `The disk failed: nothing was stored (${reasonOf(error)}).`);
  }
  return undefined;
};
