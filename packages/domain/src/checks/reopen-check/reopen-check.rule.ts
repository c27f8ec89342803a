import {
  canonicalJson,
  err,
  type Fact,
  type Failure,
  failure,
  ok,
  type Result,
} from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { CheckRow, ReasonCodeRow, ReceiptRow, RefundRow } from '../../rows.ts';
import { sum } from '../../rows.ts';
import {
  type Approval,
  type ApprovalError,
  type ApprovedAct,
  checkApproval,
} from '../../staff/approval.ts';
import { wholeRefund } from '../../tenders/refund-check/refund-parts.ts';
import { type RefundPart, refundRows } from '../../tenders/refund-check/refund-rows.ts';
import { paidBy } from '../../tenders/refund-line/quote-refund.ts';
import { applyFacts, emptyCheck } from '../apply-facts.ts';
import type { CheckRows } from '../check-rows.ts';
import { tieChecks } from '../check-tie.ts';
import { type CheckNames, checksBeside } from '../new-check.ts';
import { type CheckState, projectCheck } from '../project-check.ts';
import { adjustmentsAgain } from './adjustments-again.ts';
import type { ReopenCheckCommand } from './reopen-check.command.ts';
import { type LineAgain, linesAgain, paymentsAgain, roundAgain } from './reopened-check.ts';

export type ReopenCheckError =
  | NotAllowed
  | ApprovalError
  | Failure<
      | 'check_not_settled'
      | 'already_refunded'
      | 'shared_line'
      | 'delivered'
      | 'unknown_reason'
      | 'overpaid'
      | 'not_reopenable'
    >;

export type ReopenedCheck = {
  readonly check: CheckRow;
  readonly refunds: readonly RefundRow[];
  /** Takes the sale back; a number of the register's own series. */
  readonly receipt: ReceiptRow;
  readonly facts: readonly Fact[];
  readonly lines: readonly LineAgain[];
};

/** The act that a manager consents to: exactly this wish. */
export const reopenAct = (wish: Omit<ReopenCheckCommand, 'approvalId'>): ApprovedAct => ({
  type: 'reopen',
  checkId: wish.checkId,
  wish: canonicalJson(wish),
});

/** Why a settled check cannot go on as a new one; undefined: it can (rule RO2). */
export const reopenProblem = (state: CheckState): ReopenCheckError | undefined => {
  if (state.status !== 'settled') {
    return failure('check_not_settled', 'The check is not settled: go on with it.', 'checkId');
  }
  if (state.refunds.length > 0) {
    return failure(
      'already_refunded',
      'Something of the check was refunded or it was reopened already. Refund what is left, or ring a new check.',
      'checkId',
    );
  }
  if (state.overpaidMinor > 0 || state.pendingMinor > 0) {
    return failure('overpaid', 'Settle what is wrong with its payments first.', 'checkId');
  }
  if (paidBy(state, 'gift') > 0) {
    return failure(
      'not_reopenable',
      'A gift card paid for this check. Refund what was wrong instead.',
      'checkId',
    );
  }
  if (state.delivery !== null) {
    return failure('delivered', 'A delivery is not reopened. Refund what was wrong.', 'checkId');
  }
  return state.lines.some(({ place, liveQuantity }) => liveQuantity > 0 && place.shares.length > 1)
    ? failure(
        'shared_line',
        'A line of the check is shared with another one. Refund what was wrong.',
        'checkId',
      )
    : undefined;
};

const approverOf = (
  { approvalId: _, ...wish }: ReopenCheckCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<string, ApprovalError> => {
  if (context.permissions.includes('approve_refund')) return ok(context.employeeId);
  const checked = checkApproval(approval, reopenAct(wish), context);
  return checked.ok ? ok(checked.value.approverId) : checked;
};

/** The tenders of a reversal are those of the sale. */
const meansOf = (state: CheckState, parts: readonly RefundPart[]) => {
  const all = sum(parts.map(({ amountMinor }) => amountMinor));
  const onCard = Math.min(all, paidBy(state, 'card'));
  return onCard === 0
    ? { tender: 'cash' as const }
    : { tender: 'card' as const, cashMinor: all - onCard };
};

const newCheck = (state: CheckState, names: CheckNames, context: DecisionContext): CheckRow => {
  const [beside] = checksBeside(state.check, 1, names, context);
  if (beside === undefined) throw new Error('one check was asked for');
  const sale = state.receipts.find(({ type }) => type === 'sale');
  const covers = state.covers.all;
  const { guestName, customerId, taxExemption, id: reopens, orderTypeId } = state.check;
  return {
    ...beside.check,
    ...{ covers, guestName, customerId, taxExemption, reopens },
    orderTypeId: sale?.orderTypeId ?? orderTypeId,
    promisedAt: null,
  };
};

const problemOf = (
  state: CheckState,
  reasons: readonly ReasonCodeRow[],
  { reasonId }: ReopenCheckCommand,
): ReopenCheckError | undefined =>
  reopenProblem(state) ??
  (reasons.some((reason) => reason.id === reasonId && reason.use === 'refund')
    ? undefined
    : failure('unknown_reason', 'Choose a reason for the refund from the list.', 'reasonId'));

/** The new check has to come to what the old one did: otherwise its guests would owe another sum. */
const isSame = (state: CheckState, check: CheckRow, facts: readonly Fact[]): boolean => {
  const made = projectCheck(applyFacts(emptyCheck(check), facts));
  return made.totalMinor === state.totalMinor && made.paidMinor === state.paidMinor;
};

/**
 * Takes a settled check back by a numbered receipt and goes on with a new check that has the same lines and the money
 * that was paid (rules RO1 to RO5). `receiptNumber` is the next of the register's own series.
 */
export const decideReopenCheck = (
  rows: CheckRows,
  names: CheckNames,
  reasons: readonly ReasonCodeRow[],
  receiptNumber: number,
  command: ReopenCheckCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<ReopenedCheck, ReopenCheckError> => {
  const allowed = requirePermission(context, 'refund');
  if (!allowed.ok) return allowed;
  const state = projectCheck(rows);
  const problem = problemOf(state, reasons, command);
  if (problem !== undefined) return err(problem);
  const approved = approverOf(command, approval, context);
  if (!approved.ok) return approved;
  const approvedBy = approved.value;
  const check = newCheck(state, names, context);
  const lines = linesAgain(state, check.id, context);
  const again = [
    rowFact('check', check),
    ...lines.map(({ line }) => rowFact('line', line)),
    ...roundAgain(lines, check.id, context).map((row) => rowFact('round', row)),
    ...adjustmentsAgain(rows, state, lines, check.id, approvedBy, context).map((row) =>
      rowFact('adjustment', row),
    ),
    ...paymentsAgain(state, check.id, context).map((row) => rowFact('payment', row)),
  ];
  if (!isSame(state, check, again)) {
    return err(
      failure(
        'not_reopenable',
        'What was taken off this check cannot be carried over. Refund what was wrong.',
        'checkId',
      ),
    );
  }
  const parts = wholeRefund(state);
  const wish = { ...command, ...meansOf(state, parts), reopenedAs: check.id };
  // No coin moves, so none is rounded.
  const exact = { ...context, cashStepMinor: 1 };
  const back = refundRows(state, parts, { ...wish, receiptNumber, approvedBy }, exact);
  const { refunds, receipt } = back;
  // Where another register reopens it too, the money counts on one of the new checks only: they are read together.
  const tie = tieChecks(state.check.id, check.id, context);
  return ok({ check, refunds, receipt, lines, facts: [...again, ...back.facts, tie] });
};
