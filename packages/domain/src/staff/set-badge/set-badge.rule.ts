import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { EmployeeRow } from '../../rows.ts';

export type SetBadgeError = NotAllowed | Failure<'unknown_employee'>;

/** Keeps what proves a person's badge, made by the core; null takes the badge away from them. */
export const decideSetBadge = (
  employees: readonly EmployeeRow[],
  { employeeId, verifier }: { readonly employeeId: string; readonly verifier: string | null },
  context: DecisionContext,
): Result<Fact[], SetBadgeError> => {
  const allowed = requirePermission(context, 'edit_staff');
  if (!allowed.ok) return allowed;
  if (!employees.some((row) => row.id === employeeId))
    return err(
      failure(
        'unknown_employee',
        'This person is no longer on the list. Look at it again.',
        'employeeId',
      ),
    );
  return ok([
    { kind: 'badge_verifier', id: employeeId, doc: { verifier } },
    eventFact(context, verifier === null ? 'badge_removed' : 'badge_changed', employeeId),
  ]);
};
