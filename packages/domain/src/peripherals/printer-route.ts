import { byId, type PeripheralRow } from '../rows.ts';

/** What a printer is for. */
export type PrinterRole = 'receipt' | 'label' | `station:${string}`;

const ofRole = (rows: readonly PeripheralRow[], role: PrinterRole): PeripheralRow[] =>
  byId(rows).filter((row) => row.type === 'printer' && row.roles.includes(role));

const chainFrom = (first: PeripheralRow, rows: readonly PeripheralRow[]): PeripheralRow[] => {
  const chain: PeripheralRow[] = [];
  let next: PeripheralRow | undefined = first;
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    const { failoverId }: PeripheralRow = next;
    next = rows.find((row) => row.type === 'printer' && row.id === failoverId);
  }
  return chain;
};

/**
 * Printers of a role for one host, the one to try first in front, then its fail-over chain (rule PE3): a printer that
 * hangs on this host goes before one that every host reaches. Empty: nothing is bound.
 */
export const printerRoute = (
  rows: readonly PeripheralRow[],
  role: PrinterRole,
  hostId: string,
): PeripheralRow[] => {
  const bound = ofRole(rows, role);
  const first =
    bound.find((row) => row.hostId === hostId) ?? bound.find((row) => row.hostId === null);
  return first === undefined ? [] : chainFrom(first, rows);
};
