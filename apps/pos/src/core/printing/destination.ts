import { type PrintTarget, printTargetSchema } from '@galley/devices/core';
import {
  type PeripheralRow,
  type PrinterRole,
  printerRoute,
  type StationRow,
} from '@galley/domain';
import type { Identity } from '@galley/sync/replica';
import { z } from 'zod';
import type { Reader } from '../read/reader.ts';

/** Whose printer a paper is for. The row, not the address: a printer may move while the paper waits. */
export type Destination =
  | { readonly to: 'receipts' }
  | { readonly to: 'labels' }
  /** Whoever carries plates to the floor. */
  | { readonly to: 'pass' }
  /** What no screen of its station showed. */
  | { readonly to: 'fallback' }
  | { readonly to: 'station'; readonly stationId: string }
  /** One printer, named by a person. */
  | { readonly to: 'printer'; readonly id: string };

export type PrinterAddress = {
  readonly target: PrintTarget;
  readonly model?: string;
  /** It was seen to answer for process ids, or to read over them. */
  readonly processIds?: boolean;
  /** What people call it. */
  readonly name?: string;
};

/** An address together with the destination whose row names it. */
export type NamedPrinter = PrinterAddress & { readonly destination: Destination };

export type PrinterWithId = PrinterAddress & { readonly id: string };

export type WatchedDrawer = PrinterWithId & {
  readonly sensor: 'none' | 'high-is-open' | 'low-is-open';
  readonly leftOpenMs: number;
};

type Owner = Pick<Identity, 'deviceId' | 'siteId' | 'number'>;
type Rows = Pick<
  Reader,
  'peripherals' | 'printersWereSetUp' | 'receiptPrinter' | 'station' | 'stations'
>;

/**
 * The model that a person chose, else the one that the printer says it is, else a plain one for the paper that a
 * person measured; what it proves was tried (rules DW5, DW14).
 */
const drivenBy = ({
  model,
  setup,
}: PeripheralRow): Pick<PrinterAddress, 'model' | 'processIds'> => {
  const { proposed, processIds, language } = Object(setup['identity']);
  const isStar = language === 'starprnt';
  const narrow = isStar ? 'star-mc-print2' : (proposed ?? 'generic-58');
  const name = model ?? (setup['paperMm'] === 58 ? narrow : proposed);
  return {
    ...(typeof name === 'string' ? { model: name } : {}),
    ...(typeof processIds === 'boolean' ? { processIds } : {}),
  };
};

/** A person chose it, or the printer said something of itself. */
export const isModelKnown = (row: PeripheralRow | undefined): boolean =>
  row === undefined || row.model !== null || row.setup['identity'] !== undefined;

const asAddress = (row: PeripheralRow): PrinterWithId[] => {
  const target = printTargetSchema.safeParse(row.connection);
  if (!target.success) return [];
  return [{ id: row.id, name: row.name, target: target.data, ...drivenBy(row) }];
};

const printersOf = (rows: readonly PeripheralRow[]): PeripheralRow[] =>
  rows.filter(({ type }) => type === 'printer');

const tcp = (host: string, port: number): PrintTarget => ({ kind: 'tcp', host, port });

/** As sites were set up before devices were: the register's own printer, else the one of the site. */
const olderReceiptPrinter = (read: Rows, { deviceId, siteId }: Owner): PrinterWithId[] => {
  const row = read.receiptPrinter(deviceId) ?? read.receiptPrinter(siteId);
  if (row === undefined) return [];
  const { id, host, port, model } = row;
  return [{ id, target: tcp(host, port), model, name: 'Receipt printer' }];
};

const olderStationPrinter = (station: StationRow | undefined): PrinterWithId[] => {
  const { id, name, printerHost: host, printerPort: port } = station ?? {};
  if (id === undefined || host == null || port == null) return [];
  return [{ id, target: tcp(host, port), name: `${name} printer` }];
};

const roleOf = (read: Rows, destination: Destination): PrinterRole | undefined => {
  if (destination.to === 'receipts') return 'receipt';
  if (destination.to === 'labels') return 'label';
  if (destination.to === 'pass' || destination.to === 'fallback') return destination.to;
  const station = destination.to === 'station' ? read.station(destination.stationId) : undefined;
  return station === undefined ? undefined : `station:${station.key}`;
};

const older = (read: Rows, owner: Owner, destination: Destination): PrinterWithId[] => {
  if (destination.to === 'receipts') return olderReceiptPrinter(read, owner);
  if (destination.to !== 'station') return [];
  return olderStationPrinter(read.station(destination.stationId));
};

