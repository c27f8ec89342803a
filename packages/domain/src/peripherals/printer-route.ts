import { byId, type PeripheralRow } from '../rows.ts';

/** Roles of printers that every site has: `pass` is for runner chits, `fallback` for what no kitchen screen showed. */
export const SITE_PRINTER_ROLES = ['receipt', 'label', 'pass', 'fallback'] as const;

/** What a printer is for. */
export type PrinterRole = (typeof SITE_PRINTER_ROLES)[number] | `station:${string}`;

/** All that a printer may be for, in the order in which they are offered. */
export const printerRoles = (stationKeys: readonly string[]): PrinterRole[] => {
  const [receipt, ...others] = SITE_PRINTER_ROLES;
  return [receipt, ...stationKeys.map((key) => `station:${key}` as const), ...others];
};

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

/**
 * The register that prints a paper of a role of which every register of the site hears: the one that sent it, where it
 * has a printer for that, else the one that the role's first printer hangs on. Null: nobody has one.
 */
export const printingHost = (
  rows: readonly PeripheralRow[],
  role: PrinterRole,
  senderId: string,
): string | null => {
  if (printerRoute(rows, role, senderId).length > 0) return senderId;
  return ofRole(rows, role)[0]?.hostId ?? null;
};
