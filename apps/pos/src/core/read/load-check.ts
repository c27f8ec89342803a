import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type CheckRows, type CheckState, projectCheck } from '@galley/domain';
import type { Reader } from './reader.ts';

/** Every row of a check; undefined when the replica has no such check. */
export const loadCheckRows = (read: Reader, checkId: string): CheckRows | undefined => {
  const check = read.check(checkId);
  if (check === undefined) return undefined;
  return {
    check,
    lines: read.linesOf(checkId),
    removals: read.removalsOf(checkId),
    rounds: read.roundsOf(checkId),
    voids: read.voidsOf(checkId),
    payments: read.paymentsOf(checkId),
    receipts: read.receiptsOf(checkId),
    refunds: read.refundsOf(checkId),
    reversals: read.reversalsOf(checkId),
    tickets: read.ticketsOf(checkId),
  };
};

/** The check as it stands in the replica now. */
export const loadCheck = (
  read: Reader,
  checkId: string,
): Result<CheckState, Failure<'unknown_check'>> => {
  const rows = loadCheckRows(read, checkId);
  return rows === undefined
    ? err(
        failure(
          'unknown_check',
          'This register does not have the check yet. Wait until it has caught up, or open a new one.',
          'checkId',
        ),
      )
    : ok(projectCheck(rows));
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

/** The check that a line is on. */
export const loadCheckOfLine = (
  read: Reader,
  lineId: string,
): Result<CheckState, Failure<'unknown_check' | 'unknown_line'>> => {
  const line = read.line(lineId);
  return line === undefined
    ? err(failure('unknown_line', 'This line is no longer on the check. Pick it again.', 'lineId'))
    : loadCheck(read, line.checkId);
};
