import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '@galley/base';

const MAX_BYTES = 10 * 1024 * 1024;
const KEPT = 3;

const shift = (file: string): void => {
  for (let i = KEPT; i > 0; i--) {
    const from = i === 1 ? file : `${file}.${i - 1}`;
    try {
      renameSync(from, `${file}.${i}`);
    } catch {
      // Fewer than KEPT old files exist yet.
    }
  }
};

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** A log file of bounded size: at the limit it becomes `.1`, and the oldest of three is dropped. */
export type LogFile = { write(text: string): void; close(): void };

export const openLogFile = (file: string, maxBytes = MAX_BYTES): LogFile => {
  makeFolder({ existsSync, mkdirSync, dirname }, dirname(file), 0o755);
  let handle: number | undefined;
  let size = 0;

  const open = () => {
    handle = openSync(file, 'a', 0o600);
    size = sizeOf(file);
    return handle;
  };
  const rotate = () => {
    if (handle !== undefined) closeSync(handle);
    shift(file);
    return open();
  };
  const append = (text: string) => {
    const length = Buffer.byteLength(text);
    const full = size > 0 && size + length > maxBytes;
    size += writeSync(full ? rotate() : (handle ?? open()), text);
  };

  return {
    write: (text) => {
      try {
        append(text);
      } catch {
        // A full disk must not stop a sale: what cannot be logged is dropped.
      }
    },
    close: () => {
      if (handle !== undefined) closeSync(handle);
      handle = undefined;
    },
  };
};
