import type { OfficeDevices } from '@galley/backoffice/contract';
import { words } from '../../../app/words.ts';

/** What a device is for, by the names that people know. */
export const roleText = (role: string, { stations }: Pick<OfficeDevices, 'stations'>): string => {
  if (role === 'receipt') return words.receiptsRole;
  if (role === 'label') return words.labelsRole;
  if (role === 'customer-display') return words.displayRole;
  const key = role.slice('station:'.length);
  return words.chitsRole(stations.find((station) => station.key === key)?.name ?? key);
};
