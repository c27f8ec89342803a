import { openedBy } from './drawer-role.ts';
import { weighsFor } from './weigh-role.ts';

/** A role that names its register is that register's own matter, whatever machine the device hangs on. */
export const isOfRegister = (role: string): boolean =>
  weighsFor(role) !== undefined || openedBy(role) !== undefined;
