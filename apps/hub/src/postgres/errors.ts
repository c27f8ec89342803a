import type { PostgresStartCode, PostgresStartError } from './types.ts';

export const startError = (
  code: PostgresStartCode,
  message: string,
  detail?: string,
): PostgresStartError =>
  detail === undefined || detail === '' ? { code, message } : { code, message, detail };

export const portTaken = (port: number, detail?: string): PostgresStartError =>
  startError(
    'port_taken',
    `Port ${port} on 127.0.0.1, meant for the database, is taken by another program. End that program or choose another port.`,
    detail,
  );

export const diskFull = (folder: string, detail?: string): PostgresStartError =>
  startError(
    'disk_full',
    `The disk that holds ${folder} is full. Free some space or choose a folder on another disk.`,
    detail,
  );

export const cancelled = (): PostgresStartError =>
  startError('cancelled', 'The start of the database was cancelled.');

/** Finds the cause that a person can mend in the output of a Postgres program that failed. */
export function classifyOutput(folder: string, port: number, output: string): PostgresStartError {
  const detail = output.trim().split('\n').slice(-12).join('\n');
  if (/No space left on device|Disk quota exceeded/i.test(output)) return diskFull(folder, detail);
  if (/Address already in use|could not create any TCP\/IP sockets/i.test(output)) {
    return portTaken(port, detail);
  }
  if (/must not be run as root|cannot be run as root|administrative permissions/i.test(output)) {
    return rootRefused(detail);
  }
  if (/Permission denied|Read-only file system|wrong ownership/i.test(output)) {
    return startError('folder_not_usable', notWritable(folder), detail);
  }
  return startError(
    'start_failed',
    `The database in ${folder} did not start. Its log is ${folder}/postgres.log; run "npm run doctor" for a closer look.`,
    detail,
  );
}

export const notWritable = (folder: string): string =>
  `The folder ${folder} cannot be written. Mend its permissions or choose another folder.`;

export const rootRefused = (detail?: string): PostgresStartError =>
  startError(
    'root_refused',
    'Postgres refuses to run as the administrator, and neither a user namespace nor a system user could be had. Start Galley as an ordinary user.',
    detail,
  );

/** Turns a file system failure into the sentence for it. `folder` is what the caller wanted to use. */
export function fromFileError(folder: string, error: unknown): PostgresStartError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const at = (error as NodeJS.ErrnoException).path ?? folder;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, `${code} at ${at}`);
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    const message = `${folder} cannot be a folder, because a file stands in its place. Move the file or choose another folder.`;
    return startError('folder_not_usable', message, `${code} at ${at}`);
  }
  if (code === '') throw error;
  return startError('folder_not_usable', notWritable(folder), `${code} at ${at}`);
}
