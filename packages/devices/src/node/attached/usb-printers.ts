import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type DeviceIdentity, deviceIdentitySchema } from '../../core/attached/index.ts';

/** A printer behind a raw path of the system. */
export type PrinterEntry = {
  readonly path: string;
  readonly product?: string | undefined;
  readonly identity?: DeviceIdentity | undefined;
};

/** Where Linux names its raw printers, and where it describes them. */
export type PrinterFolders = { readonly nodes: string; readonly classes: string };

const linux: PrinterFolders = { nodes: '/dev/usb', classes: '/sys/class/usbmisc' };

/** The printers behind `/dev/usb/lp*` with who they are, as the system's description of the USB device has it. */
export async function usbPrinters(folders: PrinterFolders = linux): Promise<PrinterEntry[]> {
  const names = await readdir(folders.nodes).catch((): string[] => []);
  const printers = names.filter((name) => /^lp\d+$/.test(name)).sort();
  return Promise.all(printers.map((name) => printerOf(name, folders)));
}

/** `device` is the interface (`1-2.3:1.0`), whose parent is the USB device. */
async function printerOf(name: string, { nodes, classes }: PrinterFolders): Promise<PrinterEntry> {
  const path = join(nodes, name);
  const part = await realpath(join(classes, name, 'device')).catch(() => undefined);
  if (part === undefined) return { path };
  const said = (file: string): Promise<string | undefined> =>
    readFile(join(dirname(part), file), 'utf8').then(
      (text) => text.trim() || undefined,
      () => undefined,
    );
  const [vendorId, productId, serialNumber, product] = await Promise.all(
    ['idVendor', 'idProduct', 'serial', 'product'].map(said),
  );
  const who = { vendorId, productId, ...(serialNumber && { serialNumber }), place: basename(part) };
  return { path, product, identity: deviceIdentitySchema.safeParse(who).data };
}
