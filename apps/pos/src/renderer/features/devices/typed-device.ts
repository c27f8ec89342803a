import { readHostAndPort, readTypedDecimal } from '@galley/base';
import { PROBE_DRIVERS } from './known-setups.ts';
import type { Change } from './use-saving.ts';

export type TypedKind = 'printer' | 'drawer' | 'scale' | 'scanner' | 'probe';
export type Way = 'network' | 'serial' | 'usb' | 'file';

/** Settings of a serial line as a person chose them; '' is what the protocol usually has. */
export type LineChoice = {
  readonly baudRate: string;
  readonly dataBits: string;
  readonly parity: string;
  readonly stopBits: string;
};
export const usualLine: LineChoice = { baudRate: '', dataBits: '', parity: '', stopBits: '' };

/** What a person types about a device that nobody found. */
export type TypedFields = {
  readonly kind: TypedKind;
  readonly way: Way;
  readonly place: string;
  readonly line: LineChoice;
  /** Of a printer; '' is what it says of itself. */
  readonly model: string;
  /** Width of the paper of a printer that does not say what it is, mm. */
  readonly paper: '80' | '58';
  readonly protocol: string;
  readonly unit: string;
  readonly capacity: string;
  readonly division: string;
  readonly driver: string;
  /** The bytes that open a drawer, in hex. */
  readonly opens: string;
};

export const usualFields: TypedFields = {
  ...{ kind: 'printer', way: 'network', place: '', line: usualLine, model: '' },
  paper: '80',
  ...{ protocol: 'toledo-8217', unit: 'kg', capacity: '15', division: '0.005' },
  driver: 'ds18b20',
  opens: '07',
};

/** A drawer, scale, scanner or probe has a serial line of its own, or one behind a device server. */
export const waysOf = (kind: TypedKind): readonly Way[] =>
  kind === 'printer' ? ['network', 'serial', 'usb', 'file'] : ['network', 'serial'];

type Connection = NonNullable<Change['connection']>;
type Setup = NonNullable<Change['setup']>;

const RAW_PORT = 9100;

const PLACES: Readonly<Record<Exclude<Way, 'network'>, RegExp>> = {
  serial: /^(\/[\w./:-]{1,300}|COM\d{1,3})$/,
  usb: /^(\/[\w./:-]{1,300}|\\\\[\w.-]{1,100}\\[^\\/:*?"<>|]{1,100})$/,
  file: /^(\/[^\0]{1,300}|[A-Za-z]:\\[^\0*?"<>|]{1,300})$/,
};

const network = (place: string, usualPort: number | undefined): Connection | undefined => {
  const read = readHostAndPort(place, usualPort);
  return read === undefined ? undefined : { kind: 'tcp', ...read };
};

/** The settings that differ from the usual ones, as the device process takes them. */
export const lineSettings = ({ baudRate, dataBits, parity, stopBits }: LineChoice) => ({
  ...(baudRate === '' ? {} : { baudRate: Number(baudRate) }),
  ...(dataBits === '' ? {} : { dataBits: Number(dataBits) }),
  ...(parity === '' ? {} : { parity }),
  ...(stopBits === '' ? {} : { stopBits: Number(stopBits) }),
});

/** Where the device is; undefined while that cannot be read. */
export const connectionOf = (fields: TypedFields): Connection | undefined => {
  const place = fields.place.trim();
  const { kind, way, line } = fields;
  if (way === 'network') return network(place, kind === 'printer' ? RAW_PORT : undefined);
  if (!PLACES[way].test(place)) return undefined;
  if (kind !== 'printer') return { kind: 'serial-path', path: place };
  return way === 'serial'
    ? { kind: 'serial', path: place, ...lineSettings(line) }
    : { kind: way, path: place };
};

/** Max and division as the protocol takes them; undefined while they cannot be read. */
export const scaleRange = (
  fields: Pick<TypedFields, 'capacity' | 'division'>,
): { readonly capacity: string; readonly division: string } | undefined => {
  const capacity = readTypedDecimal(fields.capacity) ?? '';
  const division = readTypedDecimal(fields.division) ?? '';
  const isRange = Number(division) > 0 && Number(division) < Number(capacity);
  return isRange ? { capacity, division } : undefined;
};

const setupOf = (fields: TypedFields): Setup | undefined => {
  const { kind, way, protocol, unit, driver } = fields;
  const line = way === 'serial' ? lineSettings(fields.line) : {};
  if (kind === 'printer')
    return fields.paper === '58' && fields.model === '' ? { paperMm: 58 } : {};
  if (kind === 'drawer') return { kind, opens: fields.opens.trim(), sensorLine: 'none', line };
  if (kind === 'scanner') return { kind, layouts: [], line };
  if (kind === 'scale') {
    const range = scaleRange(fields);
    return range === undefined ? undefined : { kind, setup: { protocol, unit, ...range }, line };
  }
  return { kind, driver: { ...Object(PROBE_DRIVERS[driver]?.driver), line } };
};

/** A new device as it is saved, all but its name; undefined while a field cannot be read. */
export const typedDevice = (fields: TypedFields, thisRegister: string | null) => {
  const connection = connectionOf(fields);
  const setup = setupOf(fields);
  if (connection === undefined || setup === undefined) return undefined;
  const { kind, way, model } = fields;
  const { host, port, path } = connection;
  return {
    key: way === 'network' ? `${host} ${port}` : String(path),
    type: kind,
    hostId: kind === 'printer' && way === 'network' ? null : thisRegister,
    connection,
    setup,
    ...(model === '' ? {} : { model }),
  };
};
