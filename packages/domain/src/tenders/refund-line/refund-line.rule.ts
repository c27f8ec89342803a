import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { findLine, type UnknownLine } from '../../checks/check-errors.ts';
import type { CheckState } from '../../checks/project-check.ts';
import type { LineStatus } from '../../checks/whole-line.ts';
import {
  type DecisionContext,
  type NotAllowed,
  replayedFlag,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { tillColumns } from '../../funds/till.ts';
import type { ReasonCodeRow, ReceiptRow, RefundRow } from '../../rows.ts';
import { type Approval, type ApprovalError, checkApproval } from '../../staff/approval.ts';
import { subtractTaxTotals } from '../../tax/tax-totals.ts';
import { amountText } from '../amount-text.ts';
import { receiptSeries } from '../receipt-number.ts';
import type { TaxTotal } from '../tenders.table.ts';
import { cardRoom, refundRoom, refundWorth } from './quote-refund.ts';
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

/** A card gets back at most what cards paid; cash takes whatever is left of what was paid. */
const moneyProblem = (
  state: CheckState,
  { tender, cashMinor = 0 }: RefundLineCommand,
  amountMinor: number,
  currency: string | undefined,
): Failure<'above_paid' | 'wrong_tender'> | undefined => {
  const left = refundRoom(state);
  const asked = amountText(amountMinor, currency);
  if (amountMinor > left) {
    return failure(
      'above_paid',
      `Only ${amountText(left, currency)} of what was paid is left to refund, not ${asked}. Lower the quantity.`,
      'quantity',
    );
  }
  const room = cardRoom(state);
  const splits = tender === 'card' || cashMinor === 0;
  return splits &&
    cashMinor <= amountMinor &&
    (tender === 'cash' || amountMinor - cashMinor <= room)
    ? undefined
    : failure(
        'wrong_tender',
        room === 0
          ? `Nothing can go back to a card. Give ${asked} back in cash.`
          : `The card can still take ${amountText(room, currency)} of ${asked}. Give the rest back in cash.`,
        'tender',
      );
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

const rowsOf = (
  state: CheckState,
  command: RefundLineCommand,
  worth: { readonly amountMinor: number; readonly taxTotals: readonly TaxTotal[] },
  receiptNumber: number,
  approvedBy: string,
  context: DecisionContext,
): { refund: RefundRow; receipt: ReceiptRow } => {
  const receipt: ReceiptRow = {
    id: context.ids('receipt'),
    checkId: state.check.id,
    businessDate: context.businessDate,
    series: receiptSeries(context),
    number: receiptNumber,
    type: 'refund',
    totalMinor: -worth.amountMinor,
    taxTotals: subtractTaxTotals([], worth.taxTotals),
    issuedAt: context.now,
    issuedBy: context.employeeId,
    deviceId: context.deviceId,
    replayed: replayedFlag(context),
    orderTypeId: null,
    period: context.till?.period ?? null,
    fee: null,
  };
  const refund: RefundRow = {
    id: context.ids('refund'),
    checkId: state.check.id,
    lineId: command.lineId,
    receiptId: receipt.id,
    businessDate: context.businessDate,
    quantity: command.quantity,
    amountMinor: worth.amountMinor,
    taxTotals: [...worth.taxTotals],
    tender: command.tender,
    cashMinor: command.cashMinor === 0 ? null : (command.cashMinor ?? null),
    reasonId: command.reasonId,
    refundedAt: context.now,
    refundedBy: context.employeeId,
    approvedBy,
    deviceId: context.deviceId,
    ...tillColumns(context, command.tender === 'cash' || (command.cashMinor ?? 0) > 0),
  };
  return { refund, receipt };
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
  const approved = checkApproval(approval, act, context.now);
  if (!approved.ok) return approved;
  const worth = refundWorth(state, lineId, quantity);
  const money = moneyProblem(state, command, worth.amountMinor, currency);
  if (money !== undefined) return err(money);
  const approverId = approved.value.approverId;
  const rows = rowsOf(state, command, worth, receiptNumber, approverId, context);
  const facts = [rowFact('refund', rows.refund), rowFact('receipt', rows.receipt)];
  return ok({ ...rows, facts });
};
