import type {
  AdjustmentRow,
  AdjustmentWithdrawalRow,
  AllergyRow,
  AllergyWithdrawalRow,
  CardIntentRow,
  CardStepRow,
  CheckRow,
  CourseFireRow,
  LineMoveRow,
  LinePlanRow,
  LineRemovalRow,
  LineRow,
  LineVoidRow,
  PaymentReversalRow,
  PaymentRow,
  ReceiptRow,
  RefundRow,
  RoundRow,
  TicketRow,
} from '../rows.ts';

/**
 * Every row of one check and of its kin, in any order, as a replica holds them. Kin are the checks that ties lead
 * to, from check to check: lines of the one may sit on the other.
 */
export type CheckRows = {
  readonly check: CheckRow;
  readonly kin: readonly CheckRow[];
  readonly lines: readonly LineRow[];
  readonly removals: readonly LineRemovalRow[];
  readonly rounds: readonly RoundRow[];
  readonly voids: readonly LineVoidRow[];
  readonly adjustments: readonly AdjustmentRow[];
  readonly adjustmentWithdrawals: readonly AdjustmentWithdrawalRow[];
  readonly moves: readonly LineMoveRow[];
  readonly allergies: readonly AllergyRow[];
  readonly withdrawals: readonly AllergyWithdrawalRow[];
  readonly payments: readonly PaymentRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly refunds: readonly RefundRow[];
  readonly reversals: readonly PaymentReversalRow[];
  readonly tickets: readonly TicketRow[];
  /** Absent: nothing was held. */
  readonly fires?: readonly CourseFireRow[];
  readonly plans?: readonly LinePlanRow[];
  /** Absent: no terminal was asked. */
  readonly cardIntents?: readonly CardIntentRow[];
  readonly cardSteps?: readonly CardStepRow[];
};

/** The same rows seen from another check of the kin. */
export const seenFrom = (rows: CheckRows, checkId: string): CheckRows => {
  const check = rows.kin.find((row) => row.id === checkId);
  if (check === undefined) return rows;
  return { ...rows, check, kin: [rows.check, ...rows.kin.filter((row) => row.id !== checkId)] };
};

/** Something that cut-off devices did at the same time and that a person must look at. */
export type CheckException = {
  readonly type:
    | 'surplus_void'
    | 'void_after_settlement'
    | 'surplus_refund'
    | 'reopened_twice'
    | 'refunded_and_reopened'
    | 'carried_twice'
    | 'carried_refunded'
    | 'retyped_after_settlement'
    | 'exempted_after_settlement'
    | 'taxed_after_settlement'
    | 'edited_twice'
    | 'removed_and_changed'
    | 'late_edit'
    | 'late_removal'
    | 'sent_twice'
    | 'overpaid'
    | 'surplus_reversal'
    | 'corrected_twice'
    | 'added_after_settlement'
    | 'surplus_adjustment'
    | 'reduced_twice'
    | 'reduced_after_settlement'
    | 'moved_twice'
    | 'moved_after_settlement';
  /** Id of the row that it is about. */
  readonly subjectId: string;
};
