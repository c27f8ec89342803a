import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { CheckState } from './project-check.ts';
import type { LineStatus } from './project-lines.ts';

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
