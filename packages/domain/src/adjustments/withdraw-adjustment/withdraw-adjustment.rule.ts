import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type CheckClosed, requireOpen } from '../../checks/check-errors.ts';
import type { CheckState } from '../../checks/project-check.ts';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { AdjustmentWithdrawalRow } from '../../rows.ts';
import type { WithdrawAdjustmentCommand } from './withdraw-adjustment.command.ts';

export type WithdrawAdjustmentError = NotAllowed | CheckClosed | Failure<'unknown_adjustment'>;

/** Nothing that it counted for is paid for, here or on a check that has a part of it. */
const paidProblem = (state: CheckState, adjustmentId: string): CheckClosed | undefined => {
  const paid = state.lines.find(
    (line) =>
      line.settledElsewhere && line.takenOff.some((off) => off.adjustmentId === adjustmentId),
  );
  return paid === undefined
    ? undefined
    : failure(
        'check_settled',
        `A part of ${paid.row.name} is on a check that is settled. Its price stands.`,
        'adjustmentId',
      );
};

/** That an adjustment of a check is taken back. */
export const withdrawalOf = (
  adjustmentId: string,
  checkId: string,
  context: DecisionContext,
): Fact => {
  const row: AdjustmentWithdrawalRow = {
    id: context.ids('adjustmentWithdrawal'),
    adjustmentId,
    checkId,
    businessDate: context.businessDate,
    withdrawnAt: context.now,
    withdrawnBy: context.employeeId,
    deviceId: context.deviceId,
  };
  return rowFact('adjustment_withdrawal', row);
};

/** The prices stand again as they were: more is due than before, so it needs nobody's consent (rule TO8). */
export const decideWithdrawAdjustment = (
  state: CheckState,
  { adjustmentId }: WithdrawAdjustmentCommand,
  context: DecisionContext,
): Result<Fact[], WithdrawAdjustmentError> => {
  const adjustment = state.adjustments.find(({ id }) => id === adjustmentId);
  // Points are the guest's own: whoever may use them gives them back.
  const own = typeof adjustment?.points === 'number';
  const allowed = requirePermission(context, own ? 'sell' : 'discount');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  if (adjustment === undefined) {
    return err(
      failure('unknown_adjustment', 'It was taken back already. Look at the check again.'),
    );
  }
  const paid = paidProblem(state, adjustmentId);
  if (paid !== undefined) return err(paid);
  return ok([withdrawalOf(adjustmentId, state.check.id, context)]);
};
