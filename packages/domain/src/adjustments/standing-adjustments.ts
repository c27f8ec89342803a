import { type AdjustmentRow, type AdjustmentWithdrawalRow, byId } from '../rows.ts';

/** Adjustments that nobody took back, in order of id. */
export const standingAdjustments = (
  adjustments: readonly AdjustmentRow[],
  withdrawals: readonly AdjustmentWithdrawalRow[],
): AdjustmentRow[] => {
  const gone = new Set(withdrawals.map(({ adjustmentId }) => adjustmentId));
  return byId(adjustments).filter(({ id }) => !gone.has(id));
};
