import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { EmployeeRow } from '../../rows.ts';

export type SetPinError = NotAllowed | Failure<'unknown_employee'>;

/** Stores a person's PIN verifier, made by the core, which also asked `pinProblem` about the PIN. */
export const decideSetPin = (
  employees: readonly EmployeeRow[],
  input: { readonly employeeId: string; readonly verifier: string },
  context: DecisionContext,
): Result<Fact[], SetPinError> => {
  const allowed = requirePermission(context, 'edit_staff');
  if (!allowed.ok) return allowed;
  const { employeeId, verifier } = input;
  if (!employees.some((row) => row.id === employeeId)) {
    return err(
      failure(
        'unknown_employee',
        'This person is no longer on the list. Look at it again.',
        'employeeId',
      ),
    );
  }
  return ok([
    { kind: 'pin_verifier', id: employeeId, doc: { verifier } },
    eventFact(context, 'pin_changed', employeeId),
  ]);
};
