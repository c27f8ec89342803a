import { connectionSchema, deviceSetupSchema, printTargetSchema } from '@galley/devices/core';
import { expect, test } from 'vitest';
import { type TypedFields, typedDevice, usualFields, usualLine } from './typed-device.ts';

const typed = (more: Partial<TypedFields>) =>
  typedDevice({ ...usualFields, ...more }, 'dev_register1');
const line = { ...usualLine, baudRate: '19200', parity: 'even', dataBits: '7' };

test('[PE14] a printer is typed as network, serial, USB or file, with model and line', () => {
  expect(typed({ place: '192.168.1.50' })).toEqual({
    key: '192.168.1.50 9100',
    type: 'printer',
    hostId: null,
    connection: { kind: 'tcp', host: '192.168.1.50', port: 9100 },
    setup: {},
  });
  expect(typed({ way: 'serial', place: '/dev/ttyUSB0', line, model: 'epson-tm-t88' })).toEqual({
    key: '/dev/ttyUSB0',
    type: 'printer',
    hostId: 'dev_register1',
    connection: {
      ...{ kind: 'serial', path: '/dev/ttyUSB0', baudRate: 19_200, dataBits: 7, parity: 'even' },
    },
    setup: {},
    model: 'epson-tm-t88',
  });
  const usb = typed({ way: 'usb', place: '\\\\localhost\\Receipt' });
  expect(usb?.connection).toEqual({ kind: 'usb', path: '\\\\localhost\\Receipt' });
  for (const [way, place] of [
    ['network', 'printer.local:9101'],
    ['serial', 'COM3'],
    ['usb', '/dev/usb/lp0'],
    ['file', '/tmp/paper.bin'],
  ] as const) {
    expect(printTargetSchema.safeParse(typed({ way, place })?.connection).success).toBe(true);
  }
});

test('[DW14] the width of its paper is asked of a printer that does not say what it is', () => {
  const place = '192.168.1.50';
  expect(typed({ place, paper: '58' })?.setup).toEqual({ paperMm: 58 });
  expect(typed({ place, paper: '58', model: 'epson-tm-t88' })?.setup).toEqual({});
});

test('[PE14] a scale, scanner or probe is typed as a device server or a serial port, with its line', () => {
  for (const kind of ['scale', 'scanner', 'probe'] as const) {
    for (const [way, place] of [
      ['network', '192.168.1.60:4001'],
      ['serial', '/dev/ttyS0'],
    ] as const) {
      const device = typed({ kind, way, place, line });
      expect(connectionSchema.safeParse(device?.connection).success).toBe(true);
      const setup = deviceSetupSchema.parse(device?.setup);
      const told = setup.kind === 'probe' ? setup.driver.line : Object(setup).line;
      expect(told).toMatchObject(way === 'serial' ? { baudRate: 19_200, parity: 'even' } : {});
      expect(device?.hostId).toBe('dev_register1');
    }
  }
});

test('[PE14] what cannot be read is not saved', () => {
  expect(typed({ place: '' })).toBeUndefined();
  for (const place of ['printer:99999', '256.1.1.1', '999', '-'])
    expect(typed({ place })).toBeUndefined();
  expect(typed({ place: 'fd00::7' })?.connection).toMatchObject({ host: 'fd00::7', port: 9100 });
  expect(typed({ kind: 'scale', place: '192.168.1.60' })).toBeUndefined();
  expect(typed({ way: 'serial', place: 'ttyUSB0' })).toBeUndefined();
  expect(typed({ way: 'file', place: 'paper.bin' })).toBeUndefined();
  expect(typed({ kind: 'scale', place: '10.0.0.7:4001', division: '0' })).toBeUndefined();
  expect(typed({ kind: 'scale', place: '10.0.0.7:4001', capacity: '1,5,' })).toBeUndefined();
});

test('[BN3] a scale takes what stands on its plate with a comma', () => {
  const scale = typed({
    kind: 'scale',
    place: '10.0.0.7:4001',
    capacity: '15,0',
    division: '0,005',
  });
  expect(scale?.setup).toMatchObject({ setup: { capacity: '15.0', division: '0.005' } });
});

test('[PE14] [SD4] a cash drawer is typed as serial port or device server, with its bytes and line', () => {
  const opens = ' 1B 70 00 19 FA ';
  const serial = typed({ kind: 'drawer', way: 'serial', place: '/dev/ttyUSB0', line, opens });
  expect(serial).toMatchObject({ type: 'drawer', hostId: 'dev_register1', key: '/dev/ttyUSB0' });
  expect(deviceSetupSchema.parse(serial?.setup)).toMatchObject({
    ...{ kind: 'drawer', opens: '1B 70 00 19 FA', sensorLine: 'none' },
    line: { baudRate: 19_200, parity: 'even' },
  });
  const server = typed({ kind: 'drawer', place: '10.0.0.7:4001' });
  expect(server?.connection).toEqual({ kind: 'tcp', host: '10.0.0.7', port: 4001 });
  expect(deviceSetupSchema.parse(server?.setup)).toMatchObject({ opens: '07' });
  expect(typed({ kind: 'drawer', place: '10.0.0.7' })).toBeUndefined();
});
