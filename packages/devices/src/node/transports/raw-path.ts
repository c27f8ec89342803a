import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { err, failure, ok, type Result } from '@galley/base';
import type { Transport } from '../tcp-transport.ts';
import type { ConnectError } from './connect-error.ts';

/** A printer's kernel buffer takes little at a time; what it does not take is offered again after this, ms. */
const againMs = 20;

const isBusy = (error: unknown): boolean =>
  ['EAGAIN', 'EWOULDBLOCK'].includes(Object(error).code ?? '');

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What the system's refusal to open a path means. */
export const pathError = (path: string, error: unknown): ConnectError => {
  const code: unknown = Object(error).code;
  if (code === 'EACCES' || code === 'EPERM') {
    return failure('no-permission', `This account may not open ${path}.`);
  }
  if (code === 'EBUSY') return failure('in-use', `${path} is used by another program.`);
  if (code === 'ENOENT' || code === 'ENXIO' || code === 'ENODEV')
    return failure('unreachable', `There is no ${path}.`);
  return failure('unreachable', `${path} cannot be opened (${code ?? Object(error).message}).`);
};

/** Opens a device's path without waiting for it: `two-way` reads and writes, `append` writes at the end of a file. */
export async function openRawPath(
  path: string,
  way: 'two-way' | 'one-way' | 'append',
): Promise<Result<Transport, ConnectError>> {
  const { O_RDWR, O_WRONLY, O_NONBLOCK = 0, O_NOCTTY = 0, O_APPEND, O_CREAT } = constants;
  const flags = {
    'two-way': O_RDWR | O_NONBLOCK | O_NOCTTY,
    'one-way': O_WRONLY | O_NONBLOCK | O_NOCTTY,
    append: O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK,
  };
  try {
    const file = await open(path, flags[way], 0o600);
    return ok(new RawPath(file, way === 'two-way' ? await firstHeard(file) : undefined));
  } catch (error) {
    return err(pathError(path, error));
  }
}

/**
 * What was waiting to be read; undefined where nothing ever can be: the system opens the path of a USB printer that
 * has no way back for reading as well, and says so only when it is read.
 */
async function firstHeard(file: FileHandle): Promise<Uint8Array | undefined> {
  const buffer = new Uint8Array(256);
  try {
    return buffer.slice(0, (await file.read(buffer, 0, buffer.length, null)).bytesRead);
  } catch (error) {
    return Object(error).code === 'EINVAL' ? undefined : new Uint8Array();
  }
}

/** A path that takes bytes like a file and, two-way, may have bytes to read now and then. */
class RawPath implements Transport {
  readonly oneWay: boolean;
  readonly chunkBytes = 1024;
  readonly #file: FileHandle;
  readonly #gone: (() => void)[] = [];
  #listener: (bytes: Uint8Array) => void = () => undefined;
  #first: Uint8Array;
  #open = true;
  #reading: Promise<void> = Promise.resolve();

  /** `first`: what was read of it already; undefined: it has no way back. */
  constructor(file: FileHandle, first: Uint8Array | undefined) {
    this.#file = file;
    this.#first = first ?? new Uint8Array();
    this.oneWay = first === undefined;
    if (!this.oneWay) this.#reading = this.#read();
  }

  /** Offered until all is taken: a printer that does not read makes this wait, until the line is let go. */
  async write(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; ) {
      if (!this.#open) throw new Error('The line is gone');
      from += await this.#offer(bytes.subarray(from));
    }
  }

  onBytes(listener: (bytes: Uint8Array) => void): void {
    this.#listener = listener;
    if (this.#first.length > 0) listener(this.#first);
    this.#first = new Uint8Array();
  }

  onClose(listener: () => void): void {
    this.#gone.push(listener);
  }

  async end(): Promise<void> {
    this.#lost();
    await this.#reading;
    await this.#file.close().catch(() => undefined);
  }

  destroy(): void {
    void this.end();
  }

  async #offer(bytes: Uint8Array): Promise<number> {
    try {
      return (await this.#file.write(bytes)).bytesWritten;
    } catch (error) {
      if (!isBusy(error)) {
        this.#lost();
        throw error;
      }
      await pause(againMs);
      return 0;
    }
  }

  async #read(): Promise<void> {
    const buffer = new Uint8Array(256);
    while (this.#open) {
      const heard = await this.#heard(buffer);
      if (heard > 0) this.#listener(buffer.slice(0, heard));
      else await pause(againMs);
    }
  }

  async #heard(buffer: Uint8Array): Promise<number> {
    try {
      return (await this.#file.read(buffer, 0, buffer.length, null)).bytesRead;
    } catch (error) {
      if (!isBusy(error)) this.#lost();
      return 0;
    }
  }

  #lost(): void {
    if (!this.#open) return;
    this.#open = false;
    for (const listener of this.#gone) listener();
  }
}
