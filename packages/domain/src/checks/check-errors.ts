import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { CheckState } from './project-check.ts';
import type { LineStatus } from './whole-line.ts';

export type CheckClosed = Failure<'check_settled'>;
export type UnknownLine = Failure<'unknown_line'>;

/** A settled check is never set back; nothing is added to it. */
export const requireOpen = (state: CheckState): Result<null, CheckClosed> =>
  state.status === 'settled'
    ? err(
        failure(
          'check_settled',
          'The check is settled. Open a new check, or refund what was wrong.',
          'checkId',
        ),
      )
    : ok(null);

export type FeeLine = Failure<'fee_line'>;

/** A fee follows its zone and order type, a charge its party: no lines that a person edits (rules DL6, SC8). */
export const feeProblem = ({ row }: LineStatus): FeeLine | undefined => {
  if (row.charge != null)
    return failure(
      'fee_line',
      `${row.name} goes with the check. Take it off there, as a whole.`,
      'lineId',
    );
  return row.fee == null
    ? undefined
    : failure(
        'fee_line',
        `${row.name} goes with the delivery. Change the zone or the order type, or give it free.`,
        'lineId',
      );
};

/** The line, if it stands on the check. */
export const findLine = (state: CheckState, lineId: string): Result<LineStatus, UnknownLine> => {
  const line = state.lines.find((entry) => entry.row.id === lineId && entry.standing === 'live');
  return line === undefined
    ? err(
        failure(
          'unknown_line',
          'This line is no longer on the check. Look at the check again and pick the line.',
          'lineId',
        ),
      )
    : ok(line);
};
