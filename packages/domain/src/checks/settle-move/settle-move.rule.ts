import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, requirePermission } from '../../decision.ts';
import type { Approval } from '../../staff/approval.ts';
import { seenFrom } from '../check-rows.ts';
import type { MovedLine } from '../checks.table.ts';
import { decideMoves, type MoveError, type MoveState, toMoved } from '../decide-moves.ts';
import { dueCauses } from '../due-causes.ts';
import type { MoveContradiction } from '../move-contradictions.ts';
import { type Moved, moveFacts } from '../move-facts.ts';
import { type CheckState, projectKin } from '../project-check.ts';
import type { SettleMoveCommand } from './settle-move.command.ts';

export type SettleMoveError = MoveError | Failure<'already_settled' | 'give_back'>;

const linesOf = (
  state: MoveState,
  { lines }: MoveContradiction,
  choice: SettleMoveCommand['choice'],
): MovedLine[] => {
  const all = projectKin(state.rows).flatMap((check) => check.lines);
  return lines.flatMap(({ lineId, stands, other }) => {
    const line = all.find(({ row }) => row.id === lineId);
    return line === undefined ? [] : [toMoved(line, choice === 'stands' ? stands : other)];
  });
};

/** Lines that came to a check while it was paid, back to where they came from (rule TK16). */
const movedBack = (
  { rows }: MoveState,
  here: CheckState,
  { moveId, choice }: SettleMoveCommand,
): MovedLine[] => {
  if (choice === 'stands') return [];
  const cause = dueCauses(seenFrom(rows, here.check.id), here).find(
    ({ type, subjectId }) => type === 'moved_in' && subjectId === moveId,
  );
  return (cause?.lines ?? []).map((line, at) => toMoved(line, cause?.from[at] ?? []));
};

/**
 * A person decides between moves that contradict one another, or between a move and a payment (rule MV17). A line
 * goes back to the check that was paid with it although that is settled; nothing is due there.
 */
export const decideSettleMove = (
  state: MoveState,
  command: SettleMoveCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<Moved, SettleMoveError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const here = projectKin(state.rows).find(({ check }) => check.id === command.checkId);
  const found = here?.contradictions.find(({ moveId }) => moveId === command.moveId);
  if (found === undefined) {
    const came = here === undefined ? [] : movedBack(state, here, command);
    if (came.length > 0) {
      const about = { checkId: command.checkId, type: 'settle' as const };
      return decideMoves(state, about, came, command, approval, context);
    }
    return err(failure('already_settled', 'Somebody settled this already.', 'moveId'));
  }
  const { type } = found;
  if (type === 'moved_after_settlement' && command.choice === 'stands') {
    return err(
      failure('give_back', 'Then give back what was paid too much on this check.', 'choice'),
    );
  }
  const about = { checkId: command.checkId, type: 'settle' as const };
  const lines = linesOf(state, found, command.choice);
  return type === 'moved_twice' && command.choice === 'other'
    ? decideMoves(state, about, lines, command, approval, context)
    : ok(moveFacts(about, lines, context));
};
