import { constants } from 'node:fs';
import { access, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FoundDevice } from '../../core/attached/index.ts';
import { HID_SCALE_USAGE_PAGE } from '../../core/scale/index.ts';
import { HID_SCANNER_USAGE_PAGE } from '../../core/scanner/index.ts';
import { udevRules } from './udev.ts';
import { type PrinterEntry, usbPrinters } from './usb-printers.ts';

export type DeviceLists = {
  readonly serial: () => Promise<readonly SerialEntry[]>;
  readonly hid: () => Promise<readonly HidEntry[]>;
  /** Printers behind a raw path of the system. */
  readonly printers: () => Promise<readonly PrinterEntry[]>;
  /** Where it is plugged in, as the system names the socket. */
  readonly place: (path: string) => Promise<string | undefined>;
  readonly mayOpen: (path: string) => Promise<boolean>;
};
export type SerialEntry = {
  readonly path: string;
  readonly vendorId?: string | undefined;
  readonly productId?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly locationId?: string | undefined;
  readonly manufacturer?: string | undefined;
};
export type HidEntry = {
  readonly path?: string | undefined;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string | undefined;
  readonly product?: string | undefined;
  readonly usagePage?: number | undefined;
  readonly usage?: number | undefined;
};

const systemLists: DeviceLists = {
  serial: async () => (await import('serialport')).SerialPort.list(),
  hid: async () => (await import('node-hid')).devicesAsync(),
  printers: () => usbPrinters(),
  place: placeOnLinux,
  mayOpen: (path) =>
    access(path, constants.R_OK | constants.W_OK).then(
      () => true,
      () => process.platform !== 'linux',
    ),
};

/** `1-2.3:1.0`: bus, sockets and interface, which stay while the cable stays. */
async function placeOnLinux(path: string): Promise<string | undefined> {
  const name = basename(path);
  const folder = `/sys/class/${name.startsWith('hidraw') ? 'hidraw' : 'tty'}/${name}/device`;
  const target = await realpath(folder).catch(() => '');
  return /(\d+-[\d.]+:\d+\.\d+)(?!.*\d+-[\d.]+:\d+\.\d+)/.exec(target)?.[1];
}

/**
 * What is plugged in, with who it is and whether it may be opened. An enumeration is costly: it is made when asked for
 * and when a device is looked for, never on a beat. A list that the system refuses counts as empty.
 */
export async function findDevices(lists: DeviceLists = systemLists): Promise<FoundDevice[]> {
  const [serial, hid, printers] = await Promise.all([
    lists.serial().catch(() => []),
    lists.hid().catch(() => []),
    lists.printers().catch(() => []),
  ]);
  const weighOrScan = hid.filter(({ usagePage }) => likelyOf(usagePage) !== undefined);
  return Promise.all([
    ...serial.map((entry) => serialDevice(entry, lists)),
    ...weighOrScan.flatMap((entry) => (entry.path ? [hidDevice(entry, entry.path, lists)] : [])),
    ...printers.map((entry) => printerDevice(entry, lists)),
  ]);
}

const likelyOf = (page: number | undefined): 'scale' | 'scanner' | undefined => {
  if (page === HID_SCALE_USAGE_PAGE) return 'scale';
  return page === HID_SCANNER_USAGE_PAGE ? 'scanner' : undefined;
};

async function serialDevice(entry: SerialEntry, lists: DeviceLists): Promise<FoundDevice> {
  const place = (await lists.place(entry.path)) ?? entry.locationId;
  const { vendorId, productId, serialNumber } = entry;
  const identity = vendorId &&
    productId && {
      vendorId: vendorId.toLowerCase().padStart(4, '0'),
      productId: productId.toLowerCase().padStart(4, '0'),
      ...(serialNumber ? { serialNumber } : {}),
      ...(place ? { place } : {}),
    };
  return {
    transport: 'serial',
    path: entry.path,
    name: entry.manufacturer ?? 'Serial line',
    likely: 'serial',
    ...(identity ? { identity } : {}),
    ...(await troubleOf(entry.path, 'serial', lists)),
  };
}

async function hidDevice(entry: HidEntry, path: string, lists: DeviceLists): Promise<FoundDevice> {
  const place = await lists.place(path);
  const { serialNumber, usagePage, usage } = entry;
  return {
    transport: 'hid',
    path,
    name: entry.product ?? 'USB device',
    likely: likelyOf(usagePage) ?? 'serial',
    identity: {
      vendorId: hex4(entry.vendorId),
      productId: hex4(entry.productId),
      ...(serialNumber ? { serialNumber } : {}),
      ...(place ? { place } : {}),
      ...(usagePage === undefined ? {} : { usagePage }),
      ...(usage === undefined ? {} : { usage }),
    },
    ...(await troubleOf(path, 'hid', lists)),
  };
}

async function printerDevice(
  { path, product, identity }: PrinterEntry,
  lists: DeviceLists,
): Promise<FoundDevice> {
  return {
    transport: 'usb',
    path,
    name: product ?? 'USB printer',
    likely: 'printer',
    ...(identity && { identity }),
    ...(await troubleOf(path, 'usb', lists)),
  };
}

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

async function troubleOf(
  path: string,
  transport: FoundDevice['transport'],
  lists: DeviceLists,
): Promise<Pick<FoundDevice, 'trouble'>> {
  if (await lists.mayOpen(path)) return {};
  const message = `This account may not open ${path}.`;
  return { trouble: { code: 'no_permission', message, cure: CURES[transport] } };
}

const joining = (group: string): string =>
  `Add the account to the group ${group} ("sudo usermod -aG ${group} $USER") and log in anew.`;

const CURES: Readonly<Record<FoundDevice['transport'], string>> = {
  serial: joining('dialout'),
  usb: joining('lp'),
  hid: `Write these lines to /etc/udev/rules.d/60-galley.rules, then "sudo udevadm control --reload && sudo udevadm trigger":\n${udevRules}`,
};
