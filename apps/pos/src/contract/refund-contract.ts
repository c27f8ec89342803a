import type {
  BackTender,
  CorrectTenderCommand,
  RefundCheckCommand,
  RefundOf,
  ReopenCheckCommand,
  Tender,
} from '@galley/domain';
import type { RefundQuoteView } from './check-views.ts';

/** Money after it was taken: given back, corrected, carried over. Amounts are minor units. */
export type RefundCommands = {
  refundLine: {
    input: {
      lineId: string;
      checkId?: string;
      quantity: number;
      tender: BackTender;
      /** Part of a refund to card that goes back in cash. */
      cashMinor?: number;
      reasonId: string;
      approvalId: string;
    };
    output: { receiptDisplay: string; amountMinor: number };
  };
  /** Money back on a settled check by one document: lines of it, or an amount. `cashReason`: see rule RF10. */
  refundCheck: {
    input: RefundCheckCommand;
    output: { receiptDisplay: string; amountMinor: number };
  };
  /** A settled check goes on as a new one. Needs an approval unless the role may approve refunds. */
  reopenCheck: {
    input: ReopenCheckCommand;
    output: { checkId: string; receiptDisplay: string };
  };
  /** Another tender for a settled payment, beside it. Needs an approval unless the role may approve refunds. */
  correctTender: {
    input: CorrectTenderCommand;
    output: { paymentId: string; amountMinor: number };
  };
  /**
   * Takes back money of one payment: a wrong tender before its receipt, or what was paid above the total,
   * which gets a receipt. Needs an approval unless the role may approve refunds.
   */
  reversePayment: {
    input: { paymentId: string; amountMinor: number; approvalId?: string };
    output: { amountMinor: number; tender: Tender; receiptDisplay: string | null };
  };
};

export type RefundQueries = {
  refundQuote: {
    params: { lineId: string; quantity: number; checkId?: string };
    result: RefundQuoteView | null;
  };
  checkRefundQuote: {
    params: { checkId: string; of: RefundOf };
    result: RefundQuoteView | null;
  };
};
