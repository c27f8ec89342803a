import type {
  CheckRow,
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

/** Every row of one check, in any order, as a replica holds them. */
export type CheckRows = {
  readonly check: CheckRow;
  readonly lines: readonly LineRow[];
  readonly removals: readonly LineRemovalRow[];
  readonly rounds: readonly RoundRow[];
  readonly voids: readonly LineVoidRow[];
  readonly payments: readonly PaymentRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly refunds: readonly RefundRow[];
  readonly reversals: readonly PaymentReversalRow[];
  readonly tickets: readonly TicketRow[];
};

/** Something that cut-off devices did at the same time and that a person must look at. */
export type CheckException = {
  readonly type:
    | 'surplus_void'
    | 'void_after_settlement'
    | 'surplus_refund'
    | 'late_edit'
    | 'late_removal'
    | 'overpaid'
    | 'surplus_reversal'
    | 'added_after_settlement';
  /** Id of the row that it is about. */
  readonly subjectId: string;
};
