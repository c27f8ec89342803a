import type { Fact } from '@galley/base';
import { rowFact } from '../decision.ts';
import type { PeripheralRow, ReceiptPrinterRow, StationRow } from '../rows.ts';
import { peripheralId } from './peripheral-id.ts';

type Before = {
  readonly siteId: string;
  readonly peripherals: readonly PeripheralRow[];
  readonly receiptPrinters: readonly ReceiptPrinterRow[];
  readonly stations: readonly StationRow[];
};

type Use = {
  readonly host: string;
  readonly port: number;
  readonly hostId: string | null;
  readonly model: string | null;
  readonly role: string;
};

const usesOf = ({ siteId, receiptPrinters, stations }: Before): Use[] => [
  ...receiptPrinters.map(({ id, host, port, model }) => ({
    host,
    port,
    model,
    hostId: id === siteId ? null : id,
    role: 'receipt',
  })),
  ...stations.flatMap(({ key, printerHost: host, printerPort: port }) =>
    host === null || port === null
      ? []
      : [{ host, port, model: null, hostId: null, role: `station:${key}` }],
  ),
];

const nameOf = (roles: readonly string[]): string =>
  roles.includes('receipt') ? 'Receipt printer' : 'Kitchen printer';

/**
 * The printers of a site that was set up before devices were (rule PE6): one device for each address and host, with the
 * roles that it had. Same rows, same facts, whoever writes them; none where a printer is set up already.
 */
export const adoptPrinters = (before: Before): Fact[] => {
  if (before.peripherals.some((row) => row.type === 'printer')) return [];
  const groups = new Map<string, Use[]>();
  for (const use of usesOf(before)) {
    const key = `${use.hostId ?? 'site'} ${use.host} ${use.port}`;
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups].flatMap(([key, uses], sort) => {
    const [first] = uses;
    if (first === undefined) return [];
    const roles = uses.map(({ role }) => role);
    const row: PeripheralRow = {
      id: peripheralId(before.siteId, key),
      name: nameOf(roles),
      type: 'printer',
      hostId: first.hostId,
      connection: { kind: 'tcp', host: first.host, port: first.port },
      model: uses.find(({ model }) => model !== null)?.model ?? null,
      setup: {},
      roles,
      failoverId: null,
      sort,
    };
    return [rowFact('peripheral', row)];
  });
};
