import type { OfficePeripheral } from '@galley/backoffice/contract';
import { words } from '../../../app/words.ts';

/** Where a device hangs. */
export const hostText = ({ hostName, type }: OfficePeripheral): string => {
  if (hostName !== null) return hostName;
  return type === 'printer' ? words.everyRegister : words.firstRegister;
};
