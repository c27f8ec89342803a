import { canonicalJson, err, type Failure, failure, ok, type Result } from '@galley/base';
import { tidy } from '../../checks/free-text.ts';
import type { CheckState } from '../../checks/project-check.ts';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import { type ReasonCodeRow, sum } from '../../rows.ts';
import {
  type Approval,
  type ApprovalError,
  type ApprovedAct,
  checkApproval,
} from '../../staff/approval.ts';
import { addTaxTotals } from '../../tax/tax-totals.ts';
import { type RefundQuote, refundWays } from '../refund-line/quote-refund.ts';
import type { TaxTotal } from '../tenders.table.ts';
import type { RefundCheckCommand, RefundOf } from './refund-check.command.ts';
import { refundMoneyProblem } from './refund-money.ts';
import { type RefundPartsError, refundParts } from './refund-parts.ts';
import { type RefundDocument, type RefundPart, refundRows } from './refund-rows.ts';

export type RefundCheckError =
  | NotAllowed
  | ApprovalError
  | RefundPartsError
  | Failure<'check_not_settled' | 'unknown_reason' | 'wrong_tender' | 'cash_reason_missing'>;

const amountOfParts = (parts: readonly RefundPart[]): number =>
  sum(parts.map((part) => part.amountMinor));

/** What would go back for a wish, and the ways that it can (rule RF6). */
export const quoteRefundOf = (
  state: CheckState,
  of: RefundOf,
): Result<RefundQuote, RefundPartsError> => {
  const parts = refundParts(state, of);
  if (!parts.ok) return parts;
  const amountMinor = amountOfParts(parts.value);
  const taxes = parts.value.reduce<TaxTotal[]>(
    (all, { taxTotals }) => addTaxTotals(all, taxTotals),
    [],
  );
  return ok({ amountMinor, taxTotals: taxes, ways: refundWays(state, amountMinor) });
};

/** The act that a manager consents to: exactly this wish. */
export const refundCheckAct = (wish: Omit<RefundCheckCommand, 'approvalId'>): ApprovedAct => ({
  type: 'refund_check',
  checkId: wish.checkId,
  wish: canonicalJson(wish),
});

const wishProblem = (
  state: CheckState,
  reasons: readonly ReasonCodeRow[],
  { reasonId }: RefundCheckCommand,
): RefundCheckError | undefined => {
  if (state.status !== 'settled') {
    return failure(
      'check_not_settled',
      'The check is not settled. Void or remove the line instead.',
      'checkId',
    );
  }
  return reasons.some((reason) => reason.id === reasonId && reason.use === 'refund')
    ? undefined
    : failure('unknown_reason', 'Choose a reason for the refund from the list.', 'reasonId');
};

/** Cash for what a card paid and could take back is the exception, and says why (rule RF10). */
const cashProblem = (
  state: CheckState,
  amountMinor: number,
  { tender, cashReason }: RefundCheckCommand,
): RefundCheckError | undefined => {
  const [proposed] = refundWays(state, amountMinor);
  const instead = tender === 'cash' && proposed?.tender === 'card';
  return instead && tidy(cashReason) === null
    ? failure(
        'cash_reason_missing',
        'A card paid this and can take it back. Give it back to the card, or say why it goes back in cash.',
        'cashReason',
      )
    : undefined;
};

/**
 * Money back on a settled check by one document: some of its lines, all of them, or an amount (rules RF8 to RF12).
 * `receiptNumber` is the next of the register's own series; `currency` (ISO 4217) is for the words of failures.
 */
export const decideRefundCheck = (
  state: CheckState,
  reasons: readonly ReasonCodeRow[],
  receiptNumber: number,
  command: RefundCheckCommand,
  approval: Approval | undefined,
  context: DecisionContext,
  currency?: string,
): Result<RefundDocument, RefundCheckError> => {
  const allowed = requirePermission(context, 'refund');
  if (!allowed.ok) return allowed;
  const problem = wishProblem(state, reasons, command);
  if (problem !== undefined) return err(problem);
  const parts = refundParts(state, command.of, currency);
  if (!parts.ok) return parts;
  const amountMinor = amountOfParts(parts.value);
  const money =
    refundMoneyProblem(state, command, amountMinor, currency) ??
    cashProblem(state, amountMinor, command);
  if (money !== undefined) return err(money);
  const { approvalId: _, ...wish } = command;
  const approved = checkApproval(approval, refundCheckAct(wish), context);
  if (!approved.ok) return approved;
  const { approverId: approvedBy } = approved.value;
  const cashReason = tidy(command.cashReason);
  return ok(
    refundRows(state, parts.value, { ...command, cashReason, receiptNumber, approvedBy }, context),
  );
};
