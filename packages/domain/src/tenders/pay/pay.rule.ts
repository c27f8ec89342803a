import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { pendingProblem } from '../../cards/pending-problem.ts';
import type { CheckClosed } from '../../checks/check-errors.ts';
import { requireOpen } from '../../checks/check-errors.ts';
import { cardNumberProblem, tidy } from '../../checks/free-text.ts';
import { type CheckState, hasLiveLine } from '../../checks/project-check.ts';
import { type OrderProblem, orderProblem } from '../../checks/send-check/send-check.rule.ts';
import type { SendFacts } from '../../checks/send-check/send-facts.ts';
import { type ForeignError, foreignCash, foreignProblem } from '../../currencies/pay-foreign.ts';
import {
  type DecisionContext,
  type NotAllowed,
  replayedFlag,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { tillColumns } from '../../funds/till.ts';
import type { PaymentRow } from '../../rows.ts';
import { amountText } from '../amount-text.ts';
import { coinRounding, inCoins, roundingColumn } from '../cash-rounding.ts';
import type { PayCommand } from './pay.command.ts';
import { type Settled, settleWith } from './settle-with.ts';

export type PayError =
  | NotAllowed
  | CheckClosed
  | OrderProblem
  | ForeignError
  | Failure<
      | 'nothing_to_pay'
      | 'amount_above_due'
      | 'overpaid'
      | 'amount_missing'
      | 'tendered_below_amount'
      | 'tendered_not_amount'
      | 'not_in_coins'
      | 'card_number'
      | 'card_pending'
    >;

export type Paid = Settled & {
  /** Undefined where nothing was due: the check settles without one. */
  readonly payment: PaymentRow | undefined;
  readonly changeMinor: number;
  readonly dueMinor: number;
  readonly settled: boolean;
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
  const waits = pendingProblem(state, amountMinor, currency);
  if (waits !== undefined) return waits;
  return amountMinor === 0 && state.dueMinor > 0
    ? failure('amount_missing', 'The amount is 0. Type how much is paid.', 'amountMinor')
    : undefined;
};

/** What rounding adds to a payment: of cash that pays the rest alone (rule RN3). */
const roundingFor = (
  { tender, amountMinor }: PayCommand,
  dueMinor: number,
  step: number,
): number => (tender === 'cash' && amountMinor === dueMinor ? coinRounding(amountMinor, step) : 0);

/** A part of what is due is an amount that coins can make: only the last payment is rounded. */
const coinProblem = (
  { tender, amountMinor }: PayCommand,
  dueMinor: number,
  step: number,
  currency: string | undefined,
): PayError | undefined =>
  tender !== 'cash' || amountMinor === dueMinor || amountMinor % step === 0
    ? undefined
    : failure(
        'not_in_coins',
        `${amountText(amountMinor, currency)} cannot be paid in coins: the smallest is ${amountText(step, currency)}. Take ${amountText(inCoins(amountMinor, step), currency)}, or all that is due.`,
        'amountMinor',
      );

const tenderProblem = (
  command: PayCommand,
  roundingMinor: number,
  currency: string | undefined,
): PayError | undefined => {
  const { tender, amountMinor, tenderedMinor } = command;
  const wanted = amountMinor + roundingMinor;
  if (tender === 'cash' && tenderedMinor < wanted) {
    return failure(
      'tendered_below_amount',
      `${amountText(tenderedMinor, currency)} is less than the ${amountText(wanted, currency)} to be paid. Take more cash or lower the amount.`,
      'tenderedMinor',
    );
  }
  if (tender !== 'cash' && tenderedMinor !== amountMinor) {
    return failure(
      'tendered_not_amount',
      `A card is charged exactly ${amountText(amountMinor, currency)}, not ${amountText(tenderedMinor, currency)}: card payments give no change.`,
      'tenderedMinor',
    );
  }
  return cardNumberProblem('reference', command.reference);
};

/** Replayed sales were rounded where they were made. */
const stepOf = (context: DecisionContext): number =>
  context.replayed ? 1 : (context.cashStepMinor ?? 1);

const paymentRow = (
  command: PayCommand,
  roundingMinor: number,
  context: DecisionContext,
): PaymentRow => ({
  id: context.ids('payment'),
  checkId: command.checkId,
  businessDate: context.businessDate,
  tender: command.tender,
  amountMinor: command.amountMinor,
  tenderedMinor: command.tenderedMinor,
  changeMinor: command.tenderedMinor - command.amountMinor - roundingMinor,
  reference: tidy(command.reference),
  paidAt: context.now,
  takenBy: context.employeeId,
  deviceId: context.deviceId,
  replayed: replayedFlag(context),
  ...tillColumns(context, command.tender === 'cash'),
  corrects: null,
  ...roundingColumn(roundingMinor),
  carriedFrom: null,
  foreign: foreignCash(command, context.exchange, stepOf(context)),
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
  const step = stepOf(context);
  const roundingMinor = roundingFor(command, state.dueMinor, step);
  const problem =
    checkProblem(state, currency) ??
    amountProblem(state, command, currency) ??
    coinProblem(command, state.dueMinor, step, currency) ??
    foreignProblem(command, context.exchange, step) ??
    tenderProblem(command, roundingMinor, currency) ??
    (context.replayed ? undefined : orderProblem(state, about));
  if (problem !== undefined) return err(problem);
  const payment =
    command.amountMinor === 0 ? undefined : paymentRow(command, roundingMinor, context);
  const dueMinor = state.dueMinor - command.amountMinor;
  const settled = dueMinor === 0;
  const paid = payment === undefined ? [] : [rowFact('payment', payment)];
  const done = settleWith(state, settled, about, receiptNumber, context, paid);
  const changeMinor = command.tenderedMinor - command.amountMinor - roundingMinor;
  return ok({ ...done, payment, changeMinor, dueMinor, settled });
};
