import type { StationRow } from '@galley/domain';
import type { Identity } from '@galley/sync/replica';
import type { Reader } from '../read/reader.ts';

/** Whose printer a paper is for. The row, not the address: a printer may move while the paper waits. */
export type Destination =
  | { readonly to: 'receipts' }
  | { readonly to: 'station'; readonly stationId: string };

export type PrinterAddress = {
  readonly host: string;
  readonly port: number;
  readonly model?: string;
};

/** An address together with the destination whose row names it. */
export type NamedPrinter = PrinterAddress & { readonly destination: Destination };

type Owner = Pick<Identity, 'deviceId' | 'siteId'>;

/** The register's own printer, else the one of the site. */
export const receiptPrinter = (
  read: Pick<Reader, 'receiptPrinter'>,
  { deviceId, siteId }: Owner,
): NamedPrinter | undefined => {
  const row = read.receiptPrinter(deviceId) ?? read.receiptPrinter(siteId);
  if (row === undefined) return undefined;
  const { host, port, model } = row;
  return { host, port, model, destination: { to: 'receipts' } };
};

export const stationPrinter = (station: StationRow | undefined): NamedPrinter | undefined => {
  if (station === undefined) return undefined;
  const { id, printerHost: host, printerPort: port } = station;
  if (host === null || port === null) return undefined;
  return { host, port, destination: { to: 'station', stationId: id } };
};

/** The printer that the rows of now name for a destination; undefined when they name none. */
export const printerNow = (
  read: Pick<Reader, 'receiptPrinter' | 'station'>,
  owner: Owner,
  destination: Destination,
): PrinterAddress | undefined =>
  destination.to === 'receipts'
    ? receiptPrinter(read, owner)
    : stationPrinter(read.station(destination.stationId));
