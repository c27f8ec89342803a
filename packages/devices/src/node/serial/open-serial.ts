import { err, type Failure, failure, ok, type Result } from '@galley/base';
import type { SerialPort } from 'serialport';
import type { SerialSettings } from '../../core/scale/index.ts';
import type { ModemLines, Transport } from '../tcp-transport.ts';

export type SerialError = Failure<'not_there' | 'no_permission' | 'in_use' | 'serial_failed'>;
export type OpenSerial = (
  path: string,
  settings: SerialSettings,
) => Promise<Result<Transport, SerialError>>;

/** Opens a serial line for this process alone. A path that is not there and one that may not be opened are told apart. */
export const openSerial: OpenSerial = async (path, settings) => {
  try {
    const { SerialPort: Port } = await import('serialport');
    const port = new Port({ path, ...settings, autoOpen: false });
    const error = await new Promise<Error | null>((resolve) => port.open(resolve));
    return error ? err(serialError(path, error)) : ok(serialTransport(port));
  } catch (error) {
    return err(serialError(path, error instanceof Error ? error : new Error(String(error))));
  }
};

/** What an error of the system means to a person. */
export function serialError(path: string, { message }: Error): SerialError {
  if (/no such file|not found|ENOENT|ENODEV|ENXIO/i.test(message)) {
    return failure('not_there', `Nothing is plugged in at ${path}.`);
  }
  if (/lock|EBUSY|EAGAIN|temporarily unavailable|resource busy/i.test(message)) {
    return failure('in_use', `${path} is used by another program. End that program.`);
  }
  if (/denied|EACCES|EPERM|not permitted/i.test(message)) {
    return failure(
      'no_permission',
      `This account may not open ${path}. Run "npm run doctor" for the cure.`,
    );
  }
  return failure('serial_failed', `${path} cannot be opened: ${message}`);
}

type Port = Pick<SerialPort, 'isOpen'> & {
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  on(event: 'error', listener: () => void): unknown;
  once(event: 'close', listener: () => void): unknown;
  write(bytes: Buffer, done: (error: Error | null | undefined) => void): unknown;
  get(done: (error: Error | null, levels?: ModemLines) => void): void;
  close(done: () => void): void;
};

/** An open port as a line. */
export function serialTransport(port: Port): Transport {
  port.on('error', () => undefined);
  return {
    write: (bytes) =>
      new Promise((resolve, reject) => {
        if (!port.isOpen) return reject(new Error('The line is gone'));
        port.write(Buffer.from(bytes), (error) => (error ? reject(error) : resolve()));
      }),
    onBytes: (listener) => void port.on('data', listener),
    onClose: (listener) => void port.once('close', listener),
    // A pty has none, and says so by an error.
    modemLines: () =>
      new Promise((resolve) => {
        port.get((error, levels) => resolve(error || levels === undefined ? undefined : levels));
      }),
    end: () => closed(port),
    destroy: () => void closed(port),
  };
}

const closed = (port: Port): Promise<void> =>
  new Promise((resolve) => {
    if (port.isOpen) port.close(() => resolve());
    else resolve();
  });
