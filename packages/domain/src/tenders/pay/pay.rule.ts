import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { CheckClosed } from '../../checks/check-errors.ts';
import { requireOpen } from '../../checks/check-errors.ts';
import { cardNumberProblem, tidy } from '../../checks/free-text.ts';
import { type CheckState, hasLiveLine } from '../../checks/project-check.ts';
import {
  type SendFacts,
  type SentCheck,
  sendWhenDue,
} from '../../checks/send-check/send-check.rule.ts';
import { fireAllHeld } from '../../courses/fire-course/fire-course.rule.ts';
import {
  type DecisionContext,
  type NotAllowed,
  replayedFlag,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { type DeliveryProblem, deliveryProblem } from '../../delivery/delivery-problem.ts';
import { isFee } from '../../delivery/standing-fee.ts';
import { tillColumns } from '../../funds/till.ts';
import { type PromptMissing, promptProblem } from '../../order-types/prompt-problem.ts';
import type { CourseFireRow, PaymentRow, ReceiptRow } from '../../rows.ts';
import { subtractTaxTotals } from '../../tax/tax-totals.ts';
import { amountText } from '../amount-text.ts';
import { receiptSeries } from '../receipt-number.ts';
import type { PayCommand } from './pay.command.ts';

export type PayError =
  | NotAllowed
  | CheckClosed
  | PromptMissing
  | DeliveryProblem
  | Failure<
      | 'nothing_to_pay'
      | 'amount_above_due'
      | 'overpaid'
      | 'amount_missing'
      | 'tendered_below_amount'
      | 'tendered_not_amount'
      | 'card_number'
    >;

export type Paid = {
  /** Undefined where nothing was due: the check settles without one. */
  readonly payment: PaymentRow | undefined;
  readonly changeMinor: number;
  /** The proof of a settled check; undefined while something is due. */
  readonly receipt: ReceiptRow | undefined;
  readonly sent: SentCheck;
  /** What was held when the check was settled, and is made now. */
  readonly fires: readonly CourseFireRow[];
  readonly dueMinor: number;
  readonly settled: boolean;
  readonly facts: readonly Fact[];
};

/** Money of the guest goes back before a receipt tells that the check is done. */
const checkProblem = (state: CheckState, currency: string | undefined): PayError | undefined => {
  if (state.overpaidMinor > 0) {
    return failure(
      'overpaid',
      `${amountText(state.overpaidMinor, currency)} more was paid than is due. Give that back first.`,
      'checkId',
    );
  }
  return hasLiveLine(state.lines)
    ? undefined
    : failure('nothing_to_pay', 'Nothing is on the check. Add a line first.', 'checkId');
};

const amountProblem = (
  state: CheckState,
  command: PayCommand,
  currency: string | undefined,
): PayError | undefined => {
  const { amountMinor } = command;
  if (amountMinor > state.dueMinor) {
    return failure(
      'amount_above_due',
      `${amountText(amountMinor, currency)} is more than is due: ${amountText(state.dueMinor, currency)}. Lower it.`,
      'amountMinor',
    );
  }
  return amountMinor === 0 && state.dueMinor > 0
    ? failure('amount_missing', 'The amount is 0. Type how much is paid.', 'amountMinor')
    : undefined;
};

const tenderProblem = (command: PayCommand, currency: string | undefined): PayError | undefined => {
  const { tender, amountMinor, tenderedMinor } = command;
  if (tender === 'cash' && tenderedMinor < amountMinor) {
    return failure(
      'tendered_below_amount',
      `${amountText(tenderedMinor, currency)} is less than the ${amountText(amountMinor, currency)} to be paid. Take more cash or lower the amount.`,
      'tenderedMinor',
    );
  }
  if (tender === 'card' && tenderedMinor !== amountMinor) {
    return failure(
      'tendered_not_amount',
      `A card is charged exactly ${amountText(amountMinor, currency)}, not ${amountText(tenderedMinor, currency)}: card payments give no change.`,
      'tenderedMinor',
    );
  }
  return cardNumberProblem('reference', command.reference);
};

const orderProblem = (state: CheckState, about: SendFacts): PayError | undefined =>
  promptProblem(state.check, about.prompts) ?? deliveryProblem(state, about.delivery);

const settledFee = ({ lines }: CheckState): ReceiptRow['fee'] => {
  const fee = lines.find(isFee);
  return fee === undefined ? null : { lineId: fee.row.id, unitMinor: fee.unitMinor };
};

const paymentRow = (command: PayCommand, context: DecisionContext): PaymentRow => ({
  id: context.ids('payment'),
  checkId: command.checkId,
  businessDate: context.businessDate,
  tender: command.tender,
  amountMinor: command.amountMinor,
  tenderedMinor: command.tenderedMinor,
  changeMinor: command.tenderedMinor - command.amountMinor,
  reference: tidy(command.reference),
  paidAt: context.now,
  takenBy: context.employeeId,
  deviceId: context.deviceId,
  replayed: replayedFlag(context),
  ...tillColumns(context, command.tender === 'cash'),
});

/** The receipt for what no earlier receipt of the check stands for. */
const saleReceipt = (state: CheckState, number: number, context: DecisionContext): ReceiptRow => ({
  id: context.ids('receipt'),
  checkId: state.check.id,
  businessDate: context.businessDate,
  series: receiptSeries(context),
  number,
  type: 'sale',
  totalMinor: state.totalMinor - state.receiptedMinor,
  taxTotals: subtractTaxTotals(state.taxTotals, state.receiptedTaxTotals),
  issuedAt: context.now,
  issuedBy: context.employeeId,
  deviceId: context.deviceId,
  replayed: replayedFlag(context),
  orderTypeId: state.check.orderTypeId,
  period: context.till?.period ?? null,
  fee: settledFee(state),
});

/**
 * Applies a tender (rules TN1 to TN7). Unsent lines are sent in the same commit, so that nothing is paid
 * and forgotten. `receiptNumber` is the next number of the register's own series, read in the same
 * transaction. `currency` (ISO 4217) is for the words of failures only.
 */
export const decidePay = (
  state: CheckState,
  about: SendFacts,
  receiptNumber: number,
  command: PayCommand,
  context: DecisionContext,
  currency?: string,
): Result<Paid, PayError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const problem =
    checkProblem(state, currency) ??
    amountProblem(state, command, currency) ??
    tenderProblem(command, currency) ??
    (context.replayed ? undefined : orderProblem(state, about));
  if (problem !== undefined) return err(problem);
  const payment = command.amountMinor === 0 ? undefined : paymentRow(command, context);
  const dueMinor = state.dueMinor - command.amountMinor;
  const settled = dueMinor === 0;
  const { courses, ...atOnce } = about;
  const sent = sendWhenDue(state, settled ? atOnce : about, context);
  const fired = settled ? fireAllHeld(state, courses ?? [], context) : [];
  const receipt = settled ? saleReceipt(state, receiptNumber, context) : undefined;
  const facts = [
    ...sent.facts,
    ...fired.flatMap(({ facts: made }) => made),
    ...(payment === undefined ? [] : [rowFact('payment', payment)]),
    ...(receipt === undefined ? [] : [rowFact('receipt', receipt)]),
  ];
  const fires = fired.flatMap(({ fire }) => fire ?? []);
  const changeMinor = command.tenderedMinor - command.amountMinor;
  return ok({ payment, changeMinor, receipt, sent, fires, dueMinor, settled, facts });
};
