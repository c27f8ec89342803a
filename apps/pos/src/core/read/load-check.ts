import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type CheckRows,
  type CheckState,
  projectCheck,
  projectLines,
  seenFrom,
} from '@galley/domain';
import type { Reader } from './reader.ts';

/**
 * Every row of a check and its kin; `others` are checks that are to be among the kin. Undefined when the replica
 * has no such check.
 */
export const loadCheckRows = (
  read: Reader,
  checkId: string,
  others: readonly string[] = [],
): CheckRows | undefined => {
  const check = read.check(checkId);
  if (check === undefined) return undefined;
  const ids = read.kinOf([checkId, ...others]);
  return {
    check,
    kin: ids.flatMap((id) => (id === checkId ? [] : (read.check(id) ?? []))),
    lines: read.linesOf(ids),
    removals: read.removalsOf(ids),
    rounds: read.roundsOf(ids),
    voids: read.voidsOf(ids),
    adjustments: read.adjustmentsOf(ids),
    adjustmentWithdrawals: read.adjustmentWithdrawalsOf(ids),
    moves: read.movesOf(ids),
    allergies: read.allergiesOf(ids),
    withdrawals: read.withdrawalsOf(ids),
    payments: read.paymentsOf(ids),
    receipts: read.receiptsOf(ids),
    refunds: read.refundsOf(ids),
    reversals: read.reversalsOf(ids),
    tickets: read.ticketsOf(ids),
    fires: read.firesOf(ids),
    plans: read.plansOf(ids),
    cardIntents: read.cardIntentsOf(ids),
    cardSteps: read.cardStepsOf(ids),
  };
};

export const checkGone = () =>
  failure(
    'unknown_check',
    'This register does not have the check yet. Wait until it has caught up, or open a new one.',
    'checkId',
  );

/** The check as it stands in the replica now. */
export const loadCheck = (
  read: Reader,
  checkId: string,
): Result<CheckState, Failure<'unknown_check'>> => {
  const rows = loadCheckRows(read, checkId);
  return rows === undefined ? err(checkGone()) : ok(projectCheck(rows));
};

/** The check that a payment is on. */
export const loadCheckOfPayment = (
  read: Reader,
  paymentId: string,
): Result<CheckState, Failure<'unknown_check' | 'unknown_payment'>> => {
  const payment = read.payment(paymentId);
  return payment === undefined
    ? err(failure('unknown_payment', 'This payment is not known here. Look at the check again.'))
    : loadCheck(read, payment.checkId);
};

const lineGone = () =>
  err(failure('unknown_line', 'This line is no longer on the check. Pick it again.', 'lineId'));

/**
 * The rows of the check that a line sits on, which need not be the one that it was rung on. Of a line that several
 * checks share it is `checkId`, when it is one of them.
 */
export const loadRowsOfLine = (
  read: Reader,
  lineId: string,
  checkId?: string,
): Result<CheckRows, Failure<'unknown_check' | 'unknown_line'>> => {
  const rung = read.line(lineId);
  const rows = rung === undefined ? undefined : loadCheckRows(read, rung.checkId);
  const line = rows && projectLines(rows).find(({ row }) => row.id === lineId);
  if (rows === undefined || line === undefined) return lineGone();
  const at = line.place.shares.map((share) => share.checkId);
  return ok(seenFrom(rows, at.find((id) => id === checkId) ?? at[0] ?? rows.check.id));
};

/** The check that a line sits on. */
export const loadCheckOfLine = (
  read: Reader,
  lineId: string,
  checkId?: string,
): Result<CheckState, Failure<'unknown_check' | 'unknown_line'>> => {
  const rows = loadRowsOfLine(read, lineId, checkId);
  return rows.ok ? ok(projectCheck(rows.value)) : rows;
};
