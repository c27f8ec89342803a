import { err, failure, ok, type Result } from '@galley/base';
import { chooseDevice, type PrintTarget, serialSettings } from '../../core/index.ts';
import { usbPrinters } from '../attached/usb-printers.ts';
import { openSerial } from '../serial/open-serial.ts';
import { connectTcp, type Transport } from '../tcp-transport.ts';
import type { ConnectError } from './connect-error.ts';
import { openRawPath } from './raw-path.ts';

/** Opens a line within so many milliseconds. Nothing is sent by that. */
export type Connect = (
  target: PrintTarget,
  timeoutMs: number,
) => Promise<Result<Transport, ConnectError>>;

/** A printer's serial buffer is small and its line slow: little at a time, so that XOFF is heard in time. */
const serialChunkBytes = 128;

const serialCodes = {
  not_there: 'unreachable',
  no_permission: 'no-permission',
  in_use: 'in-use',
  serial_failed: 'unreachable',
} as const;

async function connectSerial(
  target: PrintTarget & { kind: 'serial' },
): Promise<Result<Transport, ConnectError>> {
  const opened = await openSerial(target.path, serialSettings(target));
  if (opened.ok) return ok({ ...opened.value, chunkBytes: serialChunkBytes });
  return err(failure(serialCodes[opened.error.code], opened.error.message));
}

type UsbTarget = PrintTarget & { kind: 'usb' };

/** The name of a shared printer goes to the Windows spooler, which takes a document and tells nothing of it. */
const isSpooler = (path: string): boolean => path.startsWith('\\\\');

/** Where the printer is plugged in now: its number changes when it is unplugged. */
async function pathNow({ path, identity }: UsbTarget): Promise<string | undefined> {
  if (identity === undefined) return path;
  return chooseDevice(identity, await usbPrinters())?.path;
}

async function connectUsb(target: UsbTarget): Promise<Result<Transport, ConnectError>> {
  const path = await pathNow(target);
  if (path === undefined) return err(failure('unreachable', 'This printer is not plugged in.'));
  if (isSpooler(path)) return openRawPath(path, 'one-way');
  const both = await openRawPath(path, 'two-way');
  if (both.ok || both.error.code !== 'no-permission') return both;
  const blind = await openRawPath(path, 'one-way');
  return blind.ok ? blind : both;
}

/** The line to a printer by the kind of its address. */
export const connectPrinter: Connect = async (target, timeoutMs) => {
  if (target.kind === 'serial') return connectSerial(target);
  if (target.kind === 'usb') return connectUsb(target);
  if (target.kind === 'file') return openRawPath(target.path, 'append');
  const line = await connectTcp(target, timeoutMs);
  if (line !== undefined) return ok(line);
  return err(failure('unreachable', `Nobody answers at ${target.host}:${target.port}.`));
};
