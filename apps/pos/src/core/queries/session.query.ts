import { ok } from '@galley/base';
import { type EmployeeRow, isPermitted, type RoleRow } from '@galley/domain';
import type { SessionView } from '../../contract/index.ts';
import { findStaff } from '../acting.ts';
import { noParams, type PosQuery } from './query.ts';

export const sessionView = (
  sessionId: string,
  employee: EmployeeRow,
  role: RoleRow,
): SessionView => ({
  sessionId,
  employeeId: employee.id,
  name: employee.name,
  roleName: role.name,
  language: employee.language ?? null,
  permissions: role.permissions,
  mayTypeWeight: isPermitted(role.permissions, 'type_weight'),
  mayEditDevices: isPermitted(role.permissions, 'edit_devices'),
  mayMarkOut: isPermitted(role.permissions, 'mark_out'),
  mayOpenItem: isPermitted(role.permissions, 'open_item'),
  mayTrain: isPermitted(role.permissions, 'train'),
});

export const sessionQuery: PosQuery<'session'> = (core) => ({
  schema: noParams,
  kinds: ['session', 'employee', 'role'],
  ask(_params, { session }) {
    const staff = findStaff(core, core.sessions.employeeOf(session));
    if (staff === undefined || session === undefined) return ok(null);
    return ok(sessionView(session, staff.employee, staff.role));
  },
});
