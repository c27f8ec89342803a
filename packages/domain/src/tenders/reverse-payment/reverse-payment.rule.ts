import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, mulDivRound, ok } from '@galley/base';
import type { CheckState } from '../../checks/project-check.ts';
import { foreignBack } from '../../currencies/pay-foreign.ts';
import {
  type DecisionContext,
  type NotAllowed,
  replayedFlag,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { tillColumns } from '../../funds/till.ts';
import { type PaymentReversalRow, type PaymentRow, type ReceiptRow, sum } from '../../rows.ts';
import { type Approval, type ApprovalError, checkApproval } from '../../staff/approval.ts';
import { subtractTaxTotals } from '../../tax/tax-totals.ts';
import { amountText } from '../amount-text.ts';
import { backRounding, roundingColumn, roundingOf } from '../cash-rounding.ts';
import { receiptSeries } from '../receipt-number.ts';
import { paymentStands } from '../refund-line/quote-refund.ts';
import type { TaxTotal } from '../tenders.table.ts';
import type { ReversePaymentCommand } from './reverse-payment.command.ts';

export type ReversePaymentError =
  | NotAllowed
  | ApprovalError
  | Failure<'unknown_payment' | 'already_reversed' | 'not_reversible' | 'above_reversible'>;

export type ReversedPayment = {
  readonly reversal: PaymentReversalRow;
  /** Of a surplus that is given back; a tender that is undone has none, as no receipt proved it. */
  readonly receipt: ReceiptRow | undefined;
  readonly facts: readonly Fact[];
};

/**
 * What of a payment can be taken back: the surplus of the check, or what no receipt proves yet. All else
 * that was paid is refunded by its line (rules RV1 and RV2).
 */
export const reversibleOf = (state: CheckState, payment: PaymentRow): number => {
  const room = state.overpaidMinor > 0 ? state.overpaidMinor : Math.max(0, unprovedOf(state));
  return Math.min(paymentStands(state, payment), room);
};

/** What was paid beyond what receipts tell. */
const unprovedOf = (state: CheckState): number => state.paidMinor - state.receiptedMinor;

const amountProblem = (
  state: CheckState,
  payment: PaymentRow,
  asked: number,
  currency: string | undefined,
): ReversePaymentError | undefined => {
  const most = reversibleOf(state, payment);
  if (most === 0 && state.reversals.some(({ row }) => row.paymentId === payment.id)) {
    return failure('already_reversed', 'This payment was already given back.', 'paymentId');
  }
  if (most === 0) {
    return failure(
      'not_reversible',
      'A receipt proves this payment. Refund a line of the check instead.',
      'paymentId',
    );
  }
  return asked > most
    ? failure(
        'above_reversible',
        `Only ${amountText(most, currency)} of this payment can be taken back now. Look at the check again.`,
        'amountMinor',
      )
    : undefined;
};

/** Whoever may approve refunds needs nobody else; everyone else an approval of exactly this. */
const approverOf = (
  command: ReversePaymentCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<string, ApprovalError> => {
  if (context.permissions.includes('approve_refund')) return ok(context.employeeId);
  const { paymentId, amountMinor } = command;
  const act = { type: 'reverse_payment' as const, paymentId, amountMinor };
  const checked = checkApproval(approval, act, context);
  return checked.ok ? ok(checked.value.approverId) : checked;
};

const shareOf = (total: TaxTotal, part: number, whole: number): TaxTotal => {
  const grossMinor = mulDivRound(total.grossMinor, part, whole);
  const taxMinor = mulDivRound(total.taxMinor, part, whole);
  return { ...total, grossMinor, taxMinor, netMinor: grossMinor - taxMinor };
};

/** The tax that receipts tell beyond that of the check, as far as this amount takes it back. */
const surplusTaxes = (state: CheckState, amountMinor: number): TaxTotal[] => {
  const over = state.receiptedMinor - state.totalMinor;
  if (over <= 0) return [];
  const totals = subtractTaxTotals(state.receiptedTaxTotals, state.taxTotals);
  return amountMinor >= over ? totals : totals.map((total) => shareOf(total, amountMinor, over));
};

const receiptOf = (
  state: CheckState,
  amountMinor: number,
  number: number,
  context: DecisionContext,
): ReceiptRow => ({
  id: context.ids('receipt'),
  checkId: state.check.id,
  businessDate: context.businessDate,
  series: receiptSeries(context),
  number,
  type: 'refund',
  totalMinor: -amountMinor,
  taxTotals: subtractTaxTotals([], surplusTaxes(state, amountMinor)),
  issuedAt: context.now,
  issuedBy: context.employeeId,
  deviceId: context.deviceId,
  replayed: replayedFlag(context),
  orderTypeId: null,
  period: context.till?.period ?? null,
  fee: null,
  charge: null,
  taxExemption: null,
});

/** The whole of a payment goes back as it came, and a part of it in coins (rule RN4). */
const roundingFor = (
  state: CheckState,
  payment: PaymentRow,
  amountMinor: number,
  step: number,
): number => {
  if (payment.tender !== 'cash') return 0;
  const gone = state.reversals.filter(({ row }) => row.paymentId === payment.id);
  const before = sum(gone.map((one) => one.amountMinor));
  const rounded = sum(gone.map(({ row }) => roundingOf(row)));
  return before + amountMinor >= payment.amountMinor
    ? roundingOf(payment) - rounded
    : backRounding(before, amountMinor, step);
};

/**
 * Takes back money of one payment (rules RV1 to RV5): a wrong tender before its receipt, or what was paid
 * above the total. `receiptNumber` is the next of the register's own series.
 */
export const decideReversePayment = (
  state: CheckState,
  receiptNumber: number,
  command: ReversePaymentCommand,
  approval: Approval | undefined,
  context: DecisionContext,
  currency?: string,
): Result<ReversedPayment, ReversePaymentError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const payment = state.payments.find((row) => row.id === command.paymentId);
  if (payment === undefined) {
    return err(failure('unknown_payment', 'This payment is not on the check.', 'paymentId'));
  }
  const { amountMinor } = command;
  const problem = amountProblem(state, payment, amountMinor, currency);
  if (problem !== undefined) return err(problem);
  const approved = approverOf(command, approval, context);
  if (!approved.ok) return approved;
  const surplus = amountMinor > unprovedOf(state);
  const receipt = surplus ? receiptOf(state, amountMinor, receiptNumber, context) : undefined;
  const reversal: PaymentReversalRow = {
    id: context.ids('reversal'),
    checkId: state.check.id,
    paymentId: payment.id,
    receiptId: receipt?.id ?? null,
    businessDate: context.businessDate,
    tender: payment.tender,
    amountMinor,
    cause: surplus ? 'surplus' : 'undone',
    reason: null,
    reversedAt: context.now,
    reversedBy: context.employeeId,
    approvedBy: approved.value,
    deviceId: context.deviceId,
    ...tillColumns(context, payment.tender === 'cash'),
    ...roundingColumn(roundingFor(state, payment, amountMinor, context.cashStepMinor ?? 1)),
    foreign: surplus ? null : foreignBack(payment, amountMinor),
  };
  const facts = [
    rowFact('payment_reversal', reversal),
    ...(receipt === undefined ? [] : [rowFact('receipt', receipt)]),
  ];
  return ok({ reversal, receipt, facts });
};
