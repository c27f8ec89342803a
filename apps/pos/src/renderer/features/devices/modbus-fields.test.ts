import { deviceSetupSchema } from '@galley/devices/core';
import { describe, expect, it } from 'vitest';
import { badFieldsOf, modbusSetup, readLine, usualModbus } from './modbus-fields.ts';

describe('set-up of a Modbus probe', () => {
  it('[PB15] a line is an address of a device server or a serial port', () => {
    expect(readLine('192.168.1.60:4001')).toEqual({
      kind: 'tcp',
      host: '192.168.1.60',
      port: 4001,
    });
    expect(readLine(' /dev/ttyUSB0 ')).toEqual({ kind: 'serial-path', path: '/dev/ttyUSB0' });
    expect(readLine('COM3')).toEqual({ kind: 'serial-path', path: 'COM3' });
    for (const wrong of ['', '192.168.1.60', 'host:0', 'host:70000', 'a b:1']) {
      expect(readLine(wrong)).toBeUndefined();
    }
  });

  it('[PB15] what is typed is a set-up that the driver takes, with all that was chosen', () => {
    const told = modbusSetup({
      ...usualModbus,
      ...{ line: 'gateway:502', unitId: '17', functionCode: '3', register: '300' },
      ...{ decimals: '2', signed: false, unit: 'F', everySeconds: '30' },
    });
    expect(deviceSetupSchema.parse(told?.setup)).toMatchObject({
      kind: 'modbus-probe',
      everyMs: 30_000,
      registers: [
        { unitId: 17, functionCode: 3, register: 300, decimals: 2, signed: false, unit: 'F' },
      ],
    });
  });

  it('[PB15] a field that cannot be read is named, and nothing is set up', () => {
    const wrong = {
      ...usualModbus,
      ...{ line: 'x', unitId: '248', register: '70000', everySeconds: '0' },
    };
    expect(badFieldsOf(wrong)).toEqual({
      line: true,
      unitId: true,
      register: true,
      everySeconds: true,
    });
    expect(modbusSetup(wrong)).toBeUndefined();
  });
});
