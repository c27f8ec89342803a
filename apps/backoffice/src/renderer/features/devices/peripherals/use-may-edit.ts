import { useMay } from '../../../state/session.ts';

/** Roles of versions that did not know the permission have it by that for the menu. */
export const useMayEditDevices = (): boolean => {
  const menu = useMay('edit_menu');
  const devices = useMay('edit_devices');
  return menu || devices;
};
