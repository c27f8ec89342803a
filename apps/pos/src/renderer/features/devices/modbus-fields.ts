import { readHostAndPort } from '@galley/base';
import type { Change } from './use-saving.ts';

type Setup = NonNullable<Change['setup']>;
type Connection = NonNullable<Change['connection']>;

/** What a person types about one Modbus thermometer. Numbers are text until they are read. */
export type ModbusFields = {
  readonly line: string;
  readonly unitId: string;
  readonly functionCode: '3' | '4';
  readonly register: string;
  readonly decimals: '0' | '1' | '2' | '3';
  readonly signed: boolean;
  readonly unit: 'C' | 'F' | 'K';
  readonly everySeconds: string;
};

export const usualModbus: ModbusFields = {
  line: '',
  unitId: '1',
  functionCode: '4',
  register: '0',
  decimals: '1',
  signed: true,
  unit: 'C',
  everySeconds: '1',
};

const whole = (text: string, least: number, most: number): number | undefined => {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};

/** `192.168.1.60:4001`, or the path of a serial port such as `/dev/ttyUSB0` or `COM3`. */
export const readLine = (text: string): Connection | undefined => {
  const typed = text.trim();
  if (/^(\/[\w./-]+|COM\d{1,3})$/.test(typed)) return { kind: 'serial-path', path: typed };
  const read = readHostAndPort(typed);
  return read === undefined ? undefined : { kind: 'tcp', ...read };
};

/** The fields that cannot be read as they stand. */
export type BadFields = Partial<Record<keyof ModbusFields, true>>;

export const badFieldsOf = (fields: ModbusFields): BadFields => ({
  ...(readLine(fields.line) === undefined ? { line: true } : {}),
  ...(whole(fields.unitId, 1, 247) === undefined ? { unitId: true } : {}),
  ...(whole(fields.register, 0, 65_535) === undefined ? { register: true } : {}),
  ...(whole(fields.everySeconds, 1, 600) === undefined ? { everySeconds: true } : {}),
});

/** Connection and set-up of the probe; undefined while a field cannot be read. */
export const modbusSetup = (
  fields: ModbusFields,
): { readonly connection: Connection; readonly setup: Setup } | undefined => {
  const connection = readLine(fields.line);
  if (connection === undefined || Object.keys(badFieldsOf(fields)).length > 0) return undefined;
  const register = {
    unitId: Number(fields.unitId),
    functionCode: Number(fields.functionCode),
    register: Number(fields.register),
    decimals: Number(fields.decimals),
    signed: fields.signed,
    unit: fields.unit,
  };
  const everyMs = Number(fields.everySeconds) * 1000;
  return { connection, setup: { kind: 'modbus-probe', registers: [register], everyMs } };
};
