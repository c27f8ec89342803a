import type { OfficeDevices } from '@galley/backoffice/contract';
import { words } from '../../../app/words.ts';

const WEIGH = 'weigh:';

/** What a device is for, by the names that people know. */
export const roleText = (
  role: string,
  { stations, hosts }: Pick<OfficeDevices, 'stations' | 'hosts'>,
): string => {
  if (role === 'receipt') return words.receiptsRole;
  if (role === 'label') return words.labelsRole;
  if (role === 'customer-display') return words.displayRole;
  if (role.startsWith(WEIGH)) {
    const id = role.slice(WEIGH.length);
    return words.weighsRole(hosts.find((host) => host.id === id)?.name ?? id);
  }
  const key = role.slice('station:'.length);
  return words.chitsRole(stations.find((station) => station.key === key)?.name ?? key);
};
