import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import type { Approval } from '../../staff/approval.ts';
import { applyFacts } from '../apply-facts.ts';
import type { MovedLine } from '../checks.table.ts';
import { decideMoves, type MoveError, type MoveState, toMoved } from '../decide-moves.ts';
import type { Moved } from '../move-facts.ts';
import { sendAll } from '../move-lines/move-lines.rule.ts';
import { type CheckNames, checksBeside } from '../new-check.ts';
import { type CheckState, projectCheck } from '../project-check.ts';
import { shareFairly } from '../share-fairly.ts';
import type { LineStatus } from '../whole-line.ts';
import { seatsOf, splitBySeats } from './split-by-seats.ts';
import type { SplitCheckCommand } from './split-check.command.ts';
import { splitOffAmount } from './split-off-amount.ts';

export type SplitError = MoveError | Failure<'one_seat' | 'amount_not_below_total' | 'not_exact'>;

export type SplitCheck = Moved & { readonly checkIds: readonly string[] };

const liveLines = (state: CheckState): LineStatus[] =>
  state.lines.filter((line) => line.liveQuantity > 0);

/** How many new checks the split makes. */
const newChecks = (state: CheckState, by: SplitCheckCommand['by']): Result<number, SplitError> => {
  switch (by.type) {
    case 'lines':
      return ok(by.groups.length);
    case 'evenly':
      return ok(by.ways - 1);
    case 'amount':
      return by.amountMinor > 0 && by.amountMinor < state.totalMinor
        ? ok(1)
        : err(
            failure(
              'amount_not_below_total',
              'Type an amount below the total of the check.',
              'amountMinor',
            ),
          );
    case 'seats': {
      const seats = seatsOf(state);
      return seats.length > 1
        ? ok(seats.length - 1)
        : err(
            failure(
              'one_seat',
              'The lines are not at different seats. Put them at seats first, or split another way.',
            ),
          );
    }
  }
};

const movesOf = (
  state: MoveState,
  by: SplitCheckCommand['by'],
  checkIds: readonly string[],
): Result<MovedLine[], SplitError> => {
  const { id } = state.rows.check;
  const check = projectCheck(state.rows);
  switch (by.type) {
    case 'lines': {
      const picked = by.groups.flatMap((group, at) =>
        group.map((line) => ({ line, to: checkIds[at] ?? id })),
      );
      return sendAll(state, picked);
    }
    case 'seats':
      return ok(splitBySeats(check, checkIds));
    case 'evenly': {
      const shared = shareFairly(liveLines(check), id, [id, ...checkIds]);
      return ok(shared.map(({ line, to }) => toMoved(line, to)));
    }
    case 'amount':
      return splitOffAmount(state.rows, check, by.amountMinor, checkIds[0] ?? id);
  }
};

/** What a split would do: the checks that it opens, rows with these, and where each line goes. */
export type SplitPlan = {
  readonly opened: readonly Fact[];
  readonly checkIds: readonly string[];
  readonly after: MoveState;
  readonly lines: readonly MovedLine[];
};

export const planSplit = (
  state: MoveState,
  names: CheckNames,
  by: SplitCheckCommand['by'],
  context: DecisionContext,
): Result<SplitPlan, SplitError> => {
  const count = newChecks(projectCheck(state.rows), by);
  if (!count.ok) return count;
  const made = checksBeside(state.rows.check, count.value, names, context);
  const opened: Fact[] = made.flatMap(({ facts }) => [...facts]);
  const checkIds = made.map(({ check }) => check.id);
  const after = { ...state, rows: applyFacts(state.rows, opened) };
  const lines = movesOf(after, by, checkIds);
  return lines.ok ? ok({ opened, checkIds, after, lines: lines.value }) : lines;
};

/**
 * Divides a check by lines, seats, evenly or by amount (rules MV13 to MV15). New checks are for the same table and
 * server. All checks together come to what the one came to, in sum and for every rate.
 */
export const decideSplitCheck = (
  state: MoveState,
  names: CheckNames,
  command: SplitCheckCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<SplitCheck, SplitError> => {
  const { checkId, by } = command;
  const plan = planSplit(state, names, by, context);
  if (!plan.ok) return plan;
  const { opened, checkIds, after, lines } = plan.value;
  const about = { checkId, type: 'split' as const };
  const moved = decideMoves(after, about, lines, command, approval, context);
  if (!moved.ok) return moved;
  return ok({ ...moved.value, checkIds, facts: [...opened, ...moved.value.facts] });
};