/**
 * Printers of a destination as the rows of now have it, the one to try first in front; those behind it take a paper
 * of which no byte has left (rule PE3). Rows of older versions count only where no printer ever was set up as a
 * device: who takes the last one off has none (rule PE29).
 */
export const printersNow = (
  read: Rows,
  owner: Owner,
  destination: Destination,
): PrinterWithId[] => {
  const rows = printersOf(read.peripherals());
  if (rows.length === 0) return read.printersWereSetUp() ? [] : older(read, owner, destination);
  const { to } = destination;
  if (to === 'printer') return rows.filter(({ id }) => id === destination.id).flatMap(asAddress);
  const role = roleOf(read, destination);
  return role === undefined ? [] : printerRoute(rows, role, owner.deviceId).flatMap(asAddress);
};

/** Every printer that this register reaches, for a person who chooses another one. */
export const allPrinters = (read: Rows, owner: Owner): PrinterWithId[] => {
  const rows = printersOf(read.peripherals());
  if (rows.length > 0) {
    return rows
      .filter(({ hostId }) => hostId === null || hostId === owner.deviceId)
      .flatMap(asAddress);
  }
  if (read.printersWereSetUp()) return [];
  const all = [
    ...olderReceiptPrinter(read, owner),
    ...read.stations().flatMap((station) => olderStationPrinter(station)),
  ];
  const address = ({ target }: PrinterWithId): string => JSON.stringify(target);
  return all.filter((one, at) => all.findIndex((two) => address(two) === address(one)) === at);
};

/** What `setup.drawer` of a printer says of the drawer that it opens; null: it opens none, absent: nobody has said. */
export const drawerSetupSchema = z.object({
  sensor: z.enum(['none', 'high-is-open', 'low-is-open']),
  leftOpenMs: z.int().min(1000).max(3_600_000),
});

/** Drawers that this register watches: a printer on the network is watched by the first register of the site. */
export const drawersNow = (read: Rows, owner: Owner): WatchedDrawer[] =>
  printersOf(read.peripherals())
    .filter(({ hostId }) => hostId === owner.deviceId || (hostId === null && owner.number === 1))
    .flatMap((row) => {
      const drawer = drawerSetupSchema.safeParse(row.setup['drawer']);
      return drawer.success ? asAddress(row).map((one) => ({ ...one, ...drawer.data })) : [];
    });

const first = (
  printers: readonly PrinterWithId[],
  destination: Destination,
): NamedPrinter | undefined => {
  const [printer] = printers;
  return printer === undefined ? undefined : { ...printer, destination };
};

/** The register's own printer, else the one of the site. */
export const receiptPrinter = (read: Rows, owner: Owner): NamedPrinter | undefined => {
  const destination = { to: 'receipts' } as const;
  return first(printersNow(read, owner, destination), destination);
};

/** The printer of labels; nobody has one who did not set it up. */
export const labelPrinter = (read: Rows, owner: Owner): NamedPrinter | undefined => {
  const destination = { to: 'labels' } as const;
  return first(printersNow(read, owner, destination), destination);
};

/** The printer of runner chits; nobody has one who did not set it up. */
export const passPrinter = (read: Rows, owner: Owner): NamedPrinter | undefined => {
  const destination = { to: 'pass' } as const;
  return first(printersNow(read, owner, destination), destination);
};

/** The printer of what no kitchen screen showed; nobody has one who did not set it up. */
export const fallbackPrinter = (read: Rows, owner: Owner): NamedPrinter | undefined => {
  const destination = { to: 'fallback' } as const;
  return first(printersNow(read, owner, destination), destination);
};

/** Undefined for a station that reads its screen alone (rule KR7). */
export const stationPrinter = (
  read: Rows,
  owner: Owner,
  station: StationRow | undefined,
): NamedPrinter | undefined => {
  if (station === undefined || station.output === 'screen') return undefined;
  const destination = { to: 'station', stationId: station.id } as const;
  return first(printersNow(read, owner, destination), destination);
};

/** The printer that the rows of now name for a destination; undefined when they name none. */
export const printerNow = (
  read: Rows,
  owner: Owner,
  destination: Destination,
): PrinterAddress | undefined => printersNow(read, owner, destination)[0];

/** What was found for each destination, until it is forgotten: hundreds of papers ask for the same few printers. */
export const rememberByDestination = <T>(find: (destination: Destination) => T) => {
  const found = new Map<string, T>();
  const of = (destination: Destination): T => {
    const key = JSON.stringify(destination);
    if (!found.has(key)) found.set(key, find(destination));
    return found.get(key) as T;
  };
  return { of, forget: () => found.clear() };
};
