import type { OfficeDevices } from '@galley/backoffice/contract';
import { words } from '../../../app/words.ts';

const WEIGH = 'weigh:';
const DRAWER = 'drawer:';

/** What a device is for, by the names that people know. */
export const roleText = (
  role: string,
  { stations, hosts }: Pick<OfficeDevices, 'stations' | 'hosts'>,
): string => {
  if (role === 'receipt') return words.receiptsRole;
  if (role === 'label') return words.labelsRole;
  if (role === 'pass') return words.passRole;
  if (role === 'fallback') return words.fallbackRole;
  if (role === 'customer-display') return words.displayRole;
  const nameOf = (id: string): string => hosts.find((host) => host.id === id)?.name ?? id;
  if (role.startsWith(WEIGH)) return words.weighsRole(nameOf(role.slice(WEIGH.length)));
  if (role.startsWith(DRAWER)) return words.drawerRole(nameOf(role.slice(DRAWER.length)));
  const key = role.slice('station:'.length);
  return words.chitsRole(stations.find((station) => station.key === key)?.name ?? key);
};
