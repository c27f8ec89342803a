import type { Failure, Result } from '@galley/base';
import { err, failure } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import type { Approval } from '../../staff/approval.ts';
import { decideMoves, type MoveError, type MoveState } from '../decide-moves.ts';
import { movedLine, placesOf } from '../line-places.ts';
import type { Moved } from '../move-facts.ts';
import type { UndoMoveCommand } from './undo-move.command.ts';

export type UndoMoveError = MoveError | Failure<'not_undoable'>;

/**
 * Takes a move back: every line of it sits where it sat (rule MV16), as long as no line of it was moved again and
 * nothing that it is on is settled.
 */
export const decideUndoMove = (
  state: MoveState,
  command: UndoMoveCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<Moved, UndoMoveError> => {
  const move = state.rows.moves.find((row) => row.id === command.moveId);
  const places = placesOf(state.rows.moves);
  const back = move?.lines.flatMap(({ lineId, from }) => {
    const place = places.get(lineId);
    const latest = place?.heads.length === 1 && place.heads[0] === command.moveId;
    if (place === undefined || !latest) return [];
    const { heard: voids, ...rest } = place;
    return [movedLine(lineId, voids === undefined ? rest : { ...rest, voids }, from)];
  });
  if (move === undefined || back === undefined || back.length < move.lines.length) {
    return err(
      failure(
        'not_undoable',
        'This was moved on or taken back meanwhile. Look at the checks and move the lines by hand.',
        'moveId',
      ),
    );
  }
  const about = { checkId: command.checkId, type: 'undo' as const, undoes: move.id };
  return decideMoves(state, about, back, command, approval, context);
};
