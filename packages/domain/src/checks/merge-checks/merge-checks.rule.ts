import type { Result } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import type { Approval } from '../../staff/approval.ts';
import { decideMoves, type MoveError, type MoveState, toMoved } from '../decide-moves.ts';
import { sendShares } from '../joined-shares.ts';
import type { Moved } from '../move-facts.ts';
import { projectCheck } from '../project-check.ts';
import type { MergeChecksCommand } from './merge-checks.command.ts';

/** Joins a check into another one: all that is on it, voided lines too, sits there (rule MV11). */
export const decideMergeChecks = (
  state: MoveState,
  command: MergeChecksCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<Moved, MoveError> => {
  const { checkId, intoCheckId } = command;
  const moved = projectCheck(state.rows)
    .lines.filter((line) => line.standing === 'live')
    .map((line) => toMoved(line, sendShares(line.place.shares, checkId, intoCheckId)));
  return decideMoves(state, { checkId, type: 'merge' }, moved, command, approval, context);
};
