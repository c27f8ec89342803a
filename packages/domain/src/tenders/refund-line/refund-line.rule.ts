import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, formatDecimal, ok } from '@galley/base';
import { findLine, type UnknownLine } from '../../checks/check-errors.ts';
import type { CheckState } from '../../checks/project-check.ts';
import type { LineStatus } from '../../checks/project-lines.ts';
import {
  type DecisionContext,
  type NotAllowed,
  replayedFlag,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { type ReasonCodeRow, type ReceiptRow, type RefundRow, sum } from '../../rows.ts';
import { type Approval, type ApprovalError, checkApproval } from '../../staff/approval.ts';
import { exclusiveTaxMinor, subtractTaxTotals, taxTotals } from '../../tax/tax-totals.ts';
import { receiptSeries } from '../receipt-number.ts';
import type { TaxTotal, Tender } from '../tenders.table.ts';
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

type Worth = { readonly amountMinor: number; readonly taxTotals: readonly TaxTotal[] };

const remaining = (lines: readonly LineStatus[], lineId: string, less: number) =>
  lines
    .map((line) => ({
      quantity: line.liveQuantity - line.refundedQuantity - (line.row.id === lineId ? less : 0),
      line,
    }))
    .filter(({ quantity }) => quantity > 0)
    .map(({ quantity, line }) => ({
      amountMinor: quantity * line.unitMinor,
      taxes: line.row.taxes,
    }));

/**
 * What a quantity of a line is worth with its tax: the check before less the check after, so that refunds
 * of all lines, one by one in any order, sum to the total to the unit.
 */
export const refundWorth = (state: CheckState, lineId: string, quantity: number): Worth => {
  const before = remaining(state.lines, lineId, 0);
  const after = remaining(state.lines, lineId, quantity);
  const totals = subtractTaxTotals(taxTotals(before), taxTotals(after));
  const lines = sum(before.map((part) => part.amountMinor)) - sum(after.map((p) => p.amountMinor));
  return { amountMinor: lines + exclusiveTaxMinor(totals), taxTotals: totals };
};

/** What cards paid less all that went back to cards, also what counts as surplus: it left all the same. */
const cardRoom = (state: CheckState): number => {
  const took = state.payments.filter((row) => row.tender === 'card').map((row) => row.amountMinor);
  const gave = state.refunds.filter(({ row }) => row.tender === 'card');
  return Math.max(0, sum(took) - sum(gave.map(({ row }) => row.amountMinor)));
};

const amountText = (minor: number, currency: string | undefined): string =>
  currency === undefined
    ? formatDecimal({ minor, currency: 'XXX' })
    : `${formatDecimal({ minor, currency })} ${currency}`;

/** A card gets back at most what cards paid; cash takes whatever is left of what was paid. */
const moneyProblem = (
  state: CheckState,
  tender: Tender,
  amountMinor: number,
  currency: string | undefined,
): Failure<'above_paid' | 'wrong_tender'> | undefined => {
  const left = state.paidMinor - state.refundedMinor;
  const asked = amountText(amountMinor, currency);
  if (amountMinor > left) {
    return failure(
      'above_paid',
      `Only ${amountText(left, currency)} of what was paid is left to refund, not ${asked}. Lower the quantity.`,
      'quantity',
    );
  }
  const room = cardRoom(state);
  return tender === 'card' && amountMinor > room
    ? failure(
        'wrong_tender',
        `The card can still take ${amountText(room, currency)}, not ${asked}. Refund it in cash.`,
        'tender',
      )
    : undefined;
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
    : failure(
        'unknown_reason',
        `'${command.reasonId}' is no reason for a refund. Choose one from the list.`,
        'reasonId',
      );
};

const rowsOf = (
  state: CheckState,
  command: RefundLineCommand,
  worth: Worth,
  receiptNumber: number,
  approvedBy: string,
  context: DecisionContext,
): { refund: RefundRow; receipt: ReceiptRow } => {
  const receipt: ReceiptRow = {
    id: context.ids('receipt'),
    checkId: state.check.id,
    businessDate: context.businessDate,
    series: receiptSeries(context.deviceNumber),
    number: receiptNumber,
    type: 'refund',
    totalMinor: -worth.amountMinor,
    taxTotals: subtractTaxTotals([], worth.taxTotals),
    issuedAt: context.now,
    issuedBy: context.employeeId,
    deviceId: context.deviceId,
    replayed: replayedFlag(context),
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
    reasonId: command.reasonId,
    refundedAt: context.now,
    refundedBy: context.employeeId,
    approvedBy,
    deviceId: context.deviceId,
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
  const approved = checkApproval(approval, act, 'approve_refund', context.now);
  if (!approved.ok) return approved;
  const worth = refundWorth(state, lineId, quantity);
  const money = moneyProblem(state, command.tender, worth.amountMinor, currency);
  if (money !== undefined) return err(money);
  const approverId = approved.value.approverId;
  const rows = rowsOf(state, command, worth, receiptNumber, approverId, context);
  const facts = [rowFact('refund', rows.refund), rowFact('receipt', rows.receipt)];
  return ok({ ...rows, facts });
};
