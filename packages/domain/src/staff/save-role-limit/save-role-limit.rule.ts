import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import type { RoleRow } from '../../rows.ts';
import type { Permission } from '../staff.table.ts';
import type { SaveRoleLimitCommand } from './save-role-limit.command.ts';

export type SaveRoleLimitError = NotAllowed | Failure<'unknown_role'>;

/** A role that approves voids takes over in any case: the right of its own says it for others. */
const permissionsOf = ({ permissions }: RoleRow, takesOver: boolean): Permission[] => [
  ...permissions.filter((one) => one !== 'take_over_check'),
  ...(takesOver ? (['take_over_check'] as const) : []),
];

/** Sets how much of a price a role takes off by itself (rule TO11), and whether it takes over checks (rule MV23). */
export const decideSaveRoleLimit = (
  roles: readonly RoleRow[],
  { roleId, discountLimitPpm, takesOver }: SaveRoleLimitCommand,
  context: DecisionContext,
): Result<Fact[], SaveRoleLimitError> => {
  const allowed = requirePermission(context, 'edit_staff');
  if (!allowed.ok) return allowed;
  const role = roles.find(({ id }) => id === roleId);
  if (role === undefined) {
    return err(failure('unknown_role', 'This role is gone. Look at the list again.', 'roleId'));
  }
  const permissions = takesOver === undefined ? undefined : permissionsOf(role, takesOver);
  const change = changedColumns('role', roleId, { discountLimitPpm, permissions });
  return ok(change === undefined ? [] : [change]);
};
