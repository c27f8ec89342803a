import {
  canonicalJson,
  err,
  type Fact,
  type Failure,
  failure,
  ok,
  type Result,
} from '@galley/base';
import { chargeOfPayment } from '../../cards/project-cards.ts';
import { cardNumberProblem, tidy } from '../../checks/free-text.ts';
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
import { type PaymentReversalRow, type PaymentRow, sum } from '../../rows.ts';
import {
  type Approval,
  type ApprovalError,
  type ApprovedAct,
  checkApproval,
} from '../../staff/approval.ts';
import { amountText } from '../amount-text.ts';
import { coinRounding, roundingColumn, roundingOf } from '../cash-rounding.ts';
import { paidBy, paymentStands } from '../refund-line/quote-refund.ts';
import type { Tender } from '../tenders.table.ts';
import type { CorrectTenderCommand } from './correct-tender.command.ts';

export type CorrectTenderError =
  | NotAllowed
  | ApprovalError
  | Failure<
      | 'check_not_settled'
      | 'unknown_payment'
      | 'same_tender'
      | 'not_correctable'
      | 'amount_changed'
      | 'reason_missing'
      | 'card_number'
    >;

export type CorrectedTender = {
  readonly reversal: PaymentReversalRow;
  readonly payment: PaymentRow;
  readonly facts: readonly Fact[];
};

const gaveBack = (state: CheckState, tender: Tender): number =>
  sum(
    state.refunds.map(({ row }) => {
      const cash = row.tender === 'cash' ? row.amountMinor : (row.cashMinor ?? 0);
      return tender === 'cash' ? cash : row.tender === tender ? row.amountMinor - cash : 0;
    }),
  );

/**
 * What of a payment can have another tender: what stands of it and did not go back by its tender; nothing of what a
 * terminal took (rule TE2).
 */
export const correctableOf = (state: CheckState, payment: PaymentRow): number => {
  if (state.status !== 'settled' || state.overpaidMinor > 0) return 0;
  if (payment.tender === 'gift' || chargeOfPayment(state.cards, payment.id) !== undefined) return 0;
  const left = paidBy(state, payment.tender) - gaveBack(state, payment.tender);
  return Math.max(0, Math.min(paymentStands(state, payment), left));
};

/** The act that a manager consents to: exactly this wish. */
export const correctTenderAct = (
  checkId: string,
  wish: Omit<CorrectTenderCommand, 'approvalId'>,
): ApprovedAct => ({ type: 'correct_tender', checkId, wish: canonicalJson(wish) });

const amountProblem = (
  state: CheckState,
  payment: PaymentRow,
  asked: number,
  currency: string | undefined,
): CorrectTenderError | undefined => {
  if (state.status !== 'settled') {
    return failure(
      'check_not_settled',
      'The check is not settled. Undo the payment instead.',
      'paymentId',
    );
  }
  if (chargeOfPayment(state.cards, payment.id) !== undefined) {
    return failure(
      'not_correctable',
      'A terminal took this payment from a card. Refund it to the card and take the money anew.',
      'paymentId',
    );
  }
  const most = correctableOf(state, payment);
  if (most === 0) {
    return failure(
      'not_correctable',
      'Nothing of this payment stands: it was corrected or given back meanwhile. Look at the check again.',
      'paymentId',
    );
  }
  return asked === most
    ? undefined
    : failure(
        'amount_changed',
        `${amountText(most, currency)} of this payment stands now, not ${amountText(asked, currency)}. Look at the check again.`,
        'amountMinor',
      );
};

const wishProblem = (
  payment: PaymentRow,
  { tender, reason, reference }: CorrectTenderCommand,
): CorrectTenderError | undefined => {
  if (tender === payment.tender) {
    return failure('same_tender', 'The payment has this tender already. Choose another.', 'tender');
  }
  if (tidy(reason) === null) {
    return failure('reason_missing', 'Say why the tender is corrected.', 'reason');
  }
  return cardNumberProblem('reference', reference) ?? cardNumberProblem('reason', reason);
};

/** Whoever may approve refunds needs nobody else; everyone else an approval of exactly this. */
const approverOf = (
  checkId: string,
  { approvalId: _, ...wish }: CorrectTenderCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<string, ApprovalError> => {
  if (context.permissions.includes('approve_refund')) return ok(context.employeeId);
  const checked = checkApproval(approval, correctTenderAct(checkId, wish), context);
  return checked.ok ? ok(checked.value.approverId) : checked;
};

const reversalOf = (
  payment: PaymentRow,
  { amountMinor, reason }: CorrectTenderCommand,
  approvedBy: string,
  context: DecisionContext,
): PaymentReversalRow => ({
  id: context.ids('reversal'),
  checkId: payment.checkId,
  paymentId: payment.id,
  receiptId: null,
  businessDate: context.businessDate,
  tender: payment.tender,
  amountMinor,
  cause: 'corrected',
  reason: tidy(reason),
  reversedAt: context.now,
  reversedBy: context.employeeId,
  approvedBy,
  deviceId: context.deviceId,
  ...tillColumns(context, payment.tender === 'cash'),
  // Coins that rounding added or left out were taken with the whole, and go with the whole.
  ...roundingColumn(amountMinor === payment.amountMinor ? roundingOf(payment) : 0),
  foreign: foreignBack(payment, amountMinor),
});

const roundingIn = (tender: Tender, amountMinor: number, context: DecisionContext): number =>
  tender === 'cash' ? coinRounding(amountMinor, context.cashStepMinor ?? 1) : 0;

const paymentOf = (
  { checkId }: PaymentRow,
  { amountMinor, tender, reference }: CorrectTenderCommand,
  corrects: string,
  context: DecisionContext,
): PaymentRow => ({
  id: context.ids('payment'),
  checkId,
  businessDate: context.businessDate,
  tender,
  amountMinor,
  tenderedMinor: amountMinor + roundingIn(tender, amountMinor, context),
  changeMinor: 0,
  reference: tidy(reference),
  paidAt: context.now,
  takenBy: context.employeeId,
  deviceId: context.deviceId,
  replayed: replayedFlag(context),
  ...tillColumns(context, tender === 'cash'),
  corrects,
  ...roundingColumn(roundingIn(tender, amountMinor, context)),
  carriedFrom: null,
  foreign: null,
});

/**
 * Another tender for a settled payment, as a reversing and a new entry of today's period beside the first (rules TE1
 * to TE4). Sales, taxes, receipts and Zs stay; what drawers are expected to hold moves.
 */
export const decideCorrectTender = (
  state: CheckState,
  command: CorrectTenderCommand,
  approval: Approval | undefined,
  context: DecisionContext,
  currency?: string,
): Result<CorrectedTender, CorrectTenderError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const first = state.payments.find(({ id }) => id === command.paymentId);
  if (first === undefined) {
    return err(failure('unknown_payment', 'This payment is not on the check.', 'paymentId'));
  }
  const problem =
    amountProblem(state, first, command.amountMinor, currency) ?? wishProblem(first, command);
  if (problem !== undefined) return err(problem);
  const approved = approverOf(state.check.id, command, approval, context);
  if (!approved.ok) return approved;
  const reversal = reversalOf(first, command, approved.value, context);
  const payment = paymentOf(first, command, reversal.id, context);
  const facts = [rowFact('payment_reversal', reversal), rowFact('payment', payment)];
  return ok({ reversal, payment, facts });
};
