import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { findLine, type UnknownLine } from '../../checks/check-errors.ts';
import type { CheckState } from '../../checks/project-check.ts';
import type { LineStatus } from '../../checks/whole-line.ts';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { ReasonCodeRow, ReceiptRow, RefundRow } from '../../rows.ts';
import { type Approval, type ApprovalError, checkApproval } from '../../staff/approval.ts';
import { refundMoneyProblem } from '../refund-check/refund-money.ts';
import { refundRows } from '../refund-check/refund-rows.ts';
import { refundWorth } from './quote-refund.ts';
import type { RefundLineCommand } from './refund-line.command.ts';

export type RefundLineError =
  | NotAllowed
  | UnknownLine
  | ApprovalError
  | Failure<'check_not_settled' | 'too_many' | 'unknown_reason' | 'above_paid' | 'wrong_tender'>;

export type RefundedLine = {
  readonly refund: RefundRow;
  readonly receipt: ReceiptRow;
  readonly facts: readonly Fact[];
};

const problemOf = (
  state: CheckState,
  line: LineStatus,
  reasons: readonly ReasonCodeRow[],
  command: RefundLineCommand,
): RefundLineError | undefined => {
  if (state.status !== 'settled') {
    return failure(
      'check_not_settled',
      'The check is not settled. Void or remove the line instead.',
      'lineId',
    );
  }
  const left = line.liveQuantity - line.refundedQuantity;
  if (command.quantity > left) {
    return failure(
      'too_many',
      `Only ${left} × ${line.row.name} can be refunded, not ${command.quantity}. Lower the quantity.`,
      'quantity',
    );
  }
  return reasons.some((reason) => reason.id === command.reasonId && reason.use === 'refund')
    ? undefined
    : failure('unknown_reason', 'Choose a reason for the refund from the list.', 'reasonId');
};

/**
 * Money back for a quantity of a settled line, by its own receipt (rules RF1 to RF5). `currency` (ISO 4217)
 * is for the words of failures only; without it they write amounts with two decimals.
 */
export const decideRefundLine = (
  state: CheckState,
  reasons: readonly ReasonCodeRow[],
  receiptNumber: number,
  command: RefundLineCommand,
  approval: Approval | undefined,
  context: DecisionContext,
  currency?: string,
): Result<RefundedLine, RefundLineError> => {
  const allowed = requirePermission(context, 'refund');
  if (!allowed.ok) return allowed;
  const line = findLine(state, command.lineId);
  if (!line.ok) return line;
  const problem = problemOf(state, line.value, reasons, command);
  if (problem !== undefined) return err(problem);
  const { lineId, quantity, reasonId } = command;
  const act = { type: 'refund' as const, lineId, quantity, reasonId };
  const approved = checkApproval(approval, act, context);
  if (!approved.ok) return approved;
  const worth = refundWorth(state, lineId, quantity);
  const money = refundMoneyProblem(state, command, worth.amountMinor, currency);
  if (money !== undefined) return err(money);
  const approverId = approved.value.approverId;
  const wish = { ...command, receiptNumber, approvedBy: approverId };
  const { refunds, receipt, facts } = refundRows(
    state,
    [{ lineId, quantity, ...worth }],
    wish,
    context,
  );
  const [refund] = refunds;
  if (refund === undefined) throw new Error('a refund of one line has one row');
  return ok({ refund, receipt, facts });
};
