import { byId, type PeripheralRow } from '../rows.ts';
import { isHungOn, type RegisterPlace } from './hung-on.ts';

const PREFIX = 'drawer:';

/** The role of the device whose drawer this register opens: a drawer with a line of its own, or a printer (rule SD7). */
export const drawerRole = (registerId: string): string => `${PREFIX}${registerId}`;

/** The register that opens the drawer of this role; undefined: it is another role. */
export const openedBy = (role: string): string | undefined =>
  role.startsWith(PREFIX) ? role.slice(PREFIX.length) : undefined;

/** A drawer with a line of its own is opened by the register that it hangs on; a printer in the network by all. */
const isReached = (row: PeripheralRow, register: RegisterPlace): boolean => {
  if (row.type === 'drawer') return isHungOn(row.hostId, register);
  return row.type === 'printer' && (row.hostId === null || row.hostId === register.deviceId);
};

/**
 * The device whose drawer this register opens: the one that a person chose for it, else a drawer with a line of its own
 * that hangs on it, the first that was set up. Undefined: the one at its receipt printer.
 */
export const drawerOf = (
  rows: readonly PeripheralRow[],
  register: RegisterPlace,
): PeripheralRow | undefined => {
  const reached = rows.filter((row) => isReached(row, register));
  const role = drawerRole(register.deviceId);
  const chosen = byId(reached).find((row) => row.roles.includes(role));
  const [own] = byId(reached)
    .filter(({ type }) => type === 'drawer')
    .sort((a, b) => a.sort - b.sort);
  return chosen ?? own;
};
