import type { Widened } from '@galley/ui/languages';

/** Texts of the set-up of Modbus probes. */
export const modbusWords = {
  name: 'Name',
  addProbe: 'Add a Modbus probe',
  addHelp:
    'A thermometer on a Modbus line. Its manual says unit and register. Test it before you set it up.',
  add: 'Set up',
  fields: {
    line: 'Line: a device server as 192.168.1.60:4001, or a serial port as /dev/ttyUSB0',
    unitId: 'Unit',
    functionCode: 'Kind of register',
    register: 'Register, counted from 0',
    decimals: 'Scale',
    signed: 'Can be below zero (signed)',
    unit: 'Degrees',
    everySeconds: 'Ask every so many seconds',
  },
  wrong: {
    line: 'Type address and port, or the path of a serial port.',
    unitId: 'Units go from 1 to 247.',
    register: 'Registers go from 0 to 65535.',
    everySeconds: 'From 1 to 600 seconds.',
  },
  functionCodes: { 4: 'Input register (4)', 3: 'Holding register (3)' },
  decimals: {
    0: 'Whole degrees',
    1: 'Tenths of a degree',
    2: 'Hundredths of a degree',
    3: 'Thousandths of a degree',
  },
  units: { C: 'Celsius', F: 'Fahrenheit', K: 'Kelvin' },
} as const;

export type ModbusWords = Widened<typeof modbusWords>;
