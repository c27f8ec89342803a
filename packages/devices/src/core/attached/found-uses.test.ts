import { describe, expect, it } from 'vitest';
import { parsePrinterAddress, printerAddress, printTargetSchema } from '../print-target.ts';
import { connectionOf, usesOf } from './found-uses.ts';
import { connectionSchema, deviceSetupSchema, type FoundDevice } from './messages.ts';

const identity = { vendorId: '0403', productId: '6001', serialNumber: 'A1' };
const serial: FoundDevice = {
  ...{ transport: 'serial', path: '/dev/ttyUSB0', name: 'FTDI', likely: 'serial' },
  identity,
};
const printer: FoundDevice = {
  ...serial,
  transport: 'usb',
  path: '/dev/usb/lp0',
  likely: 'printer',
};
const hid: FoundDevice = { ...serial, transport: 'hid', likely: 'scale' };
const typesOf = (device: FoundDevice, probesOnly: boolean) => [
  ...new Set(usesOf(device, probesOnly).map(({ type }) => type)),
];

describe('what a device that was found can be', () => {
  it('[PE16] each use is a set-up that its driver takes', () => {
    for (const device of [serial, hid]) {
      expect(connectionSchema.safeParse(connectionOf(device)).success).toBe(true);
      for (const { setup } of usesOf(device, false)) {
        expect(deviceSetupSchema.safeParse(setup).success).toBe(true);
      }
    }
    const target = printTargetSchema.parse(connectionOf(printer));
    expect(target).toMatchObject({ kind: 'usb', identity });
    // The address names the printer and not its number, and is read back as that printer.
    expect(printerAddress(target)).toBe('usb:0403:6001 A1');
    expect(parsePrinterAddress(printerAddress(target))).toMatchObject({
      ok: true,
      value: { kind: 'usb', identity },
    });
    expect(parsePrinterAddress('usb:/dev/usb/lp0')).toEqual({
      ok: true,
      value: { kind: 'usb', path: '/dev/usb/lp0' },
    });
  });

  it('[PE16] a machine that drives probes only has no other use for what it finds', () => {
    expect(typesOf(serial, true)).toEqual(['probe']);
    expect(typesOf(hid, true)).toEqual([]);
    expect(typesOf(printer, true)).toEqual([]);
    expect(typesOf(serial, false)).toEqual(['scale', 'scanner', 'probe', 'display', 'drawer']);
    expect(typesOf(hid, false)[0]).toBe('scale');
    expect(typesOf(printer, false)).toEqual(['printer']);
  });
});
