import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { RoleRow } from '../../rows.ts';
import type { SaveRoleLimitCommand } from './save-role-limit.command.ts';

export type SaveRoleLimitError = NotAllowed | Failure<'unknown_role'>;

/** Sets how much of a price a role takes off by itself (rule TO11). */
export const decideSaveRoleLimit = (
  roles: readonly RoleRow[],
  { roleId, discountLimitPpm }: SaveRoleLimitCommand,
  context: DecisionContext,
): Result<Fact[], SaveRoleLimitError> => {
  const allowed = requirePermission(context, 'edit_staff');
  if (!allowed.ok) return allowed;
  return roles.some(({ id }) => id === roleId)
    ? ok([{ kind: 'role', id: roleId, doc: { discountLimitPpm } }])
    : err(failure('unknown_role', 'This role is gone. Look at the list again.', 'roleId'));
};
